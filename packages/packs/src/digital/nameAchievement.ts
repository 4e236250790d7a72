import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';

/** 普查成果: what the second national survey of place names leaves in print. */
export const nameAchievement = ledger({
  name: 'nameAchievement',
  label: { zh: '普查成果', en: 'Result of the name survey' },
  title: 'bookTitle',
  tasks: ['14'],
  fields: {
    bookTitle: field(text(), { zh: '书名', en: 'Title' }, { required: true }),
    achieveKind: field(
      choice({
        options: {
          atlas: { zh: '图', en: 'Atlas' },
          record: { zh: '录', en: 'Record' },
          dictionary: { zh: '典', en: 'Dictionary' },
          gazetteer: { zh: '志', en: 'Gazetteer' },
        },
      }),
      { zh: '成果类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    copies: field(number({ min: 0, decimals: 0, unit: { zh: '册', en: 'copies' } }), { zh: '印数', en: 'Copies' }),
  },
  stages: {
    compile: { label: { zh: '编纂', en: 'Compiling' }, next: ['review'] },
    review: { label: { zh: '审定', en: 'Under review' }, next: ['print', 'compile'] },
    print: { label: { zh: '印刷', en: 'Printing' }, next: ['published'] },
    published: { label: { zh: '出版', en: 'Published' }, needs: ['achieveKind'], final: true },
  },
  list: ['bookTitle', 'achieveKind', 'copies', 'stage'],
  may: bureauMay,
});

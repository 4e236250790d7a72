import { choice } from '@yicun/kernel/kinds/choice';
import { files } from '@yicun/kernel/kinds/files';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';

/** 经验做法: a practice that others may take over. */
export const experience = ledger({
  name: 'experience',
  label: { zh: '经验做法', en: 'Good practice' },
  title: 'heading',
  tasks: ['22'],
  fields: {
    heading: field(text(), { zh: '题目', en: 'Title' }, { required: true }),
    kind: field(
      choice({
        options: {
          technology: { zh: '技术', en: 'Technology' },
          mechanism: { zh: '机制', en: 'Mechanism' },
          money: { zh: '资金', en: 'Money' },
          people: { zh: '群众参与', en: 'Participation' },
        },
      }),
      { zh: '类别', en: 'Sort' },
      { ...asked, filter: true },
    ),
    text: field(files(), { zh: '正文', en: 'Text' }, asked),
    promoted: field(yesNo(), { zh: '已推广', en: 'Taken over elsewhere' }, { filter: true }),
  },
  list: ['heading', 'kind', 'promoted'],
});

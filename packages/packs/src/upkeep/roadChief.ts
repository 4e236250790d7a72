import { choice } from '@yicun/kernel/kinds/choice';
import { phone } from '@yicun/kernel/kinds/phone';
import { photo } from '@yicun/kernel/kinds/photo';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { postStages } from '../lifecycles.ts';

/** 路长: an office that answers for roads. Post and office telephone stand on the board at the road; no name does. */
export const roadChief = ledger({
  name: 'roadChief',
  label: { zh: '路长', en: 'Road chief' },
  title: 'post',
  tasks: ['23'],
  fields: {
    level: field(
      choice({
        options: {
          county: { zh: '区级路长', en: 'Of the county' },
          township: { zh: '乡级路长', en: 'Of a township' },
          village: { zh: '村级路长', en: 'Of a village' },
        },
      }),
      { zh: '级别', en: 'Level' },
      { ...asked, filter: true },
    ),
    post: field(text(), { zh: '职务', en: 'Post' }, { required: true }),
    officePhone: field(phone(), { zh: '办公电话', en: 'Office telephone' }, asked),
    roads: field(text(), { zh: '责任路段', en: 'Roads' }, asked),
    board: field(photo(), { zh: '公示牌照片', en: 'Photo of the board' }),
  },
  stages: postStages,
  list: ['post', 'level', 'officePhone', 'roads', 'stage'],
  may: bureauMay,
});

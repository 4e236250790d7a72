import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { field } from '@yicun/kernel/register';
import { asked, ledger, ledgerMay } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { points } from '../measures.ts';

/** 路长巡查记录: that a road was looked at, and what was found. Where its patroller walked is not recorded. */
export const roadPatrol = ledger({
  name: 'roadPatrol',
  label: { zh: '路长巡查记录', en: 'Road patrol' },
  day: 'at',
  tasks: ['23'],
  fields: {
    road: field(ref({ register: 'ruralRoad' }), { zh: '公路', en: 'Road' }, { ...asked, filter: true }),
    patrolLevel: field(
      choice({
        options: {
          county: { zh: '区级', en: 'County' },
          township: { zh: '乡级', en: 'Township' },
          village: { zh: '村级', en: 'Village' },
          keeper: { zh: '护路员', en: 'Road keeper' },
        },
      }),
      { zh: '级别', en: 'Level' },
      { ...asked, filter: true },
    ),
    at: field(day(), { zh: '时间', en: 'Day' }, { ...asked, filter: true }),
    score: field(number({ min: 0, max: 100, decimals: 1, unit: points }), { zh: '得分', en: 'Score of the road' }),
    found: field(longText(), { zh: '发现问题', en: 'What was found' }),
  },
  stages: logStages,
  list: ['recordNo', 'road', 'patrolLevel', 'at', 'found', 'stage'],
  may: {
    ...ledgerMay,
    read: { ...ledgerMay.read, roadChiefUser: true },
    create: { ...ledgerMay.create, roadChiefUser: true },
  },
});

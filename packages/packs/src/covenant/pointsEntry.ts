import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { person } from '@yicun/kernel/kinds/person';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { points } from '../measures.ts';

/** 积分记录: points that a household gains, or loses, by one act under one rule. Points are not money. */
export const pointsEntry = ledger({
  name: 'pointsEntry',
  label: { zh: '积分记录', en: 'Points' },
  day: 'at',
  tasks: ['20', '26'],
  fields: {
    household: field(ref({ register: 'household' }), { zh: '农户', en: 'Household' }, { ...personal, ...asked }),
    rule: field(text(), { zh: '积分规则', en: 'Rule' }, asked),
    points: field(number({ decimals: 1, unit: points }), { zh: '分值', en: 'Points' }, asked),
    at: field(day(), { zh: '行为日期', en: 'Day of the act' }, { ...asked, filter: true }),
    proof: field(photo(), { zh: '佐证照片', en: 'Photo' }),
    checker: field(person(), { zh: '核验人', en: 'Checked by' }, personal),
    noticed: field(yesNo(), { zh: '已公示', en: 'Publicised' }, { filter: true }),
  },
  stages: logStages,
  rules: [
    {
      name: 'doneAlready',
      when: { field: 'at', op: 'present' },
      must: { field: 'at', op: 'lte', value: '$today' },
      field: 'at',
      message: { zh: '行为日期在今天之后。', en: 'The day of the act is still to come.' },
    },
  ],
  list: ['household', 'rule', 'points', 'at', 'noticed', 'stage'],
});

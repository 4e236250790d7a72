import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { ref } from '@yicun/kernel/kinds/ref';
import { refs } from '@yicun/kernel/kinds/refs';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';

/**
 * 巡河记录: one round along a reach. Neither its minutes nor its track are asked for: what was found tells whether
 * somebody was there.
 */
export const riverPatrol = ledger({
  name: 'riverPatrol',
  label: { zh: '巡河记录', en: 'River patrol' },
  day: 'startAt',
  tasks: ['06'],
  fields: {
    reach: field(ref({ register: 'riverReach' }), { zh: '河湖', en: 'Reach' }, { ...asked, filter: true }),
    patroller: field(ref({ register: 'publicPost' }), { zh: '巡查人', en: 'Patroller' }),
    chiefLevel: field(
      choice({
        options: {
          county: { zh: '区级', en: 'County' },
          township: { zh: '乡级', en: 'Township' },
          village: { zh: '村级', en: 'Village' },
          keeper: { zh: '保洁员', en: 'Keeper' },
        },
      }),
      { zh: '级别', en: 'Level' },
      { ...asked, filter: true },
    ),
    startAt: field(day(), { zh: '开始时间', en: 'On' }, { ...asked, filter: true }),
    found: field(refs({ register: 'fourDisorder' }), { zh: '发现问题', en: 'Found' }),
  },
  stages: logStages,
  list: ['startAt', 'reach', 'chiefLevel', 'patroller', 'found', 'stage'],
});

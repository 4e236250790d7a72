import { choice } from '@yicun/kernel/kinds/choice';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { refs } from '@yicun/kernel/kinds/refs';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { facilityStages, startingAt } from '../lifecycles.ts';
import { days } from '../measures.ts';

/** 两站两员: a station for traffic safety in the countryside, and those who work there. */
export const trafficStation = ledger({
  name: 'trafficStation',
  label: { zh: '两站两员', en: 'Traffic station' },
  place: 'location',
  tasks: ['23'],
  fields: {
    stationKind: field(
      choice({
        options: {
          manage: { zh: '交管站', en: 'Traffic management' },
          persuade: { zh: '劝导站', en: 'Persuasion' },
        },
      }),
      { zh: '站点类型', en: 'Kind of station' },
      { ...asked, filter: true },
    ),
    staff: field(refs({ register: 'publicPost' }), { zh: '工作人员', en: 'Who works there' }, asked),
    dutyDays: field(
      number({ min: 0, max: 31, decimals: 0, unit: days }),
      { zh: '月值守天数', en: 'Days staffed a month' },
      { ...asked, filter: true },
    ),
    persuaded: field(number({ min: 0, decimals: 0, unit: { zh: '人次', en: 'people' } }), {
      zh: '月劝导人次',
      en: 'Persuaded a month',
    }),
    fund: field(money(), { zh: '运行经费', en: 'Running money' }, asked),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
  },
  stages: startingAt('running', facilityStages),
  list: ['recordNo', 'stationKind', 'staff', 'dutyDays', 'fund', 'stage'],
});

import { number } from '@yicun/kernel/kinds/number';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { asked, ledger } from '../ledger.ts';
import { people, places } from '../measures.ts';

const have = (label: Words) => field(yesNo(), label, { ...asked, filter: true, group: 'five' });

/**
 * 行政村垃圾治理台账: the waste system of one village. Its five-haves are equipment, method, team, money and
 * supervision: another five than those of the upkeep of task 22. Whether waste is under control follows from them, so
 * nobody is asked for it.
 */
export const villageWaste = ledger({
  name: 'villageWaste',
  label: { zh: '行政村垃圾治理台账', en: 'Waste system of a village' },
  tasks: ['07'],
  groups: { five: { zh: '垃圾治理“五有”', en: 'The five-haves of waste' } },
  fields: {
    cleaners: field(number({ min: 0, decimals: 0, unit: people }), { zh: '保洁员数', en: 'Cleaners' }, asked),
    clearFrequency: field(
      number({ min: 0, max: 50, unit: { zh: '次/周', en: 'a week' } }),
      { zh: '清运频次', en: 'Collections' },
      asked,
    ),
    oldDumps: field(number({ min: 0, decimals: 0, unit: places }), { zh: '非正规堆放点', en: 'Old dumps' }, asked),
    hasFacilities: have({ zh: '有设施设备', en: 'Has equipment' }),
    hasMethod: have({ zh: '有治理技术', en: 'Has a method' }),
    hasTeam: have({ zh: '有保洁队伍', en: 'Has a team' }),
    hasFunds: have({ zh: '有资金保障', en: 'Has money' }),
    hasRules: have({ zh: '有监管制度', en: 'Has supervision' }),
  },
  rules: [
    {
      name: 'teamHasCleaners',
      when: { field: 'hasTeam', op: 'eq', value: true },
      must: { not: { field: 'cleaners', op: 'eq', value: 0 } },
      field: 'cleaners',
      message: { zh: '有保洁队伍，保洁员数却为0。', en: 'There is a team, but no cleaner.' },
      hint: true,
    },
  ],
  list: ['recordNo', 'cleaners', 'clearFrequency', 'oldDumps', 'hasTeam', 'hasFunds', 'hasRules'],
});

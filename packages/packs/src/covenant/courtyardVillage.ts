import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { needing, titleStages } from '../lifecycles.ts';

/**
 * 美丽庭院示范村: a village put up for the title; its record belongs to that village. How many of its households have
 * the title is counted from their records, and not typed again here.
 */
export const courtyardVillage = ledger({
  name: 'courtyardVillage',
  label: { zh: '美丽庭院示范村', en: 'Village of beautiful courtyards' },
  day: 'awardedOn',
  tasks: ['26'],
  fields: {
    year: field(number({ min: 2000, max: 2199, decimals: 0 }), { zh: '年度', en: 'Year' }, { ...asked, filter: true }),
    awardedOn: field(day(), { zh: '命名日期', en: 'Awarded on' }, { filter: true }),
  },
  stages: needing(titleStages, { awarded: ['awardedOn'] }),
  list: ['recordNo', 'year', 'awardedOn', 'stage'],
});

import { number } from '@yicun/kernel/kinds/number';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { hours, households } from '../measures.ts';
import { hint, notLess } from '../rules.ts';

/** 行政村供水情况: how one village is supplied. How many households it has, the ledger of villages says. */
export const villageWater = ledger({
  name: 'villageWater',
  label: { zh: '行政村供水情况', en: 'Water supply of a village' },
  tasks: ['10'],
  opens: [{ sort: 'village', tasks: ['10'] }],
  fields: {
    tapHouseholds: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '自来水户数', en: 'Households with tap water' },
      asked,
    ),
    hoursPerDay: field(number({ min: 0, max: 24, unit: hours }), { zh: '日供水时长', en: 'Hours a day' }, asked),
    smartMeters: field(number({ min: 0, decimals: 0, unit: households }), {
      zh: '智能水表户数',
      en: 'Households with a smart meter',
    }),
    watched: field(yesNo(), { zh: '常态化监测点', en: 'Watched all the time' }, { ...asked, filter: true }),
    complaints: field(number({ min: 0, decimals: 0, unit: { zh: '次', en: 'times' } }), {
      zh: '停水投诉',
      en: 'Complaints about cuts',
    }),
  },
  rules: [
    hint(
      notLess('tapHouseholds', 'smartMeters', {
        zh: '智能水表户数大于自来水户数。',
        en: 'More smart meters than households with tap water.',
      }),
    ),
  ],
  list: ['recordNo', 'tapHouseholds', 'hoursPerDay', 'smartMeters', 'watched', 'complaints'],
});

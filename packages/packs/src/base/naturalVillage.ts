import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { households } from '../measures.ts';
import { hint, notLess } from '../rules.ts';

/** 自然村（村民小组）: one settlement, or one group 队, of the village that its record belongs to. */
export const naturalVillage = ledger({
  name: 'naturalVillage',
  label: { zh: '自然村（村民小组）', en: 'Settlement' },
  title: 'name',
  place: 'centre',
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    households: field(number({ min: 0, decimals: 0, unit: households }), { zh: '户数', en: 'Households' }, asked),
    permanentHouseholds: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '常住户数', en: 'Resident households' },
      { ...asked, filter: true },
    ),
    hardRoad: field(yesNo(), { zh: '通硬化路', en: 'Hardened road' }, { ...asked, filter: true }),
    wasteCovered: field(yesNo(), { zh: '垃圾收运覆盖', en: 'Waste is collected' }, { ...asked, filter: true }),
    tapWater: field(yesNo(), { zh: '通自来水', en: 'Tap water' }, { ...asked, filter: true }),
    centre: field(place(), { zh: '位置', en: 'Place' }, asked),
  },
  rules: [
    hint(
      notLess('households', 'permanentHouseholds', {
        zh: '常住户数大于户数，请核对。',
        en: 'More resident households than households.',
      }),
    ),
  ],
  list: ['name', 'households', 'permanentHouseholds', 'hardRoad', 'wasteCovered', 'tapWater'],
});

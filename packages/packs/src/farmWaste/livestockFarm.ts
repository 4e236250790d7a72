import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { facilityStages, startingAt } from '../lifecycles.ts';
import { mu, tonnes } from '../measures.ts';
import { hint, notLess } from '../rules.ts';

const manure = number({ min: 0, unit: tonnes });
const ofManure = { group: 'manure' } as const;

/** 规模养殖场: one farm, the manure of its animals in a year, and what becomes of it. */
export const livestockFarm = ledger({
  name: 'livestockFarm',
  label: { zh: '规模养殖场', en: 'Livestock farm' },
  title: 'name',
  place: 'range',
  tasks: ['17'],
  groups: { manure: { zh: '粪污处理利用', en: 'Manure' } },
  fields: {
    name: field(text(), { zh: '养殖场', en: 'Farm' }, { required: true }),
    animal: field(
      choice({
        options: {
          dairy: { zh: '奶牛', en: 'Dairy cows' },
          beef: { zh: '肉牛', en: 'Beef cattle' },
          sheep: { zh: '羊', en: 'Sheep' },
          pig: { zh: '猪', en: 'Pigs' },
          poultry: { zh: '家禽', en: 'Poultry' },
        },
      }),
      { zh: '畜种', en: 'Animals' },
      { ...asked, filter: true },
    ),
    stock: field(number({ min: 0, decimals: 0, unit: { zh: '头只', en: 'head' } }), { zh: '存栏', en: 'Stock' }, asked),
    deadWay: field(
      choice({
        options: {
          plant: { zh: '集中无害化', en: 'At a plant' },
          pit: { zh: '化尸池', en: 'Pit' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '病死动物处理', en: 'Dead animals' },
      asked,
    ),
    range: field(area(), { zh: '范围', en: 'Extent' }),
    equipped: field(yesNo(), { zh: '设施配套', en: 'Equipped' }, { ...asked, ...ofManure, filter: true }),
    equipment: field(
      choices({
        options: {
          shed: { zh: '堆粪场', en: 'Shed' },
          pond: { zh: '收集池', en: 'Pond' },
          ferment: { zh: '发酵', en: 'Fermenter' },
          biogas: { zh: '沼气', en: 'Biogas' },
          separator: { zh: '固液分离', en: 'Separator' },
        },
      }),
      { zh: '粪污设施', en: 'Facilities' },
      { ...asked, ...ofManure },
    ),
    manureYear: field(manure, { zh: '年产生量', en: 'Manure a year' }, { ...asked, ...ofManure }),
    // The sum of the ways below: a figure adds up one field.
    used: field(manure, { zh: '年利用量', en: 'Used a year' }, { ...asked, ...ofManure }),
    usedFarm: field(manure, { zh: '还田量', en: 'Spread on land' }, { ...asked, ...ofManure }),
    usedFactory: field(manure, { zh: '有机肥量', en: 'Made into fertiliser' }, { ...asked, ...ofManure }),
    usedEnergy: field(manure, { zh: '能源化量', en: 'Made into energy' }, ofManure),
    landAgreement: field(
      number({ min: 0, unit: mu }),
      { zh: '消纳土地', en: 'Land that takes it' },
      { ...asked, ...ofManure },
    ),
  },
  stages: startingAt('running', facilityStages),
  rules: [
    notLess('manureYear', 'used', { zh: '年利用量大于年产生量。', en: 'More was used than there is.' }),
    ...['usedFarm', 'usedFactory', 'usedEnergy'].map((part) =>
      hint(notLess('used', part, { zh: '有一项利用量大于年利用量。', en: 'One use is more than all of them.' })),
    ),
  ],
  list: ['name', 'animal', 'stock', 'equipped', 'manureYear', 'used', 'stage'],
  may: bureauMay,
});

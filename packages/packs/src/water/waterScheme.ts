import { choice } from '@yicun/kernel/kinds/choice';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { refs } from '@yicun/kernel/kinds/refs';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { maintenance } from '../fieldGroups.ts';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { existingFacilityStages } from '../lifecycles.ts';
import { people } from '../measures.ts';

const same = (label: Words) => field(yesNo(), label, { ...asked, filter: true, group: 'same' });

/** 农村供水工程: one scheme that supplies villages. */
export const waterScheme = ledger({
  name: 'waterScheme',
  label: { zh: '农村供水工程', en: 'Water scheme' },
  title: 'name',
  place: 'location',
  tasks: ['10'],
  groups: { same: { zh: '城乡供水“四同”', en: 'The same as in town' }, ...maintenance.groups },
  fields: {
    name: field(text(), { zh: '工程名称', en: 'Name' }, { required: true }),
    schemeKind: field(
      choice({
        options: {
          urbanExtension: { zh: '城乡一体化管网', en: 'Extended from town' },
          thousandTon: { zh: '千吨万人', en: 'Over 1,000 t a day or 10,000 people' },
          small: { zh: '小型集中', en: 'Small' },
          dispersed: { zh: '分散供水', en: 'Dispersed' },
        },
      }),
      { zh: '工程类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    source: field(ref({ register: 'waterSource' }), { zh: '水源地', en: 'Source' }, asked),
    designDaily: field(number({ min: 0, unit: 'm³/d' }), { zh: '设计供水量', en: 'Designed for' }, asked),
    population: field(number({ min: 0, decimals: 0, unit: people }), { zh: '供水人口', en: 'People supplied' }, asked),
    villages: field(units(), { zh: '供水村', en: 'Villages supplied' }, asked),
    treatment: field(yesNo(), { zh: '净化设施', en: 'Treats the water' }, asked),
    disinfection: field(
      choice({
        options: {
          chlorine: { zh: '次氯酸钠', en: 'Sodium hypochlorite' },
          dioxide: { zh: '二氧化氯', en: 'Chlorine dioxide' },
          uv: { zh: '紫外线', en: 'Ultraviolet' },
          ozone: { zh: '臭氧', en: 'Ozone' },
          none: { zh: '无', en: 'None' },
        },
      }),
      { zh: '消毒方式', en: 'Disinfection' },
      asked,
    ),
    price: field(money(), { zh: '水价', en: 'Price of 1 m³' }, asked),
    onlineDevice: field(refs({ register: 'device' }), { zh: '在线监测', en: 'Monitoring devices' }),
    location: field(place(), { zh: '水厂位置', en: 'Place of the works' }, asked),
    sameSource: same({ zh: '同源', en: 'Same source' }),
    sameNet: same({ zh: '同网', en: 'Same network' }),
    sameQuality: same({ zh: '同质', en: 'Same quality' }),
    sameService: same({ zh: '同服务', en: 'Same service' }),
    ...maintenance.fields,
  },
  stages: existingFacilityStages,
  rules: [
    {
      name: 'treatedIsDisinfected',
      when: { field: 'schemeKind', op: 'in', value: ['urbanExtension', 'thousandTon'] },
      must: { not: { field: 'disinfection', op: 'eq', value: 'none' } },
      field: 'disinfection',
      message: { zh: '规模化供水工程应当消毒，请核对。', en: 'A scheme of this size disinfects its water.' },
      hint: true,
    },
    ...maintenance.rules,
  ],
  list: ['name', 'schemeKind', 'population', 'villages', 'disinfection', 'price', 'stage'],
  may: bureauMay,
});

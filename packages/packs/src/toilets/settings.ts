import { choices } from '@yicun/kernel/kinds/choices';
import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';
import { residences } from '../base/household.ts';
import { houseStates } from './householdToilet.ts';

const surveyCaliber = {
  zh: '摸排口径：长期无人居住的不计。统计年鉴以农村总户数为分母，按年鉴口径上报时请选全部',
  en: 'As surveys count: houses long empty are left out. Yearbooks divide by all rural households: choose all for these',
};

/** Which households the rates of sanitary toilets are out of. */
const toiletHouseholds = setting(choices({ options: residences }), {
  name: 'toiletHouseholds',
  label: { zh: '卫生厕所普及率的分母：计入的农户', en: 'Households that toilet rates are out of' },
  byDefault: ['always', 'seasonal'],
  source: surveyCaliber,
  tasks: ['02'],
});

/** Whose toilets count: the houses that belong to the households of {@link toiletHouseholds}. */
const toiletHouses = setting(choices({ options: houseStates }), {
  name: 'toiletHouses',
  label: { zh: '卫生厕所普及率的分子：计入的住宅', en: 'Houses whose toilets count' },
  byDefault: ['lived', 'seasonal'],
  source: surveyCaliber,
  tasks: ['02'],
});

const toiletTankVolume = setting(number({ min: 0, unit: 'm³' }), {
  name: 'toiletTankVolume',
  label: { zh: '三格化粪池有效容积下限', en: 'Least volume of a three-chamber tank' },
  byDefault: 1.5,
  source: {
    zh: 'GB/T 38836-2020（数值待查对标准原文）',
    en: 'GB/T 38836-2020 (value to be checked against its text)',
  },
  tasks: ['02', '04'],
});

export const toiletSettings = [toiletHouseholds, toiletHouses, toiletTankVolume];

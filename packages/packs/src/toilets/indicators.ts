import type { Filter } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import { household } from '../base/household.ts';
import { householdToilet } from './householdToilet.ts';

/** The house is one of those the district counts. */
const counted: Filter = { field: 'houseState', op: 'in', value: { setting: 'toiletHouses' } };
const countedHouseholds: Filter = { field: 'residence', op: 'in', value: { setting: 'toiletHouseholds' } };

export const toiletIndicators = [
  indicator(householdToilet, {
    name: 'sanitaryToiletRate',
    label: { zh: '卫生厕所普及率', en: 'Share of households with a sanitary toilet' },
    of: counted,
    where: { field: 'sanitary', op: 'eq', value: true },
    outOf: { register: household, where: countedHouseholds },
    better: 'more',
    tasks: ['02'],
    metric: ['卫生厕所普及率'],
    caliber: {
      zh: '分子：计入住宅中的卫生厕所，一宅一厕；分母：计入的农户户数（计入哪些居住情况由区县设定）。',
      en: 'Sanitary toilets of the houses counted, one a house, over the households counted (the district says which).',
    },
  }),
  indicator(householdToilet, {
    name: 'harmlessToiletRate',
    label: { zh: '无害化卫生厕所普及率', en: 'Share of households with a harmless toilet' },
    of: counted,
    where: { field: 'harmless', op: 'eq', value: true },
    outOf: { register: household, where: countedHouseholds },
    better: 'more',
    tasks: ['02'],
    metric: ['无害化卫生厕所普及率'],
    caliber: {
      zh: '分子：计入住宅中的无害化卫生厕所；分母同卫生厕所普及率。',
      en: 'Harmless toilets of the houses counted, over the same households as the rate of sanitary toilets.',
    },
  }),
];

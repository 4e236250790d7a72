import type { Filter } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { household } from '../base/household.ts';
import { acceptedUpgrade, closedCase, inStage, is, notVoided, verifiedCase, villages } from '../counted.ts';
import { householdToilet } from './householdToilet.ts';
import { manureTrip } from './manureTrip.ts';
import { toiletDefect } from './toiletDefect.ts';
import { villageManureMode } from './villageManureMode.ts';

/** The house is one of those the district counts. */
const countedHouses: Filter = { field: 'houseState', op: 'in', value: { setting: 'toiletHouses' } };
const countedHouseholds: Filter = { field: 'residence', op: 'in', value: { setting: 'toiletHouseholds' } };
const sanitary = is('sanitary', true);

export const toiletIndicators = [
  indicator(householdToilet, {
    name: 'sanitaryToiletRate',
    label: { zh: '卫生厕所普及率', en: 'Share of households with a sanitary toilet' },
    of: countedHouses,
    where: sanitary,
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
    of: countedHouses,
    where: is('harmless', true),
    outOf: { register: household, where: countedHouseholds },
    better: 'more',
    tasks: ['02'],
    metric: ['无害化卫生厕所普及率', '无害化户厕普及率'],
    caliber: {
      zh: '分子：计入住宅中的无害化卫生厕所；分母同卫生厕所普及率。',
      en: 'Harmless toilets of the houses counted, over the same households as the rate of sanitary toilets.',
    },
  }),
  indicator(householdToilet, {
    name: 'completeSewerShare',
    label: { zh: '完整上下水道卫生厕所占比', en: 'Share of flush toilets with sewer' },
    of: sanitary,
    where: is('toiletType', 'completeSewer'),
    better: 'more',
    tasks: ['02'],
    metric: ['完整上下水道卫生厕所', '完整下水道水冲式厕所'],
    caliber: {
      zh: '分子：完整上下水道水冲式卫生厕所；分母：全部卫生厕所。',
      en: 'Sanitary toilets with water and sewer, over all sanitary toilets.',
    },
  }),
  indicator(householdToilet, {
    name: 'reformDone',
    label: { zh: '年度改厕完成数', en: 'Toilets reformed' },
    of: {
      all: [acceptedUpgrade, { field: 'acceptedOn', op: 'present' }],
    },
    period: 'month',
    unit: '座',
    better: 'more',
    tasks: ['02'],
    metric: ['户厕改造', '改厕', '改造户厕', '新建改建户厕', '新（改）建户厕'],
    caliber: {
      zh: '已验收合格的改造户厕，按验收日期计入当月。',
      en: 'Reformed toilets that were accepted, by the month of acceptance.',
    },
  }),
  indicator(householdToilet, {
    name: 'usageRate',
    label: { zh: '卫生厕所使用率', en: 'Share of reformed toilets in use' },
    of: {
      all: [{ field: 'reformYear', op: 'present' }, is('houseState', 'lived')],
    },
    where: is('usage', 'normal'),
    better: 'more',
    tasks: ['02'],
    metric: ['卫生厕所使用率', '户厕使用率'],
    caliber: {
      zh: '分子：正常使用的；分母：常年居住住宅中已改造的户厕。',
      en: 'Those in use, over the reformed toilets of houses that are lived in all year.',
    },
  }),
  indicator(toiletDefect, {
    name: 'defectCloseRate',
    label: { zh: '问题户厕销号率', en: 'Share of toilet defects closed' },
    of: verifiedCase,
    where: closedCase,
    better: 'more',
    metric: ['问题户厕销号率', '问题厕所整改率', '问题户厕整改率'],
    caliber: {
      zh: '分子：已销号（含观察期）的；分母：已核实为问题的。',
      en: 'Those closed (watched ones included), over those verified as defects.',
    },
  }),
  indicator(toiletDefect, {
    name: 'defectRelapseRate',
    label: { zh: '整改反弹率', en: 'Share of closed defects that came back' },
    of: closedCase,
    where: { field: 'relapsedOn', op: 'present' },
    better: 'less',
    metric: ['整改反弹率'],
    caliber: {
      zh: '分子：已记反弹日期的；分母：已销号（含观察期）的。',
      en: 'Those with a day on which they came back, over those closed.',
    },
  }),
  indicator(villageManureMode, {
    name: 'modeCoverage',
    label: { zh: '粪污模式确定率', en: 'Share of villages with a mode of treatment' },
    of: inStage('inForce'),
    outOf: villages,
    by: 'unit',
    better: 'more',
    tasks: ['02', '04'],
    metric: ['粪污模式确定率', '粪污治理模式'],
    caliber: {
      zh: '分子：方案执行中的村；分母：行政村（不含园区、国有农林场）。',
      en: 'Villages whose scheme is in force, over all villages (without parks and state farms).',
    },
  }),
  indicator(manureTrip, {
    name: 'toiletManureUseRate',
    label: { zh: '户厕粪污资源化利用率', en: 'Share of toilet manure put to use' },
    of: notVoided,
    where: { field: 'useKind', op: 'in', value: ['field', 'compost', 'biogas', 'ferment', 'plant'] },
    sum: 'volume',
    better: 'more',
    metric: ['户厕粪污资源化利用率', '厕所粪污资源化利用率'],
    caliber: {
      zh: '分子：还田、堆肥、沼气、有机肥厂、污水厂的清掏量；分母：全部清掏量。',
      en: 'Volume to fields, compost, biogas, fertiliser works and sewage plants, over all that was removed.',
    },
  }),
];

export const toiletFigures: readonly TypedFigure[] = [
  {
    name: 'removalOnTime',
    label: { zh: '清掏及时率', en: 'Share emptied in time' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['04'],
    metric: ['清掏及时率'],
    why: {
      zh: '报抽到清掏的时长由报抽电话记录，未清掏的报抽不在清掏记录中。',
      en: 'Requests are kept by the telephone service; those not yet answered are in no record of a trip.',
    },
  },
];

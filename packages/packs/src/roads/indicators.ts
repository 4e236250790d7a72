import type { Filter } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { naturalVillage } from '../base/naturalVillage.ts';
import { builtFacility, is, notScrapped } from '../counted.ts';
import { isDangerous, roadBridge } from './roadBridge.ts';
import { roadSafety } from './roadSafety.ts';
import { ruralRoad } from './ruralRoad.ts';

const builtThisYear: Filter = {
  all: [builtFacility, { field: 'builtYear', op: 'eq', value: { setting: 'planYear' } }],
};

/** Accepted within the plan: a ledger may hold older rail and bumps too. */
const acceptedInPlan: Filter = { field: 'acceptedOn', op: 'gte', value: { setting: 'planStart' } };

export const roadIndicators = [
  indicator(ruralRoad, {
    name: 'industryRoads',
    label: { zh: '产业路完成条数', en: 'Roads for industry built' },
    of: { all: [is('industryRoad', true), builtThisYear] },
    unit: '条',
    better: 'more',
    tasks: ['09'],
    metric: ['产业路'],
    caliber: {
      zh: '建成年份为计划年度、已投入使用的产业路。',
      en: 'Roads for industry built in the year of the plan and in use.',
    },
  }),
  indicator(ruralRoad, {
    name: 'newRoads',
    label: { zh: '农村公路完成条数', en: 'Rural roads built' },
    of: { all: [{ not: is('industryRoad', true) }, builtThisYear] },
    unit: '条',
    better: 'more',
    tasks: ['09'],
    metric: ['农村公路'],
    caliber: {
      zh: '建成年份为计划年度、已投入使用的农村公路，产业路除外。',
      en: 'Roads built in the year of the plan and in use, those for industry apart.',
    },
  }),
  indicator(roadSafety, {
    name: 'guardRailKm',
    label: { zh: '波形防护栏里程', en: 'Guard rail' },
    of: { all: [is('facilityKind', 'guardRail'), acceptedInPlan] },
    sum: 'quantity',
    period: 'month',
    unit: '公里',
    better: 'more',
    metric: ['波形防护栏', '防护栏'],
    caliber: { zh: '计划起算日以后验收的波形防护栏公里数。', en: 'Km of guard rail accepted within the plan.' },
  }),
  indicator(roadSafety, {
    name: 'speedBumps',
    label: { zh: '减速带条数', en: 'Speed bumps' },
    of: { all: [is('facilityKind', 'bump'), acceptedInPlan] },
    sum: 'quantity',
    period: 'month',
    unit: '条',
    better: 'more',
    metric: ['减速带'],
    caliber: { zh: '计划起算日以后验收的减速带条数。', en: 'Speed bumps accepted within the plan.' },
  }),
  indicator(naturalVillage, {
    name: 'hardNaturalVillages',
    label: { zh: '20户以上自然村组通硬化路率', en: 'Settlements of 20 households with a hardened road' },
    of: { field: 'permanentHouseholds', op: 'gte', value: 20 },
    where: is('hardRoad', true),
    better: 'more',
    tasks: ['09'],
    metric: ['自然村组通硬化路', '自然村通硬化路'],
    caliber: {
      zh: '分母：常住户数20户以上的自然村组（任务分工表原文）；分子：其中通硬化路的。',
      en: 'Settlements of 20 resident households or more (the words of the table) that have a hardened road.',
    },
  }),
  indicator(ruralRoad, {
    name: 'roadGoodRate',
    label: { zh: '优良中等路率', en: 'Roads in medium condition or better' },
    of: notScrapped,
    where: { field: 'conditionGrade', op: 'in', value: ['excellent', 'good', 'medium'] },
    sum: 'length',
    better: 'more',
    metric: ['优良中等路率'],
    caliber: {
      zh: '分子：技术状况优、良、中的里程；分母：全部里程（未评定的计入分母）。',
      en: 'Km in excellent, good or medium condition over all km; what was not judged counts below.',
    },
  }),
  indicator(roadBridge, {
    name: 'dangerBridgeLeft',
    label: { zh: '危桥存量', en: 'Dangerous bridges left' },
    of: { all: [isDangerous, notScrapped] },
    unit: '座',
    better: 'less',
    metric: ['危桥'],
    caliber: { zh: '技术状况四类、五类的桥梁，已报废的除外。', en: 'Bridges of the fourth and fifth class.' },
  }),
];

export const roadTyped: readonly TypedFigure[] = [
  {
    name: 'busVillageRate',
    label: { zh: '建制村通客车率', en: 'Villages with a bus' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['09'],
    metric: ['通客车'],
    why: {
      zh: '一条公路途经多村、一村通多条公路，从公路台账数不出不重复的村；以交通部门客运台账为准。',
      en: 'Roads pass many villages and villages have many roads: the transport bureau keeps the lines of buses.',
    },
  },
];

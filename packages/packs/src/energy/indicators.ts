import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { project } from '../base/project.ts';
import { acceptedUpgrade, inStage, is } from '../counted.ts';
import { heatingHousehold } from './heatingHousehold.ts';
import { pvRoof } from './pvRoof.ts';

/** Both years stand in the table with a figure of their own. */
const heatedIn = (year: 2022 | 2023) =>
  indicator(heatingHousehold, {
    name: `heating${year}`,
    label: { zh: `${year}年清洁取暖改造户数`, en: `Households given clean heating in ${year}` },
    of: { all: [acceptedUpgrade, { field: 'planYear', op: 'eq', value: year }] },
    unit: '户',
    better: 'more',
    metric: [`${year}年改造`, `${year}年清洁取暖改造`, '清洁取暖改造'],
    caliber: {
      zh: `改造年度为${year}年、验收合格（含已兑付、使用中）的户；放弃和停用的不计。`,
      en: `Households of the year ${year} that were accepted; those that gave it up apart.`,
    },
  });

export const energyIndicators = [
  heatedIn(2022),
  heatedIn(2023),
  indicator(heatingHousehold, {
    name: 'heatingInUse',
    label: { zh: '改造户正常使用率', en: 'Clean heating in use' },
    of: acceptedUpgrade,
    where: { field: 'runDays', op: 'gte', value: { setting: 'heatingDays' } },
    better: 'more',
    metric: ['改造户正常使用率'],
    caliber: {
      zh: '分母：验收合格的改造户；分子：采暖季运行天数达到设定值的户（未填运行天数的不计入分子）。',
      en: 'Of the households accepted, those whose device ran as many days as the district sets.',
    },
  }),
  indicator(heatingHousehold, {
    name: 'backToCoalRate',
    label: { zh: '返煤率', en: 'Back to coal' },
    of: acceptedUpgrade,
    where: is('backToCoal', true),
    better: 'less',
    metric: ['返煤率'],
    caliber: {
      zh: '分母：验收合格的改造户；分子：冬季走访发现返煤的户。',
      en: 'Of the households accepted, those that a winter visit found back at coal.',
    },
  }),
  indicator(pvRoof, {
    name: 'pvCapacity',
    label: { zh: '光伏并网容量', en: 'Solar power on the grid' },
    of: { field: 'gridDate', op: 'present' },
    sum: 'capacity',
    period: 'month',
    unit: 'kWp',
    better: 'more',
    metric: ['光伏并网容量', '屋顶光伏'],
    caliber: {
      zh: '已填并网日期的屋顶光伏装机容量之和，单位千瓦（1000 kWp = 1 MWp）。',
      en: 'Capacity of the roofs that are on the grid, in kWp: 1,000 are 1 MWp.',
    },
  }),
  indicator(project, {
    name: 'energyProjects',
    label: { zh: '能源项目开工率', en: 'Energy projects begun' },
    of: {
      all: [
        { field: 'projectType', op: 'in', value: ['heat', 'grid', 'gas', 'pv', 'storage'] },
        { not: inStage('cancelled') },
      ],
    },
    where: inStage('started', 'paused', 'finished', 'accepted', 'handedOver', 'closed'),
    better: 'more',
    tasks: ['12'],
    metric: ['能源项目开工率'],
    caliber: {
      zh: '分母：热源、电网、燃气、光伏、储能项目（取消的除外）；分子：已开工及以后阶段的。',
      en: 'Projects of heat, grid, gas, solar power and storage that were begun, over all that were not cancelled.',
    },
  }),
];

export const energyTyped: readonly TypedFigure[] = [
  {
    name: 'pvPlan',
    label: { zh: '整县光伏方案编制', en: 'Plan for solar roofs' },
    as: 'amount',
    unit: '份',
    better: 'more',
    tasks: ['12'],
    metric: ['屋顶分布式光伏规模化开发试点工作方案'],
    why: {
      zh: '一份文件是否印发，由牵头单位填报并附文号。',
      en: 'Whether one paper was issued the lead unit says, with its number.',
    },
  },
];

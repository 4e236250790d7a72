import { and } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { publicPost } from '../base/publicPost.ts';
import { inStage, is, notScrapped, villages } from '../counted.ts';
import { ruralRoad } from '../roads/ruralRoad.ts';
import { sewageFacility } from '../sewage/sewageFacility.ts';
import { publicFacility } from './publicFacility.ts';
import { serviceCentre } from './serviceCentre.ts';
import { trafficStation } from './trafficStation.ts';
import { villageFee } from './villageFee.ts';
import { villageFiveHaves } from './villageFiveHaves.ts';

export const upkeepIndicators = [
  indicator(villageFiveHaves, {
    name: 'fiveHavesRate',
    label: { zh: '管护五有达标率', en: 'Villages that have all five' },
    where: and(
      { field: 'ruleFile', op: 'present' },
      { field: 'standardFile', op: 'present' },
      { field: 'teamSize', op: 'gt', value: 0 },
      { field: 'yearFund', op: 'gt', value: 0 },
      { field: 'supervisor', op: 'present' },
    ),
    outOf: villages,
    by: 'unit',
    better: 'more',
    metric: ['管护五有', '五有达标'],
    caliber: {
      zh: '制度、标准、队伍、经费、监督五项俱全的行政村，占行政村总数（不含园区、农林场）。',
      en: 'Villages with rules, standards, people, money and supervision, of all villages (without parks and farms).',
    },
  }),
  indicator(publicPost, {
    name: 'lowIncomeShare',
    label: { zh: '公益性岗位低收入占比', en: 'Welfare posts held by people of low income' },
    of: and(inStage('hired'), is('fundKind', 'welfare')),
    where: is('lowIncome', true),
    better: 'more',
    tasks: ['22'],
    metric: ['公益性岗位低收入占比'],
    caliber: {
      zh: '在岗公益性岗位中由农村低收入人员担任的，占在岗公益性岗位。',
      en: 'Welfare posts held by people of low income, of all welfare posts that are held.',
    },
  }),
  indicator(villageFee, {
    name: 'feeVillages',
    label: { zh: '付费分担村数', en: 'Villages that share the cost' },
    of: { field: 'decision', op: 'present' },
    by: 'unit',
    unit: '个',
    better: 'more',
    metric: ['付费分担'],
    caliber: {
      zh: '有议定决议的农户付费分担，一村计一次。',
      en: 'Villages with a fee that rests on a decision, each once.',
    },
  }),
  indicator(publicFacility, {
    name: 'facilityListedRate',
    label: { zh: '设施入清单率', en: 'Facilities with upkeep settled' },
    of: notScrapped,
    where: {
      all: ['maintSubject', 'maintDuty', 'maintMode', 'maintFund'].map((field) => ({ field, op: 'present' })),
    },
    better: 'more',
    metric: ['设施入清单率'],
    caliber: {
      zh: '管护主体、责任、方式、经费四项齐全的设施，占未报废设施。',
      en: 'Facilities that say who keeps them up, with what duty, how and with what money, of those not scrapped.',
    },
  }),
  indicator(publicFacility, {
    name: 'facilityPublishedRate',
    label: { zh: '设施清单公示率', en: 'Facilities on a published list' },
    of: notScrapped,
    where: is('published', true),
    better: 'more',
    caliber: {
      zh: '已公示的设施，占未报废设施。按乡镇看，即该乡镇清单公开到几成。',
      en: 'Published facilities, of those not scrapped: of a township, how much of its list is public.',
    },
  }),
  indicator(ruralRoad, {
    name: 'chiefKmRate',
    label: { zh: '路长制覆盖率', en: 'Kilometres of road with a chief' },
    of: notScrapped,
    where: { field: 'chief', op: 'present' },
    sum: 'length',
    better: 'more',
    tasks: ['23'],
    metric: ['路长制覆盖率', '三级“路长制”'],
    caliber: {
      zh: '已落实路长的农村公路里程，占农村公路总里程（不含报废路段）。',
      en: 'Length of rural roads with a chief, of all rural roads that are not given up.',
    },
  }),
  indicator(trafficStation, {
    name: 'stationRate',
    label: { zh: '两站运行率', en: 'Traffic stations at work' },
    of: notScrapped,
    where: { field: 'dutyDays', op: 'gte', value: { setting: 'stationDutyDays' } },
    better: 'more',
    metric: ['两站运行率'],
    caliber: {
      zh: '月值守天数达到设定天数的站点，占未报废站点。',
      en: 'Stations staffed as many days a month as is set, of those not scrapped.',
    },
  }),
  indicator(serviceCentre, {
    name: 'serviceCentres',
    label: { zh: '综合服务中心数', en: 'Rural service centres' },
    of: inStage('running', 'faulty', 'repairing'),
    period: 'month',
    unit: '个',
    better: 'more',
    metric: ['农业农村综合服务中心', '综合服务中心'],
    caliber: {
      zh: '已挂牌运行、未停用的中心，按挂牌日期计。',
      en: 'Centres that have opened and were not closed since, by the day they opened.',
    },
  }),
  indicator(trafficStation, {
    name: 'stationFund',
    label: { zh: '两站两员经费到位', en: 'Running money of traffic stations' },
    of: notScrapped,
    sum: 'fund',
    unit: '元',
    better: 'more',
    metric: ['“两站两员”运行经费', '两站两员'],
    caliber: { zh: '各站点运行经费之和。', en: 'The running money of all stations together.' },
  }),
  indicator(sewageFacility, {
    name: 'tariffRate',
    label: { zh: '污水设施居民电价执行率', en: 'Sewage facilities on the residential tariff' },
    of: notScrapped,
    where: is('residentialTariff', true),
    better: 'more',
    tasks: ['23'],
    metric: ['居民电价执行率', '居民生活用电价格'],
    caliber: {
      zh: '执行居民电价的污水处理设施，占未报废设施。',
      en: 'Sewage facilities charged the residential tariff, of those not scrapped.',
    },
  }),
];

const rate = { as: 'share', unit: '', better: 'more' } as const;

export const upkeepTyped: readonly TypedFigure[] = [
  {
    name: 'sweepPlan',
    label: { zh: '机械化清扫计划', en: 'Plan of mechanical sweeping' },
    ...{ as: 'amount', unit: '份', better: 'more', tasks: ['22'], metric: ['机械化清扫作业工作计划'] },
    why: { zh: '计划是一份文件，作为节点在任务中办结。', en: 'The plan is one paper: a milestone of the task.' },
  },
  {
    name: 'sweepRate',
    label: { zh: '清扫计划完成率', en: 'Sweeping done of what was planned' },
    ...rate,
    ...{ tasks: ['22'], metric: ['清扫计划完成率'] },
    why: {
      zh: '计划里程写在作业计划里，不在台账中。',
      en: 'The kilometres that were planned stand in the plan, not in a ledger.',
    },
  },
  {
    name: 'contractScore',
    label: { zh: '市场化考核分', en: 'Score of contractors' },
    ...{ as: 'amount', unit: '分', better: 'more', tasks: ['22'], metric: ['市场化考核分'] },
    why: {
      zh: '是各合同月考核分的平均数，由环卫中心计算。',
      en: 'It is the mean of the months’ scores of all contracts; the sanitation centre takes it.',
    },
  },
  {
    name: 'toiletServiceRate',
    label: { zh: '户厕运维覆盖率', en: 'Villages where toilets are serviced' },
    ...rate,
    ...{ tasks: ['22'], metric: ['户厕运维覆盖率'] },
    why: {
      zh: '清掏服务组织一家服务多村，台账按组织记，不按村记。',
      en: 'One emptying service serves many villages: the ledger lists services, not villages.',
    },
  },
  {
    name: 'listPublishedRate',
    label: { zh: '管护清单公开率', en: 'Townships whose whole list is public' },
    ...rate,
    ...{ tasks: ['23'], metric: ['管护清单公开率'] },
    why: {
      zh: '一个乡镇的清单是否全部公开由牵头单位认定；公示到几成见设施清单公示率。',
      en: 'That a list is whole the lead unit judges; how much of it is public is counted beside.',
    },
  },
  {
    name: 'roadPatrolRate',
    label: { zh: '路长巡查到位率', en: 'Patrols made of those due' },
    ...rate,
    ...{ tasks: ['23'], metric: ['路长巡查到位率'] },
    why: {
      zh: '应巡次数由路长制方案规定，系统不设巡查次数要求。',
      en: 'How many are due the road chief scheme says; the system demands none.',
    },
  },
  {
    name: 'repairOnTime',
    label: { zh: '维修及时率', en: 'Repairs made in time' },
    ...rate,
    ...{ tasks: ['23'], metric: ['维修及时率'] },
    why: {
      zh: '时限按紧急程度以小时计，要由工单的两次流转时间相减得出。',
      en: 'Limits are in hours by urgency: the time between two steps of an order, which no filter can tell.',
    },
  },
];

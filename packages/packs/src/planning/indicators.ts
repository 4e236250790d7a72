import type { Filter } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { village } from '../base/village.ts';
import { approvedPlanStages, villagePlan } from './villagePlan.ts';

const approved: Filter = { field: 'stage', op: 'in', value: approvedPlanStages };
const ofClass = (...classes: readonly string[]): Filter => ({
  all: [approved, { field: 'planClass', op: 'in', value: classes }],
});
const inMonthOfApproval = { period: 'month', unit: '个', better: 'more' } as const;

export const planningIndicators = [
  indicator(villagePlan, {
    name: 'plansApproved',
    label: { zh: '已批准村庄规划数', en: 'Village plans approved' },
    of: ofClass('general', 'immigrant'),
    ...inMonthOfApproval,
    metric: ['村庄规划编制', '村庄规划编制任务', '编制村庄规划'],
    caliber: {
      zh: '已批准的一般性和移民村村庄规划，按批准日期计入当月；控制性规划不计。',
      en: 'General and immigrant village plans, by the month of approval; detailed control plans are not counted.',
    },
  }),
  indicator(villagePlan, {
    name: 'plansGeneral',
    label: { zh: '一般性村庄规划', en: 'General village plans' },
    of: ofClass('general'),
    ...inMonthOfApproval,
    metric: ['一般性村庄规划编制', '一般性村庄规划'],
    caliber: {
      zh: '已批准的一般性村庄规划，按批准日期计入当月。',
      en: 'General village plans, by the month of approval.',
    },
  }),
  indicator(villagePlan, {
    name: 'plansImmigrant',
    label: { zh: '移民村规划', en: 'Plans of immigrant villages' },
    of: ofClass('immigrant'),
    ...inMonthOfApproval,
    metric: ['移民村村庄规划编制', '移民村村庄规划', '移民村庄规划编制'],
    caliber: {
      zh: '已批准的移民村村庄规划，按批准日期计入当月。',
      en: 'Plans of immigrant villages, by the month of approval.',
    },
  }),
  indicator(villagePlan, {
    name: 'immigrantCoverage',
    label: { zh: '移民村规划覆盖率', en: 'Share of immigrant villages with a plan' },
    of: ofClass('immigrant'),
    outOf: { register: village, where: { field: 'isImmigrant', op: 'eq', value: true } },
    by: 'unit',
    better: 'more',
    metric: ['移民村规划覆盖率', '移民村庄规划'],
    caliber: {
      zh: '分子：有已批准移民村村庄规划的村（以规划所属村计）；分母：移民村。',
      en: 'Villages that an approved immigrant village plan belongs to, over immigrant villages.',
    },
  }),
];

export const planningFigures: readonly TypedFigure[] = [
  {
    name: 'permitRate',
    label: { zh: '持证建设率', en: 'Share built with a permit' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['01'],
    metric: ['持证建设率'],
    why: {
      zh: '未办许可而动工的建房只能由执法巡查发现，许可台账中没有。',
      en: 'What is built without a permit is in no ledger of permits: enforcement finds it.',
    },
  },
];

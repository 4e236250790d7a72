import { and, type Filter } from '@yicun/kernel/filter';
import { type Indicator, indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { inStage, is, notVoided, villages } from '../counted.ts';
import { cleanAction } from './cleanAction.ts';
import { cleanCampaign } from './cleanCampaign.ts';
import { envInspection } from './envInspection.ts';

/** Sheets that somebody else filled in: a village does not score itself. */
const scored: Filter = and(
  notVoided,
  { not: is('inspectionKind', 'selfCheck') },
  { field: 'score', op: 'present' },
  {
    field: 'fullScore',
    op: 'present',
  },
);

export const cleaningIndicators: readonly Indicator[] = [
  indicator(cleanCampaign, {
    name: 'campaignSchemes',
    label: { zh: '战役方案印发', en: 'Campaign schemes issued' },
    of: inStage('inForce', 'repealed'),
    dims: ['season'],
    period: 'month',
    unit: '份',
    better: 'more',
    metric: ['战役方案印发', '战役实施方案'],
    caliber: {
      zh: '已印发执行的季节战役方案，按战役开始日期计；后来废止的照计。',
      en: 'Schemes of seasons that came into force, by the day the season starts; what was repealed since still counts.',
    },
  }),
  indicator(cleanAction, {
    name: 'actionVillageRate',
    label: { zh: '清洁行动覆盖率', en: 'Villages that cleaned up' },
    of: inStage('verified'),
    outOf: villages,
    by: 'unit',
    period: 'month',
    better: 'more',
    metric: ['清洁行动覆盖率', '清洁行动行政村'],
    caliber: {
      zh: '有已核验清洁行动的行政村 ÷ 行政村总数。',
      en: 'Villages with a verified cleaning action over all villages.',
    },
  }),
  indicator(envInspection, {
    name: 'envScore',
    label: { zh: '人居环境得分', en: 'Environment score' },
    of: scored,
    sum: 'score',
    outOf: { register: envInspection, where: scored, sum: 'fullScore' },
    period: 'month',
    better: 'more',
    metric: ['人居环境得分'],
    caliber: {
      zh: '各次检查得分合计 ÷ 满分合计，不含村自查和作废记录；百分制的得分率即平均分。',
      en: 'Points reached over points there were, without villages’ own checks; out of 100 that is the mean score.',
    },
  }),
];

export const cleaningTyped: readonly TypedFigure[] = [
  {
    name: 'fiveYearPlan',
    label: { zh: '五年行动方案印发', en: 'Five-year plan issued' },
    as: 'amount',
    unit: '份',
    better: 'more',
    tasks: ['16'],
    metric: ['五年行动方案', '五年行动工作方案'],
    why: {
      zh: '一次性文件，待上级方案下发后印发，没有台账；凭文号填报。',
      en: 'One paper, issued after those of the levels above; no ledger holds it.',
    },
  },
  {
    name: 'spotCloseRate',
    label: { zh: '卫生死角销号率', en: 'Dirty spots closed in time' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['16'],
    metric: ['卫生死角销号率'],
    why: {
      zh: '是否按期要看问题的时限和延期，由问题销号办理统计，不由台账计数。',
      en: 'Whether in time depends on limits and extensions of each case; the close-out of cases tells it.',
    },
  },
];

import { and } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { project } from '../base/project.ts';
import { inStage, is, notVoided } from '../counted.ts';
import { deliberation } from './deliberation.ts';
import { donation } from './donation.ts';
import { labourLog } from './labourLog.ts';

export const participationIndicators = [
  indicator(deliberation, {
    name: 'decisionValidRate',
    label: { zh: '决策程序合规率', en: 'Decisions made by the rules' },
    of: inStage('resolved', 'disclosed', 'executing', 'completed', 'failed'),
    where: is('valid', true),
    period: 'month',
    better: 'more',
    metric: ['决策程序合规率'],
    caliber: {
      zh: '程序有效的事项，占已表决事项，按决议日期计。',
      en: 'Matters decided by a valid procedure, of those voted on, by the day of the resolution.',
    },
  }),
  indicator(deliberation, {
    name: 'fourTwoRate',
    label: { zh: '重大事项四议两公开率', en: 'Major matters decided in six steps' },
    of: is('major', true),
    where: is('kind', 'fourTwo'),
    period: 'month',
    better: 'more',
    metric: ['四议两公开率'],
    caliber: {
      zh: '实行四议两公开的村级重大事项，占全部村级重大事项，按决议日期计。',
      en: 'Major matters decided in the six steps, of all major matters, by the day of the resolution.',
    },
  }),
  indicator(project, {
    name: 'projectDisclosureRate',
    label: { zh: '项目公示率', en: 'Projects that were publicised' },
    of: { not: inStage('planned', 'cancelled') },
    where: is('publicNotice', true),
    better: 'more',
    tasks: ['24'],
    metric: ['项目公示率'],
    caliber: {
      zh: '已公示的项目，占已批复且未取消的项目；每次公示的起止和照片见项目公示台账。',
      en: 'Publicised projects, of those approved and not cancelled; each notice stands in the ledger of notices.',
    },
  }),
  indicator(labourLog, {
    name: 'labourHours',
    label: { zh: '投工投劳工时', en: 'Hours of labour given' },
    of: notVoided,
    sum: 'hours',
    period: 'month',
    unit: '小时',
    better: 'more',
    metric: ['投工投劳'],
    caliber: { zh: '未作废记录的工时之和，按日期计。', en: 'Hours of all entries not voided, by their day.' },
  }),
  indicator(donation, {
    name: 'donationsSum',
    label: { zh: '捐资捐物折价', en: 'Worth of donations' },
    of: and(notVoided, { field: 'value', op: 'present' }),
    sum: 'value',
    period: 'month',
    unit: '元',
    better: 'more',
    metric: ['捐资捐物'],
    caliber: { zh: '未作废捐赠的折价之和，按捐赠日期计。', en: 'Worth of all gifts not voided, by the day given.' },
  }),
];

export const participationTyped: readonly TypedFigure[] = [
  {
    name: 'participationRate',
    label: { zh: '农户参与率', en: 'Households that take part' },
    ...{ as: 'share', unit: '', better: 'more', tasks: ['24'], metric: ['农户参与率'] },
    why: {
      zh: '参与散在投工、议事、捐赠、积分几本台账里，去重到户不能由逐条计数得出。',
      en: 'Taking part stands in several ledgers; each household once cannot be had by counting entries.',
    },
  },
];

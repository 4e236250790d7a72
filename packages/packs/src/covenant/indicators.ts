import { and } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { honoured, inStage, is, villages } from '../counted.ts';
import { beautifulCourtyard } from './beautifulCourtyard.ts';
import { courtyardVillage } from './courtyardVillage.ts';
import { redBlackEntry } from './redBlackEntry.ts';
import { villageCovenant } from './villageCovenant.ts';

export const covenantIndicators = [
  indicator(beautifulCourtyard, {
    name: 'courtyards',
    label: { zh: '美丽庭院户数', en: 'Beautiful courtyards' },
    of: honoured,
    period: 'month',
    unit: '户',
    better: 'more',
    metric: ['“美丽庭院”', '美丽庭院'],
    caliber: {
      zh: '已命名且未撤销的美丽庭院，一户一年度一条，按命名日期计。',
      en: 'Courtyards awarded and not revoked, one record a household and year, by the day of the award.',
    },
  }),
  indicator(courtyardVillage, {
    name: 'courtyardVillages',
    label: { zh: '美丽庭院示范村', en: 'Villages of beautiful courtyards' },
    of: honoured,
    period: 'month',
    unit: '个',
    better: 'more',
    metric: ['“美丽庭院”示范村', '美丽庭院示范村'],
    caliber: {
      zh: '已命名且未撤销的美丽庭院示范村，按命名日期计。',
      en: 'Villages awarded and not revoked, by the day of the award.',
    },
  }),
  indicator(villageCovenant, {
    name: 'covenantEnvRate',
    label: { zh: '村规民约环境条款覆盖率', en: 'Villages whose covenant asks for cleanliness' },
    where: and(inStage('inForce'), is('envClause', true)),
    outOf: villages,
    by: 'unit',
    better: 'more',
    metric: ['村规民约环境条款'],
    caliber: {
      zh: '执行中的村规民约写有环境卫生条款的行政村，占行政村总数（不含园区、农林场）。',
      en: 'Villages whose covenant in force says how to keep clean, of all villages (without parks and farms).',
    },
  }),
  indicator(redBlackEntry, {
    name: 'redBlackRate',
    label: { zh: '红黑榜按月公布率', en: 'Villages that post praise and reminders' },
    where: inStage('posted', 'ended'),
    outOf: villages,
    by: 'unit',
    better: 'more',
    metric: ['红黑榜'],
    caliber: {
      zh: '张过榜的行政村，占行政村总数（不含园区、农林场）；逐月张榜情况见台账的张榜日期。',
      en: 'Villages that have posted any, of all villages (without parks and farms); the days stand in the ledger.',
    },
  }),
];

export const covenantTyped: readonly TypedFigure[] = [
  {
    name: 'pointsHouseholdRate',
    label: { zh: '积分参与率', en: 'Households with points' },
    ...{ as: 'share', unit: '', better: 'more', tasks: ['26'], metric: ['积分参与率'] },
    why: {
      zh: '一户一年有多条积分记录，去重到户不能由逐条计数得出。',
      en: 'A household has many entries a year; each household once cannot be had by counting entries.',
    },
  },
  {
    name: 'redeemValue',
    label: { zh: '积分兑换额', en: 'Worth of what was redeemed' },
    ...{ as: 'share', unit: '', better: 'less', tasks: ['26'], metric: ['积分兑换额'] },
    why: {
      zh: '兑换物品的价值和当年预算在村级账目里。',
      en: 'What the goods are worth, and the budget, stand in the village’s accounts.',
    },
  },
];

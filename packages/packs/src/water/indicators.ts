import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { village } from '../base/village.ts';
import { is, notScrapped, notVoided } from '../counted.ts';
import { villageWater } from './villageWater.ts';
import { waterScheme } from './waterScheme.ts';
import { waterSource } from './waterSource.ts';
import { waterTest } from './waterTest.ts';

export const waterIndicators = [
  indicator(villageWater, {
    name: 'tapWaterRate',
    label: { zh: '自来水普及率', en: 'Households with tap water' },
    sum: 'tapHouseholds',
    outOf: { register: village, sum: 'residentHouseholds' },
    better: 'more',
    metric: ['自来水普及率'],
    caliber: {
      zh: '分子：各村自来水户数；分母：行政村台账的常住户数。',
      en: 'Households with tap water over the resident households of the ledger of villages.',
    },
  }),
  indicator(waterScheme, {
    name: 'fourSameRate',
    label: { zh: '四同覆盖率', en: 'Supplied as in town' },
    of: notScrapped,
    where: {
      all: [is('sameSource', true), is('sameNet', true), is('sameQuality', true), is('sameService', true)],
    },
    sum: 'population',
    better: 'more',
    metric: ['同源、同网、同质、同服务', '四同覆盖率'],
    caliber: {
      zh: '按供水人口计：同源、同网、同质、同服务的工程供水人口占全部工程供水人口（一村可由几处工程供水，不按村数）。',
      en: 'By people supplied: those of schemes that are the same in all four, over all. A village may have two schemes.',
    },
  }),
  indicator(waterTest, {
    name: 'waterPassRate',
    label: { zh: '水质达标率', en: 'Water tests passed' },
    of: { all: [notVoided, { field: 'result', op: 'present' }] },
    where: is('result', 'pass'),
    period: 'month',
    better: 'more',
    metric: ['水质达标率'],
    caliber: { zh: '结论为达标的检测份数占有结论的检测份数。', en: 'Tests passed over tests with a result.' },
  }),
  indicator(waterSource, {
    name: 'sourceProtected',
    label: { zh: '水源地规范化率', en: 'Sources protected as they should be' },
    of: notScrapped,
    where: {
      all: [is('fence', true), { field: 'warningSigns', op: 'gte', value: 1 }, is('monitored', true)],
    },
    better: 'more',
    metric: ['水源地规范化'],
    caliber: {
      zh: '分子：围栏、警示标志、监控齐备的水源地；分母：全部水源地。',
      en: 'Sources with a fence, signs and monitoring, over all.',
    },
  }),
];

export const waterTyped: readonly TypedFigure[] = [
  {
    name: 'watchedOnline',
    label: { zh: '重点村监测有效率', en: 'Watched villages with data' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['10'],
    metric: ['监测有效率'],
    why: {
      zh: '当月有无监测数据在供水监测平台里，台账不存设备读数。',
      en: 'Whether data came in the month is known to the monitoring platform; ledgers hold no readings.',
    },
  },
];

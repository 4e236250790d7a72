import { and } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { activity } from '../base/activity.ts';
import { household } from '../base/household.ts';
import { builtFacility, honoured, is, notVoided, villages } from '../counted.ts';
import { pointsEntry } from '../covenant/pointsEntry.ts';
import { cultureEvent } from './cultureEvent.ts';
import { farmhouseLibrary } from './farmhouseLibrary.ts';
import { honourCandidate } from './honourCandidate.ts';
import { weddingFuneral } from './weddingFuneral.ts';

export const cultureIndicators = [
  indicator(cultureEvent, {
    name: 'eventsTownship',
    label: { zh: '乡镇群众性演出场次', en: 'Performances for townships' },
    of: and(notVoided, is('countFor', 'township')),
    period: 'month',
    unit: '场次',
    better: 'more',
    metric: ['为乡镇提供群众性文化演出', '群众性文化演出'],
    caliber: {
      zh: '计入“乡镇演出”且未作废的演出，一场一条，按演出日期计。',
      en: 'Performances entered as for a township and not voided, by the day they were held.',
    },
  }),
  indicator(cultureEvent, {
    name: 'eventsOther',
    label: { zh: '各类文化演出场次', en: 'Other performances' },
    of: and(notVoided, is('countFor', 'other')),
    period: 'month',
    unit: '场次',
    better: 'more',
    metric: ['各类文化演出'],
    caliber: {
      zh: '计入“其他演出”且未作废的演出；与乡镇演出不重复计。',
      en: 'Performances entered as other ones and not voided; none of them counts for a township too.',
    },
  }),
  indicator(farmhouseLibrary, {
    name: 'libraryOpenRate',
    label: { zh: '农家书屋开放率', en: 'Libraries that are open' },
    of: builtFacility,
    where: { field: 'openDays', op: 'gte', value: { setting: 'libraryOpenDays' } },
    better: 'more',
    metric: ['农家书屋开放率'],
    caliber: {
      zh: '每周开放天数达到设定天数的书屋，占已投入使用且未报废的书屋。',
      en: 'Libraries open as many days a week as is set, of those taken into use and not scrapped.',
    },
  }),
  indicator(honourCandidate, {
    name: 'starHouseholds',
    label: { zh: '星级文明户占比', en: 'Share of star households' },
    of: is('honour', 'starHousehold'),
    where: honoured,
    outOf: { register: household },
    better: 'more',
    metric: ['星级文明户'],
    caliber: {
      zh: '已命名且未撤销的星级文明户，占台账农户总数。',
      en: 'Star households named and not revoked, of all households.',
    },
  }),
  indicator(pointsEntry, {
    name: 'pointsVillageRate',
    label: { zh: '积分制覆盖率', en: 'Villages that give points' },
    where: notVoided,
    outOf: villages,
    by: 'unit',
    better: 'more',
    tasks: ['20'],
    metric: ['积分制覆盖率'],
    caliber: {
      zh: '已有积分记录的行政村，占行政村总数（不含园区、农林场）。',
      en: 'Villages that have entered any points, of all villages (without parks and state farms).',
    },
  }),
  indicator(weddingFuneral, {
    name: 'overLimitRate',
    label: { zh: '超标办事率', en: 'Weddings and funerals beyond the covenant' },
    of: and(notVoided, { field: 'overLimit', op: 'present' }),
    where: is('overLimit', true),
    period: 'month',
    better: 'less',
    metric: ['超标办事率'],
    caliber: {
      zh: '超出村规的红白事，占已说明是否超出村规的红白事，按日期计。',
      en: 'Weddings and funerals beyond the covenant, of those where it is said, by their day.',
    },
  }),
  indicator(activity, {
    name: 'preachings',
    label: { zh: '宣讲场次', en: 'Talks' },
    of: and(notVoided, is('kind', 'preaching')),
    period: 'month',
    unit: '场',
    better: 'more',
    tasks: ['20'],
    metric: ['宣讲'],
    caliber: {
      zh: '活动记录中的宣讲，一场一条，按时间计。',
      en: 'Talks among the activities, by the day they were held.',
    },
  }),
];

export const cultureTyped: readonly TypedFigure[] = [
  {
    name: 'townshipCoverage',
    label: { zh: '演出乡镇覆盖率', en: 'Townships with a performance' },
    ...{ as: 'share', unit: '', better: 'more', tasks: ['19'], metric: ['演出乡镇覆盖率'] },
    why: {
      zh: '演出记在乡镇或村，系统按村去重，不按乡镇去重。',
      en: 'Performances belong to townships and villages; what is counted once each are villages, not townships.',
    },
  },
  {
    name: 'loansPerVillage',
    label: { zh: '村均借阅', en: 'Loans a village' },
    ...{ as: 'amount', unit: '册次', better: 'more', tasks: ['19'], metric: ['村均借阅'] },
    why: {
      zh: '书屋台账只记当月借阅，全年合计与平均由文旅部门统计。',
      en: 'The ledger keeps the loans of one month; the culture bureau adds up the year and takes the mean.',
    },
  },
  {
    name: 'councilRate',
    label: { zh: '四会覆盖率', en: 'Villages with all four councils' },
    ...{ as: 'share', unit: '', better: 'more', tasks: ['20'], metric: ['四会覆盖率'] },
    why: {
      zh: '四个组织各记一条，一个村是否齐备要把四条合起来看。',
      en: 'Each council is a record of its own; that a village has all four is seen of four records together only.',
    },
  },
];

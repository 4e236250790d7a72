import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { inStage } from '../counted.ts';
import { farmlandPlot } from './farmlandPlot.ts';
import { hydroStation } from './hydroStation.ts';

export const floodIndicators = [
  indicator(hydroStation, {
    name: 'floodStations',
    label: { zh: '监测站建成数', en: 'Flood stations built' },
    of: { field: 'acceptedOn', op: 'gte', value: { setting: 'planStart' } },
    period: 'month',
    unit: '处',
    better: 'more',
    metric: ['水位监测站', '监测站'],
    caliber: { zh: '计划起算日以后验收的监测站。', en: 'Stations accepted within the plan.' },
  }),
  // Added up by whole plots: a share of an area is not what 建成 means.
  indicator(farmlandPlot, {
    name: 'farmlandMu',
    label: { zh: '高标准农田面积', en: 'High-standard farmland' },
    of: inStage('finished', 'accepted', 'handedOver', 'closed'),
    sum: 'area',
    unit: '亩',
    better: 'more',
    metric: ['高标准农田'],
    caliber: {
      zh: '已完工地块的面积；在建地块不按建设进度折算。',
      en: 'Area of the plots that are finished; what is being built does not count by its progress.',
    },
  }),
];

export const floodTyped: readonly TypedFigure[] = [
  {
    name: 'revetmentKm',
    label: { zh: '护岸完成长度', en: 'Banks lined' },
    as: 'amount',
    unit: '公里',
    better: 'more',
    tasks: ['11'],
    metric: ['护岸'],
    why: {
      zh: '护岸长度以工程计量和竣工验收资料为准，建设项目台账只记形象进度，不分项记长度。',
      en: 'Lengths stand in the measured works; the ledger of projects holds their progress, not their quantities.',
    },
  },
  {
    name: 'stationOnlineRate',
    label: { zh: '监测站在线率', en: 'Flood stations online' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['11'],
    metric: ['监测站在线率'],
    why: {
      zh: '在线时长由遥测平台统计，台账不存设备读数。',
      en: 'Minutes online are counted by the telemetry platform; ledgers hold no readings.',
    },
  },
  {
    name: 'ackRate',
    label: { zh: '预警响应率', en: 'Warnings answered' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['11'],
    metric: ['预警响应率'],
    why: {
      zh: '各村从收到到确认的时间由预警平台计时，预警记录只记已确认的村数。',
      en: 'How long each village took is timed by the warning platform; the log holds how many answered.',
    },
  },
];

import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { measurement } from '../base/measurement.ts';
import { builtFacility, closedCase, inStage, is, verifiedCase, villages } from '../counted.ts';
import { blackWaterBody } from './blackWaterBody.ts';
import { fourDisorder } from './fourDisorder.ts';
import { sewageFacility } from './sewageFacility.ts';
import { villageSewage } from './villageSewage.ts';

export const sewageIndicators = [
  indicator(villageSewage, {
    name: 'sewageTreatmentRate',
    label: { zh: '农村生活污水治理率', en: 'Share of villages with treated sewage' },
    of: inStage('counted'),
    outOf: villages,
    by: 'unit',
    better: 'more',
    metric: ['农村生活污水治理率', '生活污水治理率'],
    caliber: {
      zh: '分子：认定完成的行政村；分母：行政村（不含园区、国有农林场）。',
      en: 'Villages counted as treated, over all villages (without parks and state farms).',
    },
  }),
  indicator(villageSewage, {
    name: 'sixKindsRate',
    label: { zh: '六类村庄治理率', en: 'Share treated of the six kinds of village' },
    of: { field: 'sixKinds', op: 'present' },
    where: inStage('counted'),
    better: 'more',
    metric: ['六类村庄治理率', '六类村庄生活污水治理率'],
    caliber: {
      zh: '分子：认定完成的；分母：属于六类村庄的。',
      en: 'Those counted as treated, over the villages of the six kinds.',
    },
  }),
  indicator(sewageFacility, {
    name: 'facilityRunRate',
    label: { zh: '设施正常运行率', en: 'Share of plants that run' },
    of: builtFacility,
    where: inStage('running'),
    better: 'more',
    metric: ['污水处理设施正常运行率', '设施正常运行率'],
    caliber: {
      zh: '按座数：分子为正常运行的，分母为建成投用的（含故障、维修、停用），不按运行天数折算。',
      en: 'By number, not by days: those that run, over those taken into use (faulty and stopped ones included).',
    },
  }),
  indicator(measurement, {
    name: 'effluentPassRate',
    label: { zh: '出水达标率', en: 'Share of effluent samples within limits' },
    of: {
      all: [
        is('objectKind', 'sewageFacility'),
        { field: 'result', op: 'in', value: ['pass', 'fail'] },
        { not: inStage('voided') },
      ],
    },
    where: is('result', 'pass'),
    period: 'month',
    better: 'more',
    tasks: ['05'],
    metric: ['出水达标率', '出水水质达标率'],
    caliber: {
      zh: '分子：达标的样品项次；分母：污水处理设施的有效样品项次，按采样时间计入当月。',
      en: 'Samples within limits, over valid samples of sewage plants, by the month they were taken.',
    },
  }),
  indicator(blackWaterBody, {
    name: 'blackWaterClosed',
    label: { zh: '黑臭水体销号率', en: 'Share of black water bodies closed' },
    of: { not: inStage('found') },
    where: closedCase,
    dims: ['listLevel'],
    better: 'more',
    metric: ['黑臭水体销号率', '黑臭水体整治', '黑臭水体治理率'],
    caliber: {
      zh: '分子：已销号（含长效观察）的；分母：已挂账的，反弹的不算销号；按监管级别分列。',
      en: 'Those closed (watched ones included), over those listed; relapsed ones are not closed. By level of the list.',
    },
  }),
  indicator(fourDisorder, {
    name: 'fourDisorderCloseRate',
    label: { zh: '四乱整改销号率', en: 'Share of river disorders closed' },
    of: verifiedCase,
    where: closedCase,
    better: 'more',
    metric: ['四乱整改销号率', '“四乱”问题整改率', '四乱问题销号率'],
    caliber: {
      zh: '分子：已销号（含观察期）的；分母：已核实的“四乱”问题。',
      en: 'Those closed (watched ones included), over those verified.',
    },
  }),
];

export const sewageFigures: readonly TypedFigure[] = [
  {
    name: 'riverPatrolRate',
    label: { zh: '巡河到位率', en: 'Share of river rounds made' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['06'],
    metric: ['巡河到位率', '巡河完成率'],
    why: {
      zh: '应巡次数随各级河长的规定频次而定，由河长制系统统计。',
      en: 'How many rounds are due follows from the rule for each level of chief: the river chief system counts it.',
    },
  },
];

import { indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { acceptedUpgrade, is } from '../counted.ts';
import { houseRenovation } from './houseRenovation.ts';
import { isDangerous, ruralHouse } from './ruralHouse.ts';

export const houseIndicators = [
  indicator(ruralHouse, {
    name: 'surveyRate',
    label: { zh: '农房排查率', en: 'Houses checked' },
    where: { field: 'quickJudge', op: 'present' },
    better: 'more',
    metric: ['农房排查率', '房屋排查率'],
    caliber: {
      zh: '分母：台账中的全部房屋；分子：已填排查初判的。',
      en: 'Houses with a first judgement over all houses of the ledger.',
    },
  }),
  indicator(houseRenovation, {
    name: 'renovationDone',
    label: { zh: '农房改造完成户数', en: 'Houses renovated' },
    of: { all: [acceptedUpgrade, { field: 'planYear', op: 'eq', value: { setting: 'planYear' } }] },
    unit: '户',
    better: 'more',
    metric: ['抗震宜居农房改造', '农房改造', '危房改造'],
    caliber: {
      zh: '改造年度为计划年度、验收合格（含已兑付、使用中）的户。',
      en: 'Households of the year of the plan whose renovation was accepted.',
    },
  }),
  indicator(ruralHouse, {
    name: 'dangerOccupied',
    label: { zh: '危房住人数', en: 'Dangerous houses lived in' },
    of: { all: [isDangerous, is('occupied', true), { not: is('stage', 'cleared') }] },
    unit: '户',
    better: 'less',
    metric: ['危房住人'],
    caliber: {
      zh: '安全等级C级、D级，隐患未消除而有人居住的房屋。',
      en: 'Houses of grade C or D, not cleared, in which somebody lives.',
    },
  }),
  indicator(ruralHouse, {
    name: 'treatedRate',
    label: { zh: '危房处置率', en: 'Dangerous houses cleared' },
    of: isDangerous,
    where: is('stage', 'cleared'),
    better: 'more',
    metric: ['危房处置率'],
    caliber: {
      zh: '分母：鉴定为C级、D级的房屋；分子：其中隐患已消除的。',
      en: 'Of the houses of grade C or D, those that were cleared.',
    },
  }),
];

export const houseTyped: readonly TypedFigure[] = [
  {
    name: 'lowIncomeSurveyRate',
    label: { zh: '低收入户排查率', en: 'Houses of low-income families checked' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['13'],
    metric: ['低收入户排查率', '低收入群体房屋'],
    why: {
      zh: '低收入类别是敏感个人信息，只记在农户台账，不带进房屋台账；由民政与住建部门比对后填报。',
      en: 'Low income is sensitive: it stays with the household and is not copied to its house; two bureaus compare.',
    },
  },
];

import { and } from '@yicun/kernel/filter';
import { type Indicator, indicator } from '@yicun/kernel/indicator';
import { project } from '../base/project.ts';
import { inStage, is, notScrapped, notVoided, worksAccepted } from '../counted.ts';
import { mu } from '../measures.ts';
import { filmPoint } from './filmPoint.ts';
import { filmTrade } from './filmTrade.ts';
import { filmUse } from './filmUse.ts';
import { livestockFarm } from './livestockFarm.ts';
import { pestForecast } from './pestForecast.ts';
import { strawLedger } from './strawLedger.ts';
import { techArea } from './techArea.ts';

type Said = Pick<Indicator, 'name' | 'label' | 'metric'>;

/** A technology's share of what was sown where it is recorded: a village that records nothing is in neither part. */
function coverage(technology: string, it: Said): Indicator {
  const here = is('technology', technology);
  return indicator(techArea, {
    ...it,
    of: here,
    sum: 'area',
    outOf: { register: techArea, where: here, sum: 'sownArea' },
    period: 'month',
    better: 'more',
    caliber: {
      zh: '实施面积合计 ÷ 播种面积合计，取登记了该技术的村、作物和季别；没有实施的也要登记实施面积0。',
      en: 'Area of the technology over area sown, of villages, crops and seasons recorded; without it, 0 is recorded.',
    },
  });
}

/** The area of a technology, added up. */
function areaOf(technology: string, it: Said): Indicator {
  return indicator(techArea, {
    ...it,
    of: is('technology', technology),
    sum: 'area',
    period: 'month',
    unit: mu.zh,
    better: 'more',
    caliber: {
      zh: '各村登记的实施面积合计，每个作物和季别各计一次。',
      en: 'The areas that villages recorded, each crop and season once.',
    },
  });
}

export const farmWasteIndicators: readonly Indicator[] = [
  coverage('soilTest', {
    name: 'soilTestCoverage',
    label: { zh: '测土配方施肥覆盖率', en: 'Coverage of fertilising by soil test' },
    metric: ['测土配方施肥覆盖率', '测土配方施肥技术覆盖率'],
  }),
  indicator(filmTrade, {
    name: 'filmRecoveryRate',
    label: { zh: '农用残膜回收率', en: 'Film recovered' },
    of: notVoided,
    sum: 'net',
    outOf: { register: filmUse, where: is('kind', 'mulch'), sum: 'used' },
    period: 'month',
    better: 'more',
    metric: ['农用残膜回收率', '残膜回收率', '农膜回收率'],
    caliber: {
      zh: '未作废的回收折纯量（kg）÷ 地膜使用量（kg）；棚膜和全生物降解膜不在分母内。',
      en: 'Net kilograms bought back over kilograms of mulch used; greenhouse and degradable film apart.',
    },
  }),
  indicator(strawLedger, {
    name: 'strawUseRate',
    label: { zh: '农作物秸秆综合利用率', en: 'Straw used' },
    sum: 'used',
    outOf: { register: strawLedger, sum: 'collectable' },
    period: 'month',
    better: 'more',
    metric: ['秸秆综合利用率'],
    caliber: {
      zh: '综合利用量（肥料化、饲料化、燃料化、基料化、原料化之和）÷ 可收集量。',
      en: 'Straw used in the five ways over straw that can be collected.',
    },
  }),
  indicator(livestockFarm, {
    name: 'manureUseRate',
    label: { zh: '畜禽粪污综合利用率', en: 'Manure used' },
    of: notScrapped,
    sum: 'used',
    outOf: { register: livestockFarm, where: notScrapped, sum: 'manureYear' },
    better: 'more',
    metric: ['畜禽粪污综合利用率', '粪污综合利用率'],
    caliber: {
      zh: '规模养殖场年利用量 ÷ 年产生量；正式数以直联直报平台为准，可填报。',
      en: 'Manure used over manure of the farms in a year; the official figure is the national platform’s.',
    },
  }),
  coverage('greenControl', {
    name: 'greenControlRate',
    label: { zh: '绿色防控覆盖率', en: 'Coverage of green pest control' },
    metric: ['绿色防控覆盖率'],
  }),
  indicator(filmPoint, {
    name: 'filmPoints',
    label: { zh: '标准化回收点', en: 'Standardised film points' },
    of: and(is('standardised', true), inStage('running')),
    unit: '个',
    better: 'more',
    metric: ['标准化农残膜回收点', '残膜回收点'],
    caliber: { zh: '正常运行的标准化回收点。', en: 'Standardised points that are running.' },
  }),
  areaOf('organic', {
    name: 'organicMu',
    label: { zh: '有机肥替代示范面积', en: 'Area of organic fertiliser' },
    metric: ['有机肥替代'],
  }),
  areaOf('soilTest', {
    name: 'soilTestMu',
    label: { zh: '测土配方施肥面积', en: 'Area of fertilising by soil test' },
    metric: ['测土配方施肥面积'],
  }),
  areaOf('fertigation', {
    name: 'fertigationMu',
    label: { zh: '水肥一体化面积', en: 'Area of water and fertiliser in one' },
    metric: ['水肥一体化'],
  }),
  indicator(pestForecast, {
    name: 'forecastIssues',
    label: { zh: '预测预报期数', en: 'Forecasts issued' },
    of: { field: 'issuedOn', op: 'present' },
    period: 'month',
    unit: '期',
    better: 'more',
    metric: ['预测预报'],
    caliber: { zh: '已发布的病虫预测预报，按发布日期计。', en: 'Forecasts issued, by the day of issue.' },
  }),
  indicator(techArea, {
    name: 'unifiedMuTimes',
    label: { zh: '统防统治面积', en: 'Area of organised pest control' },
    of: is('technology', 'unified'),
    sum: 'muTimes',
    period: 'month',
    unit: '亩次',
    better: 'more',
    metric: ['统防统治'],
    caliber: {
      zh: '作业亩次合计（实施面积 × 作业次数）。',
      en: 'Area times treatments, added up.',
    },
  }),
  indicator(project, {
    name: 'manureProjects',
    label: { zh: '粪污资源化项目建成', en: 'Manure projects built' },
    of: and(is('projectType', 'manure'), worksAccepted),
    tasks: ['17'],
    unit: '个',
    better: 'more',
    metric: ['粪污资源化利用项目', '粪污资源化项目'],
    caliber: { zh: '已竣工验收的粪污项目。', en: 'Manure projects that were accepted.' },
  }),
];

import { and } from '@yicun/kernel/filter';
import { type Indicator, indicator } from '@yicun/kernel/indicator';
import type { TypedFigure } from '@yicun/kernel/pack';
import { inStage, is, notScrapped, villages } from '../counted.ts';
import { loudspeaker } from './loudspeaker.ts';
import { publicSpace } from './publicSpace.ts';
import { stronghold } from './stronghold.ts';

/** Lamps that somebody has looked at: a group nobody counted says nothing about the rest. */
const countedLamps = and(is('spaceKind', 'lamps'), notScrapped, { field: 'working', op: 'present' });

export const villageServiceIndicators: readonly Indicator[] = [
  indicator(loudspeaker, {
    name: 'speakerCoverage',
    label: { zh: '大喇叭行政村覆盖率', en: 'Villages with a loudspeaker' },
    of: inStage('running'),
    outOf: villages,
    by: 'unit',
    better: 'more',
    metric: ['乡村大喇叭', '大喇叭'],
    caliber: {
      zh: '有正常运行的大喇叭的行政村 ÷ 行政村总数；按个数下达的指标看分子。',
      en: 'Villages with a running loudspeaker over all villages; a target in villages looks at the numerator.',
    },
  }),
  indicator(stronghold, {
    name: 'oneStopRate',
    label: { zh: '一站式服务覆盖率', en: 'Villages with one-stop service' },
    of: is('oneStop', true),
    outOf: villages,
    by: 'unit',
    better: 'more',
    metric: ['一站式服务覆盖率', '一站式便民服务'],
    caliber: {
      zh: '村级阵地提供一站式服务的行政村 ÷ 行政村总数。',
      en: 'Villages whose premises offer one-stop service over all villages.',
    },
  }),
  indicator(publicSpace, {
    name: 'lampRate',
    label: { zh: '路灯完好率', en: 'Street lamps that work' },
    of: countedLamps,
    sum: 'working',
    outOf: { register: publicSpace, where: countedLamps, sum: 'capacity' },
    better: 'more',
    metric: ['路灯完好率'],
    caliber: {
      zh: '完好路灯 ÷ 路灯总数，只算清点过完好数、未报废的路灯组。',
      en: 'Lamps that work over lamps, of groups that were counted and are not scrapped.',
    },
  }),
  indicator(publicSpace, {
    name: 'shelters',
    label: { zh: '应急避难场所数', en: 'Emergency shelters' },
    of: and(is('spaceKind', 'shelter'), inStage('running')),
    unit: '处',
    better: 'more',
    metric: ['应急避难场所'],
    caliber: { zh: '正常使用的应急避难场所。', en: 'Emergency shelters in use.' },
  }),
];

export const villageServiceTyped: readonly TypedFigure[] = [
  {
    name: 'speakerOnlineRate',
    label: { zh: '大喇叭在线率', en: 'Loudspeakers online' },
    as: 'share',
    unit: '',
    better: 'more',
    tasks: ['15'],
    metric: ['大喇叭在线率'],
    why: { zh: '在线时长由应急广播播控平台统计。', en: 'The broadcasting platform counts the minutes online.' },
  },
  {
    name: 'ruleModelVillages',
    label: { zh: '村规民约示范村推荐数', en: 'Villages recommended for their covenant' },
    as: 'amount',
    unit: '个/乡镇',
    better: 'more',
    tasks: ['15'],
    metric: ['村规民约示范村'],
    why: {
      zh: '推荐由乡镇行文上报，台账不登记推荐。',
      en: 'Townships recommend by letter; no ledger holds what was recommended.',
    },
  },
];

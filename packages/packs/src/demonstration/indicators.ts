import { and } from '@yicun/kernel/filter';
import { indicator } from '@yicun/kernel/indicator';
import { inStage, is } from '../counted.ts';
import { demoUnit } from './demoUnit.ts';

const township = is('level', 'township');
const village = is('level', 'village');
const won = is('regionResult', 'won');
/** What a district owes is the application; who is named, the region decides (PRODUCT §6.2). */
const applied = inStage('recommended', 'assessed', 'publicised', 'awarded', 'reviewed');

export const demonstrationIndicators = [
  indicator(demoUnit, {
    name: 'demoTownships',
    label: { zh: '自治区示范乡镇', en: 'Demonstration townships' },
    of: and(township, won),
    unit: '个',
    better: 'more',
    metric: ['示范乡镇'],
    caliber: { zh: '自治区已命名的示范乡镇。', en: 'Townships that the autonomous region has named.' },
  }),
  indicator(demoUnit, {
    name: 'demoVillages',
    label: { zh: '自治区示范村', en: 'Demonstration villages' },
    of: and(village, won),
    unit: '个',
    better: 'more',
    metric: ['示范村'],
    caliber: { zh: '自治区已命名的示范村。', en: 'Villages that the autonomous region has named.' },
  }),
  indicator(demoUnit, {
    name: 'demoTownshipsApplied',
    label: { zh: '示范乡镇申报数', en: 'Townships that applied' },
    of: and(township, applied),
    period: 'month',
    unit: '个',
    better: 'more',
    caliber: { zh: '已推荐申报的乡镇（含已命名），按申报日期计。', en: 'Townships put forward, those named included.' },
  }),
  indicator(demoUnit, {
    name: 'demoVillagesApplied',
    label: { zh: '示范村申报数', en: 'Villages that applied' },
    of: and(village, applied),
    period: 'month',
    unit: '个',
    better: 'more',
    caliber: { zh: '已推荐申报的村（含已命名），按申报日期计。', en: 'Villages put forward, those named included.' },
  }),
  indicator(demoUnit, {
    name: 'demoReady',
    label: { zh: '达标候选村', en: 'Candidate villages that are ready' },
    of: and(village, { field: 'score', op: 'gte', value: { setting: 'demoScore' } }),
    unit: '个',
    better: 'more',
    metric: ['达标候选村'],
    caliber: { zh: '考评得分达到设定分数的候选村。', en: 'Candidate villages with the score that is set, or more.' },
  }),
];

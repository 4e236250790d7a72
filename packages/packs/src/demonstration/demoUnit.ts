import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { needing, titleStages } from '../lifecycles.ts';
import { points } from '../measures.ts';

const ready = { group: 'readiness' } as const;
/** Once it was assessed, what came of it is asked for. */
const assessed = {
  wanted: { field: 'stage', op: 'in', value: ['assessed', 'publicised', 'awarded', 'reviewed'] },
} as const;

/**
 * 示范创建单位: a township or village that works towards the title; its record belongs to that unit. Getting ready and
 * applying are the duty, the title is given by the autonomous region: the two stand apart. Rates that other ledgers
 * count (卫生厕所普及率, 人居环境均分) are read there, and not typed again here.
 */
export const demoUnit = ledger({
  name: 'demoUnit',
  label: { zh: '示范创建单位', en: 'Demonstration unit' },
  day: 'declaredOn',
  tasks: ['21'],
  core: true,
  groups: {
    readiness: { zh: '达标情况', en: 'Readiness' },
    outcome: { zh: '考评与结果', en: 'Assessment and result' },
  },
  fields: {
    level: field(
      choice({
        options: {
          village: { zh: '示范村', en: 'Village' },
          township: { zh: '示范乡镇', en: 'Township' },
        },
      }),
      { zh: '级别', en: 'Level' },
      { ...asked, filter: true },
    ),
    declaredOn: field(day(), { zh: '申报日期', en: 'Applied on' }, { filter: true }),
    planningOk: field(yesNo(), { zh: '规划达标', en: 'Planning' }, ready),
    sewageOk: field(yesNo(), { zh: '污水治理达标', en: 'Sewage' }, ready),
    wasteOk: field(yesNo(), { zh: '垃圾治理达标', en: 'Waste' }, ready),
    fiveHavesOk: field(yesNo(), { zh: '管护五有达标', en: 'Upkeep' }, ready),
    satisfaction: field(
      number({ min: 0, max: 100, decimals: 1, unit: '%' }),
      { zh: '群众满意度', en: 'Satisfaction' },
      { group: 'outcome' },
    ),
    score: field(
      number({ min: 0, max: 100, decimals: 1, unit: points }),
      { zh: '考评得分', en: 'Score' },
      { ...assessed, group: 'outcome', filter: true },
    ),
    dossier: field(files(), { zh: '申报材料', en: 'Application papers' }, { group: 'outcome' }),
    regionResult: field(
      choice({
        options: {
          pending: { zh: '待定', en: 'Open' },
          won: { zh: '命名', en: 'Named' },
          lost: { zh: '未命名', en: 'Not named' },
        },
      }),
      { zh: '自治区结果', en: 'Result in the region' },
      { ...assessed, group: 'outcome', filter: true },
    ),
  },
  stages: needing(titleStages, { recommended: ['declaredOn'] }),
  list: ['recordNo', 'level', 'declaredOn', 'score', 'regionResult', 'stage'],
});

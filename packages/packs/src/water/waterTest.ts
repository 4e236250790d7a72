import { everything, type Filter } from '@yicun/kernel/filter';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { field, type Rule } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { is } from '../counted.ts';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { hint } from '../rules.ts';

const value = (unit: string, label: Words, wanted: Filter | null = everything) =>
  field(number({ min: 0, unit }), label, { wanted, group: 'values' });

/** A sheet that says the water is fit holds a value that GB 5749 does not allow: one of the two is mistyped. */
function fitMeans(name: string, must: Filter, words: Words, when: Filter = is('result', 'pass')): Rule {
  return hint({
    name: `${name}Fit`,
    when: { all: [when, { field: name, op: 'present' }] },
    must,
    field: name,
    message: {
      zh: `结论为达标，但${words.zh}，请核对（小型集中供水的限值可放宽）。`,
      en: `It passed, yet ${words.en} (small schemes have wider limits).`,
    },
  });
}

const most = (name: string, setting: string, words: Words) =>
  fitMeans(name, { field: name, op: 'lte', value: { setting } }, words);

const tapPassed: Filter = { all: [is('result', 'pass'), is('point', 'tap')] };

/** 饮用水水质检测: one sheet of one sample. */
export const waterTest = ledger({
  name: 'waterTest',
  label: { zh: '饮用水水质检测', en: 'Water test' },
  day: 'at',
  tasks: ['10'],
  groups: { values: { zh: '检测值', en: 'Values' } },
  fields: {
    scheme: field(ref({ register: 'waterScheme' }), { zh: '工程', en: 'Scheme' }, { ...asked, filter: true }),
    point: field(
      choice({
        options: {
          source: { zh: '水源水', en: 'Source' },
          plant: { zh: '出厂水', en: 'Leaving the works' },
          tap: { zh: '末梢水', en: 'Tap' },
        },
      }),
      { zh: '采样点', en: 'Sampled at' },
      { ...asked, filter: true },
    ),
    at: field(day(), { zh: '采样日期', en: 'Sampled on' }, { ...asked, filter: true }),
    result: field(
      choice({ options: { pass: { zh: '达标', en: 'Passed' }, fail: { zh: '不达标', en: 'Failed' } } }),
      { zh: '结论', en: 'Result' },
      { ...asked, filter: true },
    ),
    report: field(files(), { zh: '报告', en: 'Report' }, asked),
    turbidity: value('NTU', { zh: '浑浊度', en: 'Turbidity' }),
    ph: field(number({ min: 0, max: 14 }), { zh: '酸碱度', en: 'pH' }, { ...asked, group: 'values' }),
    chlorine: value('mg/L', { zh: '游离氯', en: 'Free chlorine' }, is('point', 'tap')),
    colony: value('CFU/mL', { zh: '菌落总数', en: 'Colonies' }),
    coliform: field(number({ min: 0 }), { zh: '总大肠菌群', en: 'Coliforms' }, { ...asked, group: 'values' }),
    fluoride: value('mg/L', { zh: '氟化物', en: 'Fluoride' }),
    tds: value('mg/L', { zh: '溶解性总固体', en: 'Dissolved solids' }),
    nitrate: value('mg/L', { zh: '硝酸盐氮', en: 'Nitrate nitrogen' }, null),
  },
  stages: logStages,
  rules: [
    // GB 5749-2022: pH 6.5 to 8.5, and no coliforms at all.
    fitMeans(
      'ph',
      {
        all: [
          { field: 'ph', op: 'gte', value: 6.5 },
          { field: 'ph', op: 'lte', value: 8.5 },
        ],
      },
      { zh: '酸碱度不在6.5至8.5之间', en: 'the pH is not within 6.5 to 8.5' },
    ),
    fitMeans(
      'coliform',
      { field: 'coliform', op: 'eq', value: 0 },
      { zh: '检出总大肠菌群', en: 'there are coliforms' },
    ),
    most('turbidity', 'waterTurbidity', { zh: '浑浊度超过限值', en: 'the turbidity is above the limit' }),
    most('colony', 'waterColony', { zh: '菌落总数超过限值', en: 'the colonies are above the limit' }),
    most('fluoride', 'waterFluoride', { zh: '氟化物超过限值', en: 'the fluoride is above the limit' }),
    most('tds', 'waterSolids', { zh: '溶解性总固体超过限值', en: 'the dissolved solids are above the limit' }),
    most('nitrate', 'waterNitrate', { zh: '硝酸盐氮超过限值', en: 'the nitrate is above the limit' }),
    fitMeans(
      'chlorine',
      { field: 'chlorine', op: 'gte', value: { setting: 'waterChlorine' } },
      { zh: '末梢水游离氯低于限值', en: 'the chlorine at the tap is below the limit' },
      tapPassed,
    ),
  ],
  list: ['recordNo', 'scheme', 'point', 'at', 'result', 'stage'],
  may: { ...bureauMay, read: { ...bureauMay.read, assessor: true }, create: { ...bureauMay.create, assessor: true } },
});

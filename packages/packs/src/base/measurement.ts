import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';

/** 监测记录: one item of one sample, against its limit. */
export const measurement = ledger({
  name: 'measurement',
  label: { zh: '监测记录', en: 'Measurement' },
  title: 'object',
  day: 'sampledAt',
  place: 'location',
  fields: {
    object: field(text(), { zh: '监测对象', en: 'What was measured' }, { required: true }),
    // What is counted as the passing rate of plants, of water bodies and of soil is told apart by this.
    objectKind: field(
      choice({
        options: {
          sewageFacility: { zh: '污水处理设施', en: 'Sewage plant' },
          blackWaterBody: { zh: '黑臭水体', en: 'Black water body' },
          river: { zh: '河湖沟渠', en: 'River or ditch' },
          soil: { zh: '土壤', en: 'Soil' },
          air: { zh: '空气', en: 'Air' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '对象类别', en: 'Kind of object' },
      { ...asked, filter: true },
    ),
    // The day, not the minute: a sample's report has the day, and months are counted by it.
    sampledAt: field(day(), { zh: '采样时间', en: 'Sampled on' }, { ...asked, filter: true }),
    item: field(text({ most: 60 }), { zh: '项目', en: 'Item' }, { ...asked, filter: true }),
    value: field(number(), { zh: '数值', en: 'Value' }, asked),
    unitOf: field(text({ most: 20 }), { zh: '单位', en: 'In' }, asked),
    limitText: field(text({ most: 60 }), { zh: '限值', en: 'Limit' }),
    result: field(
      choice({
        options: {
          pass: { zh: '达标', en: 'Within the limit' },
          fail: { zh: '超标', en: 'Over the limit' },
          invalid: { zh: '无效', en: 'Invalid' },
        },
      }),
      { zh: '结论', en: 'Result' },
      { ...asked, filter: true },
    ),
    lab: field(text(), { zh: '检测机构', en: 'Laboratory' }),
    report: field(files(), { zh: '检测报告', en: 'Report' }),
    location: field(place(), { zh: '采样位置', en: 'Place of the sample' }),
  },
  stages: logStages,
  list: ['object', 'sampledAt', 'item', 'value', 'unitOf', 'result', 'stage'],
});

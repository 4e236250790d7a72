import { choice } from '@yicun/kernel/kinds/choice';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field, register } from '@yicun/kernel/register';
import { issuedByOffice } from './access.ts';
import { accountable, dueDate, inDocument, inTask, strictDue } from './fields.ts';

/** 指标: a figure that a task must reach. Without a value it goes out as 指标待下达 and takes the number later. */
export const target = register({
  name: 'target',
  label: { zh: '指标', en: 'Target' },
  title: 'metric',
  fields: {
    ...inTask,
    metric: field(text(), { zh: '指标', en: 'Metric' }, { required: true }),
    wording: field(longText(), { zh: '原文', en: 'As written' }),
    comparator: field(
      choice({
        options: {
          atLeast: { zh: '不少于', en: 'at least' },
          equal: { zh: '达到', en: 'reach' },
          atMost: { zh: '不超过', en: 'at most' },
        },
      }),
      { zh: '方向', en: 'Direction' },
    ),
    // Guarded: a figure that the document sets is not merged away by two people typing at once.
    value: field(number(), { zh: '目标值', en: 'Value' }, { guarded: true }),
    upper: field(number(), { zh: '上限', en: 'Upper end' }),
    measuredIn: field(text({ most: 20 }), { zh: '计量单位', en: 'Measured in' }),
    baseline: field(number(), { zh: '基数', en: 'Baseline' }),
    per: field(text({ most: 40 }), { zh: '口径', en: 'Per' }),
    dueDate,
    strictDue,
    firmness: field(
      choice({ options: { duty: { zh: '应完成', en: 'Duty' }, aim: { zh: '力争', en: 'Aim' } } }),
      { zh: '约束性', en: 'Firmness' },
      { filter: true },
    ),
    interim: field(yesNo(), { zh: '阶段目标', en: 'Interim' }),
    approximate: field(yesNo(), { zh: '约数', en: 'Approximate' }),
    // Name of the figure of the house that it is; chosen when the programme is made (see binding.ts).
    indicator: field(text({ most: 60 }), { zh: '绑定口径', en: 'Counted as' }),
    partOf: field(ref({ register: 'target' }), { zh: '所属指标', en: 'Part of' }),
    ...accountable,
    ...inDocument,
  },
  list: ['metric', 'value', 'measuredIn', 'dueDate', 'leadUnits'],
  may: issuedByOffice,
});

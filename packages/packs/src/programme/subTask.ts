import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { spans } from '@yicun/kernel/kinds/spans';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field, register } from '@yicun/kernel/register';
import { issuedByOffice } from './access.ts';
import { dueDate, leadUnits, order, programmeRef, responsibleUnits, taskRef } from './fields.ts';

/**
 * 分项: one row of the table, in its own words, with its own deadline and units. Most tasks have one; task 14 of the
 * sample has four, each with another lead unit.
 */
export const subTask = register({
  name: 'subTask',
  label: { zh: '分项', en: 'Part' },
  title: 'name',
  fields: {
    programme: programmeRef,
    task: taskRef,
    name: field(text(), { zh: '分项', en: 'Part' }, { required: true }),
    order,
    goal: field(longText(), { zh: '目标任务', en: 'Goal' }),
    measures: field(longText(), { zh: '推进措施', en: 'Measures' }),
    dueText: field(longText(), { zh: '完成时限（原文）', en: 'Deadline as written' }),
    leadText: field(longText(), { zh: '牵头单位（原文）', en: 'Lead units as written' }),
    responsibleText: field(longText(), { zh: '责任单位（原文）', en: 'Responsible units as written' }),
    startDate: field(day(), { zh: '开始日期', en: 'Starts' }),
    dueDate,
    // 长期坚持: no end date; judged by period instead.
    standing: field(yesNo(), { zh: '长期坚持', en: 'Standing' }, { filter: true }),
    leadUnits,
    responsibleUnits,
    goalSpans: field(spans(), { zh: '目标任务出处', en: 'Where the goal was read' }),
    measuresSpans: field(spans(), { zh: '推进措施出处', en: 'Where the measures were read' }),
    dueSpans: field(spans(), { zh: '完成时限出处', en: 'Where the deadline was read' }),
    unitSpans: field(spans(), { zh: '单位出处', en: 'Where the units were read' }),
  },
  list: ['name', 'leadUnits', 'dueDate'],
  may: issuedByOffice,
});

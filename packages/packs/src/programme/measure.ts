import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { field, register } from '@yicun/kernel/register';
import { carriedByLead } from './access.ts';
import { accountable, dueDate, finishing, inDocument, inTask } from './fields.ts';

/**
 * 推进措施: each numbered measure is a work item with units, due date, state and proof. Ten tasks of the sample name
 * no figure at all: these are their substance (PRODUCT §6.1).
 */
export const measure = register({
  name: 'measure',
  label: { zh: '推进措施', en: 'Measure' },
  title: 'wording',
  fields: {
    ...inTask,
    number: field(number({ min: 1, decimals: 0 }), { zh: '编号', en: 'Number' }),
    wording: field(longText(), { zh: '推进措施', en: 'Measure' }, { required: true }),
    dueDate,
    ...finishing,
    ...accountable,
    ...inDocument,
  },
  stages: {
    notStarted: { label: { zh: '未启动', en: 'Not started' }, next: ['underway', 'done'] },
    underway: { label: { zh: '推进中', en: 'Under way' }, next: ['done', 'notStarted'] },
    done: { label: { zh: '已完成', en: 'Done' }, next: ['underway'], needs: ['doneOn', 'proof'], final: true },
  },
  list: ['wording', 'dueDate', 'leadUnits', 'stage'],
  may: carriedByLead,
});

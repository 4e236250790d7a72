import { longText } from '@yicun/kernel/kinds/longText';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field, register } from '@yicun/kernel/register';
import { carriedByLead } from './access.ts';
import { accountable, dueDate, finishing, inDocument, inTask, strictDue } from './fields.ts';

/** 节点: a dated step on the way. */
export const milestone = register({
  name: 'milestone',
  label: { zh: '节点', en: 'Milestone' },
  title: 'wording',
  day: 'dueDate',
  fields: {
    ...inTask,
    wording: field(longText(), { zh: '节点', en: 'Milestone' }, { required: true }),
    dueDate,
    strictDue,
    final: field(yesNo(), { zh: '最后节点', en: 'Last one' }),
    ...finishing,
    ...accountable,
    ...inDocument,
  },
  stages: {
    pending: { label: { zh: '未完成', en: 'Pending' }, next: ['done'] },
    done: { label: { zh: '已完成', en: 'Done' }, next: ['pending'], needs: ['doneOn'], final: true },
  },
  list: ['wording', 'dueDate', 'leadUnits', 'stage'],
  may: carriedByLead,
});

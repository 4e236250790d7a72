import { files } from '@yicun/kernel/kinds/files';
import { longText } from '@yicun/kernel/kinds/longText';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field, register } from '@yicun/kernel/register';
import { carriedByLead } from './access.ts';
import {
  doneOn,
  dueDate,
  leadUnits,
  order,
  programmeRef,
  readFrom,
  responsibleUnits,
  strictDue,
  subTaskRef,
  taskRef,
} from './fields.ts';

/** 节点: a dated step on the way. */
export const milestone = register({
  name: 'milestone',
  label: { zh: '节点', en: 'Milestone' },
  title: 'wording',
  day: 'dueDate',
  fields: {
    programme: programmeRef,
    task: taskRef,
    subTask: subTaskRef,
    wording: field(longText(), { zh: '节点', en: 'Milestone' }, { required: true }),
    order,
    dueDate,
    strictDue,
    final: field(yesNo(), { zh: '最后节点', en: 'Last one' }),
    doneOn,
    proof: field(longText(), { zh: '完成情况', en: 'How it was done' }),
    files: field(files(), { zh: '佐证材料', en: 'Evidence' }),
    leadUnits,
    responsibleUnits,
    readFrom,
  },
  stages: {
    pending: { label: { zh: '未完成', en: 'Pending' }, next: ['done'] },
    done: { label: { zh: '已完成', en: 'Done' }, next: ['pending'], needs: ['doneOn'], final: true },
  },
  list: ['wording', 'dueDate', 'leadUnits', 'stage'],
  may: carriedByLead,
});

import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { carriedByLead } from './access.ts';
import { leadUnits, order, programmeRef, readFrom, responsibleUnits } from './fields.ts';

/** 任务（具体内容）: one numbered item of the table. Its words, deadlines and units stand in its parts (subTask). */
export const task = register({
  name: 'task',
  label: { zh: '任务', en: 'Task' },
  title: 'name',
  fields: {
    programme: programmeRef,
    keyWork: field(ref({ register: 'keyWork' }), { zh: '重点工作', en: 'Key work' }, { filter: true }),
    number: field(text({ most: 10 }), { zh: '编号', en: 'Number' }, { filter: true }),
    name: field(text(), { zh: '任务', en: 'Task' }, { required: true }),
    order,
    // The units of all parts together: who sees the task as "mine".
    leadUnits,
    responsibleUnits,
    readFrom,
  },
  stages: {
    inProgress: { label: { zh: '推进中', en: 'In progress' }, next: ['completed'] },
    completed: {
      label: { zh: '已完成待验收', en: 'Completed, to be accepted' },
      next: ['accepted', 'inProgress'],
      by: ['leadLeader', 'officeOfficer', 'officeLeader'],
    },
    accepted: {
      label: { zh: '验收通过', en: 'Accepted' },
      next: ['inProgress'],
      by: ['officeLeader'],
      final: true,
    },
  },
  list: ['number', 'name', 'leadUnits', 'stage'],
  may: carriedByLead,
});

import { account } from '@yicun/kernel/kinds/account';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { longText } from '@yicun/kernel/kinds/longText';
import { person } from '@yicun/kernel/kinds/person';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field, register } from '@yicun/kernel/register';
import { bureau } from '../actors.ts';
import { carriedByLead } from '../programme/access.ts';
import { dueDate, leadUnits, programmeRef, responsibleUnits } from '../programme/fields.ts';

/**
 * 交办单 (WF1): what is asked of which units until when. One goes out for each task; a leader's instruction (批示) is one
 * too, with a shorter limit. Each unit signs for it in a receipt of its own (slipReceipt).
 */
export const dispatchSlip = register({
  name: 'dispatchSlip',
  label: { zh: '交办单', en: 'Dispatch slip' },
  title: 'matter',
  day: 'issuedOn',
  due: 'limitDay',
  fields: {
    programme: programmeRef,
    slipNo: field(text({ most: 40 }), { zh: '交办单编号', en: 'Slip number' }, { numbered: true }),
    sort: field(
      choice({ options: { task: { zh: '任务交办', en: 'Task' }, instruction: { zh: '领导批示', en: 'Instruction' } } }),
      { zh: '类别', en: 'Sort' },
      { required: true, filter: true },
    ),
    task: field(ref({ register: 'task' }), { zh: '任务', en: 'Task' }, { filter: true }),
    subTask: field(ref({ register: 'subTask' }), { zh: '分项', en: 'Part' }, { filter: true }),
    matter: field(longText(), { zh: '交办事项', en: 'Matter' }, { required: true }),
    demand: field(longText(), { zh: '工作要求', en: 'What is asked' }),
    // As it was called: 各乡镇. Who that was on the day of the dispatch stands in the units.
    called: field(text(), { zh: '责任单位（原文）', en: 'Units as written' }),
    leadUnits,
    responsibleUnits,
    person: field(person(), { zh: '责任人', en: 'Person in charge' }),
    dueDate,
    // Dispatch does not wait: a target without its number takes it later (PRODUCT §6.7).
    awaitsNumber: field(yesNo(), { zh: '指标待下达', en: 'Number to follow' }, { filter: true }),
    paperNo: field(text({ most: 60 }), { zh: '依据文号', en: 'Paper' }),
    files: field(files(), { zh: '附件', en: 'Papers' }),
    limitDay: field(day(), { zh: '办理时限', en: 'To be taken up by' }, { filter: true }),
    issuedBy: field(account(), { zh: '签发人', en: 'Issued by' }),
    issuedOn: field(day(), { zh: '交办日期', en: 'Issued on' }),
    decomposedBy: field(account(), { zh: '分解经手人', en: 'Divided by' }),
    decomposedOn: field(day(), { zh: '分解日期', en: 'Divided on' }),
    withdrawal: field(longText(), { zh: '撤回理由', en: 'Why it was withdrawn' }),
  },
  stages: {
    drafted: { label: { zh: '拟交办', en: 'Drafted' }, next: ['dispatched', 'withdrawn'], waits: ['officeLeader'] },
    dispatched: {
      label: { zh: '已交办', en: 'Dispatched' },
      next: ['decomposed', 'withdrawn'],
      by: ['officeLeader'],
      needs: ['leadUnits'],
      locks: ['task', 'subTask', 'sort', 'matter', 'demand', 'called', 'leadUnits', 'responsibleUnits', 'dueDate'],
      waits: ['leadOfficer', 'leadLeader'],
      marks: { by: 'issuedBy', on: 'issuedOn' },
      limit: { setting: 'decomposeDays', days: 'working' },
    },
    decomposed: {
      label: { zh: '已分解', en: 'Divided' },
      next: ['closed', 'withdrawn'],
      by: bureau,
      waits: [],
      locks: ['task', 'subTask', 'sort', 'matter', 'demand', 'called', 'leadUnits', 'responsibleUnits', 'dueDate'],
      marks: { by: 'decomposedBy', on: 'decomposedOn' },
    },
    closed: { label: { zh: '已办结', en: 'Closed' }, by: ['officeOfficer', 'officeLeader'], locks: ['*'], final: true },
    withdrawn: {
      label: { zh: '已撤回', en: 'Withdrawn' },
      by: ['officeLeader'],
      says: ['withdrawal'],
      locks: ['*'],
      final: true,
    },
  },
  list: ['slipNo', 'matter', 'leadUnits', 'dueDate', 'stage', 'limitDay'],
  may: carriedByLead,
});

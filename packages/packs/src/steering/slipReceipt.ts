import { account } from '@yicun/kernel/kinds/account';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { ref } from '@yicun/kernel/kinds/ref';
import { field, register } from '@yicun/kernel/register';
import { programmeRef } from '../programme/fields.ts';
import type { Role } from '../roles.ts';
import { answeredByUnits } from './access.ts';

const office: readonly Role[] = ['officeOfficer', 'officeLeader'];
/** Whoever answers for the unit that was asked; the office may do it for them (代填). */
const asked: readonly Role[] = ['leadOfficer', 'leadLeader', 'townshipOfficer', 'townshipLeader'];
const signers: readonly Role[] = [...asked, ...office];

/**
 * 签收回执 (WF1): one of each unit that a slip was sent to; the record belongs to that unit. It signs within the limit,
 * or objects once, with its reason: from what the office decides on that there is no way back to objecting.
 */
export const slipReceipt = register({
  name: 'slipReceipt',
  label: { zh: '签收回执', en: 'Receipt' },
  title: 'matter',
  day: 'sentOn',
  due: 'limitDay',
  fields: {
    programme: programmeRef,
    slip: field(ref({ register: 'dispatchSlip' }), { zh: '交办单', en: 'Slip' }, { required: true, filter: true }),
    task: field(ref({ register: 'task' }), { zh: '任务', en: 'Task' }, { filter: true }),
    matter: field(longText(), { zh: '交办事项', en: 'Matter' }, { required: true }),
    part: field(
      choice({ options: { lead: { zh: '牵头', en: 'Lead' }, responsible: { zh: '责任', en: 'Responsible' } } }),
      { zh: '职责', en: 'Part' },
      { required: true, filter: true },
    ),
    sentOn: field(day(), { zh: '送达日期', en: 'Sent on' }),
    limitDay: field(day(), { zh: '办理时限', en: 'To be answered by' }, { filter: true }),
    signedBy: field(account(), { zh: '签收人', en: 'Signed by' }),
    signedOn: field(day(), { zh: '签收日期', en: 'Signed on' }),
    objection: field(longText(), { zh: '异议理由', en: 'Objection' }),
    objectedBy: field(account(), { zh: '提出异议人', en: 'Objected by' }),
    objectedOn: field(day(), { zh: '提出异议日期', en: 'Objected on' }),
    answer: field(longText(), { zh: '答复', en: 'Answer' }),
    answeredBy: field(account(), { zh: '答复人', en: 'Answered by' }),
    answeredOn: field(day(), { zh: '答复日期', en: 'Answered on' }),
  },
  stages: {
    waiting: {
      label: { zh: '待签收', en: 'To be signed for' },
      next: ['signed', 'objected'],
      waits: asked,
      marks: { on: 'sentOn' },
      limit: { setting: 'signDays', days: 'working' },
    },
    signed: {
      label: { zh: '已签收', en: 'Signed for' },
      by: signers,
      marks: { by: 'signedBy', on: 'signedOn' },
      locks: ['*'],
      final: true,
    },
    objected: {
      label: { zh: '有异议', en: 'Objected to' },
      next: ['upheld', 'released'],
      waits: office,
      by: signers,
      says: ['objection'],
      marks: { by: 'objectedBy', on: 'objectedOn' },
      limit: { setting: 'objectionDays', days: 'working' },
    },
    upheld: {
      label: { zh: '维持交办', en: 'Upheld' },
      next: ['signed'],
      by: office,
      waits: asked,
      says: ['answer'],
      marks: { by: 'answeredBy', on: 'answeredOn' },
      limit: { setting: 'signDays', days: 'working' },
    },
    released: {
      label: { zh: '同意免办', en: 'Released' },
      by: ['officeLeader'],
      says: ['answer'],
      marks: { by: 'answeredBy', on: 'answeredOn' },
      locks: ['*'],
      final: true,
    },
  },
  list: ['matter', 'part', 'sentOn', 'stage', 'limitDay'],
  may: answeredByUnits,
});

import { account } from '@yicun/kernel/kinds/account';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { longText } from '@yicun/kernel/kinds/longText';
import { ref } from '@yicun/kernel/kinds/ref';
import { unit } from '@yicun/kernel/kinds/unit';
import { field, register } from '@yicun/kernel/register';
import { bureau, village } from '../actors.ts';
import { programmeRef } from '../programme/fields.ts';
import { askedOf } from './access.ts';

/**
 * 需协调事项 (PRODUCT §6.8): what a village, a township or a bureau cannot solve by itself. The record belongs to whoever
 * raises it; the unit that is asked gets a clock. Not content with the answer: it goes to the office.
 */
export const coordination = register({
  name: 'coordination',
  label: { zh: '需协调事项', en: 'To be coordinated' },
  title: 'matter',
  day: 'raisedOn',
  due: 'limitDay',
  fields: {
    programme: programmeRef,
    task: field(ref({ register: 'task' }), { zh: '任务', en: 'Task' }, { filter: true }),
    matter: field(longText(), { zh: '需协调事项', en: 'Matter' }, { required: true }),
    asked: field(unit(), { zh: '提请协调单位', en: 'Unit asked' }, { required: true, filter: true }),
    wish: field(longText(), { zh: '建议', en: 'What would help' }),
    files: field(files(), { zh: '附件', en: 'Papers' }),
    limitDay: field(day(), { zh: '答复时限', en: 'To be answered by' }, { filter: true }),
    raisedBy: field(account(), { zh: '提出人', en: 'Raised by' }),
    raisedOn: field(day(), { zh: '提出日期', en: 'Raised on' }),
    answer: field(longText(), { zh: '答复', en: 'Answer' }),
    answeredBy: field(account(), { zh: '答复人', en: 'Answered by' }),
    answeredOn: field(day(), { zh: '答复日期', en: 'Answered on' }),
    why: field(longText(), { zh: '未解决的原因', en: 'Why that does not solve it' }),
    decision: field(longText(), { zh: '协调结果', en: 'Decision' }),
    settledOn: field(day(), { zh: '办结日期', en: 'Settled on' }),
  },
  stages: {
    raised: {
      label: { zh: '已提出', en: 'Raised' },
      next: ['answered', 'escalated', 'settled'],
      waits: ['leadOfficer', 'leadLeader'],
      marks: { by: 'raisedBy', on: 'raisedOn' },
      limit: { setting: 'coordinationDays', days: 'working' },
      locks: ['matter', 'asked'],
    },
    answered: {
      label: { zh: '已答复', en: 'Answered' },
      next: ['settled', 'escalated'],
      waits: ['villageClerk', 'villageHead', 'townshipOfficer', 'townshipLeader'],
      by: bureau,
      says: ['answer'],
      marks: { by: 'answeredBy', on: 'answeredOn' },
      locks: ['matter', 'asked'],
    },
    escalated: {
      label: { zh: '提请领导小组办公室', en: 'Brought to the office' },
      next: ['settled'],
      waits: ['officeOfficer', 'officeLeader'],
      says: ['why'],
      limit: { setting: 'coordinationDays', days: 'working' },
      locks: ['matter', 'asked', 'answer'],
    },
    settled: {
      label: { zh: '已解决', en: 'Settled' },
      by: village,
      marks: { on: 'settledOn' },
      locks: ['*'],
      final: true,
    },
  },
  list: ['matter', 'asked', 'raisedOn', 'stage', 'limitDay'],
  may: askedOf('asked'),
});

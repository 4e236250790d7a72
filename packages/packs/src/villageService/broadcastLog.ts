import { choice } from '@yicun/kernel/kinds/choice';
import { files } from '@yicun/kernel/kinds/files';
import { moment } from '@yicun/kernel/kinds/moment';
import { number } from '@yicun/kernel/kinds/number';
import { person } from '@yicun/kernel/kinds/person';
import { refs } from '@yicun/kernel/kinds/refs';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger, ledgerMay } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';

const speakersCount = number({ min: 0, decimals: 0, unit: { zh: '个', en: 'speakers' } });

/** 播发记录: one broadcast, who released it and how many speakers played it. */
export const broadcastLog = ledger({
  name: 'broadcastLog',
  label: { zh: '播发记录', en: 'Broadcast' },
  title: 'subject',
  tasks: ['15'],
  fields: {
    subject: field(text(), { zh: '标题', en: 'Title' }, { required: true }),
    kind: field(
      choice({
        options: {
          daily: { zh: '日常广播', en: 'Daily' },
          emergency: { zh: '应急广播', en: 'Emergency' },
          drill: { zh: '演练', en: 'Drill' },
        },
      }),
      { zh: '广播类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    startAt: field(moment(), { zh: '开始时间', en: 'From' }, { ...asked, filter: true }),
    content: field(files(), { zh: '内容或录音', en: 'Text or recording' }, asked),
    speakers: field(refs({ register: 'loudspeaker' }), { zh: '目标喇叭', en: 'Speakers' }, asked),
    played: field(speakersCount, { zh: '成功数', en: 'Played' }, asked),
    failed: field(speakersCount, { zh: '失败数', en: 'Failed' }, { ...asked, filter: true }),
    approver: field(person(), { zh: '审批人', en: 'Released by' }, asked),
  },
  stages: logStages,
  list: ['subject', 'kind', 'startAt', 'played', 'failed', 'approver', 'stage'],
  may: {
    ...ledgerMay,
    read: { ...ledgerMay.read, publisher: true },
    create: { ...ledgerMay.create, publisher: true },
    edit: { ...ledgerMay.edit, publisher: true },
  },
});

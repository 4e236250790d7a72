import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field, register } from '@yicun/kernel/register';
import { decomposedByLead } from './access.ts';
import { programmeRef, taskRef } from './fields.ts';

/** 分解指标: what one unit has to deliver of a target. The record belongs to that unit. */
export const quota = register({
  name: 'quota',
  label: { zh: '分解指标', en: 'Quota' },
  title: 'name',
  fields: {
    programme: programmeRef,
    task: taskRef,
    target: field(ref({ register: 'target' }), { zh: '指标', en: 'Target' }, { required: true, filter: true }),
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    value: field(number(), { zh: '分解值', en: 'Value' }, { guarded: true }),
    notConcerned: field(yesNo(), { zh: '不涉及', en: 'Not concerned' }),
    reason: field(longText(), { zh: '说明', en: 'Reason' }),
  },
  rules: [
    {
      name: 'notConcernedNeedsReason',
      when: { field: 'notConcerned', op: 'eq', value: true },
      must: { field: 'reason', op: 'present' },
      field: 'reason',
      message: { zh: '标为“不涉及”时请写明理由。', en: 'Say why the unit is not concerned.' },
    },
  ],
  list: ['name', 'value', 'notConcerned'],
  may: decomposedByLead,
});

import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { field, register } from '@yicun/kernel/register';
import { reportedByUnits } from './access.ts';
import { programmeRef, taskRef } from './fields.ts';

/**
 * 进展: what a unit reports of a task or of one of its targets, on a day. Values are cumulative. Typed by hand, and
 * always shown as typed: where a register exists, the value is computed from it instead.
 */
export const progressEntry = register({
  name: 'progressEntry',
  label: { zh: '进展填报', en: 'Progress entry' },
  title: 'wording',
  day: 'reportedOn',
  fields: {
    programme: programmeRef,
    task: taskRef,
    target: field(ref({ register: 'target' }), { zh: '指标', en: 'Target' }, { filter: true }),
    reportedOn: field(day(), { zh: '截至日期', en: 'As of' }, { required: true, filter: true }),
    value: field(number(), { zh: '累计完成', en: 'Value so far' }, { guarded: true }),
    covers: field(
      choice({
        options: { whole: { zh: '全口径', en: 'Whole target' }, own: { zh: '本单位', en: 'This unit alone' } },
      }),
      { zh: '统计范围', en: 'Covers' },
    ),
    basis: field(
      choice({
        options: {
          typed: { zh: '填报', en: 'Typed' },
          opening: { zh: '载入时状态', en: 'Opening state' },
        },
      }),
      { zh: '数据来源', en: 'Basis' },
    ),
    wording: field(longText(), { zh: '进展情况', en: 'Progress' }),
    difficulty: field(longText(), { zh: '存在问题', en: 'Difficulty' }),
    nextStep: field(longText(), { zh: '下一步', en: 'Next step' }),
    files: field(files(), { zh: '佐证材料', en: 'Evidence' }),
  },
  rules: [
    {
      name: 'saysSomething',
      when: { all: [] },
      must: {
        any: [
          { field: 'value', op: 'present' },
          { field: 'wording', op: 'present' },
        ],
      },
      field: 'wording',
      message: { zh: '请填写累计完成数或进展情况。', en: 'Give a value or say how far the work is.' },
    },
  ],
  list: ['reportedOn', 'value', 'wording'],
  may: reportedByUnits,
});

import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { keptByOffice } from './access.ts';

/**
 * 参数取值: what the district sets a setting to, from which day, and why. The value in force on a day is the one with
 * the latest such day; of two with the same, the one written last. Without a value: nothing is compared from then on.
 */
export const settingValue = register({
  name: 'settingValue',
  label: { zh: '参数取值', en: 'Setting value' },
  title: 'setting',
  day: 'effectiveOn',
  fields: {
    setting: field(text({ most: 60 }), { zh: '参数', en: 'Setting' }, { required: true, guarded: true }),
    value: field(text({ most: 600 }), { zh: '取值', en: 'Value' }, { guarded: true }),
    effectiveOn: field(day(), { zh: '生效日期', en: 'In force from' }, { required: true, guarded: true }),
    reason: field(longText(), { zh: '依据或理由', en: 'Paper or reason' }, { required: true }),
  },
  list: ['setting', 'value', 'effectiveOn', 'reason'],
  may: keptByOffice,
});

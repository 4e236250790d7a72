import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { keptForGood } from './access.ts';

/**
 * 自定义台账/字段: what a district declares itself, as data: a register of its own, or fields it adds to one that is
 * there. One record per register; its history holds every version. Nothing is ever taken away, only retired.
 */
export const declaration = register({
  name: 'declaration',
  label: { zh: '自定义台账', en: 'Own declaration' },
  title: 'ledger',
  fields: {
    ledger: field(text({ most: 40 }), { zh: '台账', en: 'Register' }, { required: true, unique: true, guarded: true }),
    declared: field(longText({ most: 60_000 }), { zh: '声明', en: 'Declaration' }, { required: true, guarded: true }),
    version: field(number({ min: 1, decimals: 0 }), { zh: '版本', en: 'Version' }, { required: true, guarded: true }),
    reason: field(longText(), { zh: '理由', en: 'Reason' }, { required: true }),
  },
  list: ['ledger', 'version', 'reason'],
  may: keptForGood,
});

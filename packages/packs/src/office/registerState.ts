import { choice } from '@yicun/kernel/kinds/choice';
import { longText } from '@yicun/kernel/kinds/longText';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { keptForGood } from './access.ts';

/** 台账启用: whether the district uses a register, or keeps it in another system (PRODUCT §6.5). One of each register. */
export const registerState = register({
  name: 'registerState',
  label: { zh: '台账启用', en: 'Register in use' },
  title: 'ledger',
  fields: {
    ledger: field(text({ most: 40 }), { zh: '台账', en: 'Register' }, { required: true, unique: true, guarded: true }),
    state: field(
      choice({
        options: {
          on: { zh: '在用', en: 'In use' },
          off: { zh: '停用', en: 'Off' },
          elsewhere: { zh: '他处', en: 'Kept elsewhere' },
        },
      }),
      { zh: '状态', en: 'State' },
      { required: true, guarded: true },
    ),
    keptAt: field(text(), { zh: '所在系统', en: 'Kept in' }),
    reason: field(longText(), { zh: '理由', en: 'Reason' }, { required: true }),
  },
  rules: [
    {
      name: 'elsewhereHasPlace',
      when: { field: 'state', op: 'eq', value: 'elsewhere' },
      must: { field: 'keptAt', op: 'present' },
      field: 'keptAt',
      message: {
        zh: '在他处管理的台账要写明在哪个系统。请填写“所在系统”。',
        en: 'A register that is kept elsewhere needs the system it is kept in. Fill in "Kept in".',
      },
    },
  ],
  list: ['ledger', 'state', 'keptAt', 'reason'],
  may: keptForGood,
});

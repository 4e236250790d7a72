import { number } from '@yicun/kernel/kinds/number';
import { type Setting, setting } from '@yicun/kernel/setting';
import { households } from '../measures.ts';

export const cleaningSettings: readonly Setting[] = [
  setting(number({ min: 0, decimals: 0, unit: households }), {
    name: 'envSampleHouseholds',
    label: { zh: '人居环境检查最少抽查户数', en: 'Least households looked at in an inspection' },
    byDefault: 10,
    source: {
      zh: '产品建议（检查表按连续10户评分），待确认',
      en: 'A proposal, to be confirmed: the sheet scores ten households in a row',
    },
    tasks: ['16'],
  }),
];

import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';
import { points } from '../measures.ts';

export const healthSettings = [
  setting(number({ min: 0, max: 100, unit: points }), {
    name: 'literacyScore',
    label: { zh: '具备健康素养的分数', en: 'Score of a person with health literacy' },
    byDefault: 80,
    source: {
      zh: '健康素养监测通行口径（答对 80% 以上），待区卫健局确认',
      en: 'As surveys of health literacy usually count (80% right), to be confirmed by the health bureau',
    },
    tasks: ['25'],
  }),
];

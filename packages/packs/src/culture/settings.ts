import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';
import { days } from '../measures.ts';

export const cultureSettings = [
  setting(number({ min: 1, max: 7, decimals: 0, unit: days }), {
    name: 'libraryOpenDays',
    label: { zh: '书屋每周至少开放天数', en: 'Days a week a library is open at least' },
    byDefault: 5,
    source: { zh: '设计建议，待区文旅局确认', en: 'A proposal, to be confirmed by the culture bureau' },
    tasks: ['19'],
  }),
];

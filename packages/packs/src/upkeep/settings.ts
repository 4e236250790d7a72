import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';
import { days } from '../measures.ts';

export const upkeepSettings = [
  setting(number({ min: 1, max: 31, decimals: 0, unit: days }), {
    name: 'stationDutyDays',
    label: { zh: '两站每月至少值守天数', en: 'Days a month a traffic station is staffed at least' },
    byDefault: 15,
    source: { zh: '设计建议，待区公安分局确认', en: 'A proposal, to be confirmed by the police' },
    tasks: ['23'],
  }),
];

import { number } from '@yicun/kernel/kinds/number';
import { setting } from '@yicun/kernel/setting';
import { days } from '../measures.ts';

const heatingDays = setting(number({ min: 0, max: 366, decimals: 0, unit: days }), {
  name: 'heatingDays',
  label: { zh: '清洁取暖算作正常使用的采暖季运行天数', en: 'Days of a season from which on a device is used' },
  byDefault: 30,
  source: { zh: '建议值，待主管部门确认', en: 'A proposal, to be confirmed by the bureau' },
  tasks: ['12'],
});

export const energySettings = [heatingDays];

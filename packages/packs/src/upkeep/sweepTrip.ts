import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { line } from '@yicun/kernel/kinds/line';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { kilometres } from '../measures.ts';

/** 机械化清扫作业: one trip of a sweeper or washer. Its track comes from the vehicle's own device, if it has one. */
export const sweepTrip = ledger({
  name: 'sweepTrip',
  label: { zh: '机械化清扫作业', en: 'Sweeping trip' },
  day: 'sweptOn',
  tasks: ['22'],
  fields: {
    vehicle: field(ref({ register: 'sanitationVehicle' }), { zh: '车辆', en: 'Vehicle' }, asked),
    sweptOn: field(day(), { zh: '作业日期', en: 'Day' }, { ...asked, filter: true }),
    area: field(
      choice({
        options: {
          townSeat: { zh: '镇区', en: 'Town' },
          beautiful: { zh: '美丽村庄', en: 'Beautiful village' },
          linkRoad: { zh: '连村道路', en: 'Road between villages' },
        },
      }),
      { zh: '作业区域', en: 'Where' },
      { ...asked, filter: true },
    ),
    km: field(number({ min: 0, max: 1000, decimals: 2, unit: kilometres }), { zh: '作业里程', en: 'Distance' }, asked),
    track: field(line(), { zh: '轨迹', en: 'Track' }, personal),
    passes: field(number({ min: 1, decimals: 0, unit: { zh: '次', en: 'times' } }), { zh: '遍数', en: 'Passes' }),
  },
  stages: logStages,
  list: ['recordNo', 'sweptOn', 'vehicle', 'area', 'km', 'passes', 'stage'],
});

import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { existingFacilityStages } from '../lifecycles.ts';
import { tonnes } from '../measures.ts';

/** 环卫车辆: one vehicle that collects, sweeps or washes. */
export const sanitationVehicle = ledger({
  name: 'sanitationVehicle',
  label: { zh: '环卫车辆', en: 'Sanitation vehicle' },
  title: 'plate',
  tasks: ['07', '08', '22'],
  fields: {
    plate: field(text({ most: 20 }), { zh: '车牌号', en: 'Plate' }, { required: true, unique: true }),
    vehicleType: field(
      choice({
        options: {
          compactor: { zh: '压缩车', en: 'Compactor' },
          hook: { zh: '勾臂车', en: 'Hook-arm' },
          tricycle: { zh: '三轮车', en: 'Tricycle' },
          pumper: { zh: '吸粪车', en: 'Suction tanker' },
          sweeper: { zh: '清扫车', en: 'Sweeper' },
          washer: { zh: '冲洗车', en: 'Washer' },
          recycle: { zh: '资源回收车', en: 'For recyclables' },
        },
      }),
      { zh: '车型', en: 'Type' },
      { ...asked, filter: true },
    ),
    loadTon: field(number({ min: 0, unit: tonnes }), { zh: '核定载质量', en: 'Load' }, asked),
    operator: field(text(), { zh: '运营单位', en: 'Run by' }, asked),
    beatVillages: field(units(), { zh: '服务村', en: 'Villages served' }, { ...asked, filter: true }),
    terminal: field(ref({ register: 'device', where: { field: 'deviceType', op: 'eq', value: 'vehicle' } }), {
      zh: '车载终端',
      en: 'Terminal',
    }),
    driver: field(ref({ register: 'publicPost' }), { zh: '驾驶员', en: 'Driver' }),
  },
  stages: existingFacilityStages,
  list: ['plate', 'vehicleType', 'loadTon', 'operator', 'beatVillages', 'stage'],
  may: bureauMay,
});

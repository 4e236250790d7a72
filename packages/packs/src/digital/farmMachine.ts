import { choice } from '@yicun/kernel/kinds/choice';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { facilityStages, startingAt } from '../lifecycles.ts';

/** 北斗农机: a machine whose terminal tells where and how well it works. */
export const farmMachine = ledger({
  name: 'farmMachine',
  label: { zh: '北斗农机', en: 'Farm machine' },
  title: 'plate',
  tasks: ['14'],
  fields: {
    plate: field(text({ most: 40 }), { zh: '牌证号', en: 'Plate' }, { required: true }),
    machineType: field(
      choice({
        options: {
          tractor: { zh: '拖拉机', en: 'Tractor' },
          harvester: { zh: '收割机', en: 'Harvester' },
          drone: { zh: '植保无人机', en: 'Spraying drone' },
          baler: { zh: '打捆机', en: 'Baler' },
          planter: { zh: '播种机', en: 'Planter' },
        },
      }),
      { zh: '机型', en: 'Type' },
      { ...asked, filter: true },
    ),
    terminal: field(
      ref({ register: 'device', where: { field: 'deviceType', op: 'eq', value: 'machine' } }),
      { zh: '终端', en: 'Terminal' },
      asked,
    ),
    coop: field(text(), { zh: '所属主体', en: 'Owner' }, asked),
    operator: field(ref({ register: 'publicPost' }), { zh: '机手', en: 'Driver' }),
  },
  stages: startingAt('running', facilityStages),
  list: ['plate', 'machineType', 'coop', 'terminal', 'stage'],
  may: bureauMay,
});

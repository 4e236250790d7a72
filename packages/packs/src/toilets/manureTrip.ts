import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { moment } from '@yicun/kernel/kinds/moment';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { refs } from '@yicun/kernel/kinds/refs';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';

/** Where what is removed is put to use; anything else is 其他. */
const manureUses = {
  field: { zh: '还田', en: 'To the field' },
  compost: { zh: '堆肥', en: 'Compost' },
  plant: { zh: '污水厂', en: 'Sewage plant' },
  biogas: { zh: '沼气', en: 'Biogas' },
  ferment: { zh: '有机肥厂', en: 'Fertiliser works' },
  other: { zh: '其他', en: 'Other' },
};

/** 清掏转运记录: one trip of one truck. Where it drove is nobody's business here: no track is asked for. */
export const manureTrip = ledger({
  name: 'manureTrip',
  label: { zh: '清掏转运记录', en: 'Emptying trip' },
  day: 'removedAt',
  tasks: ['04'],
  fields: {
    vehicle: field(ref({ register: 'sanitationVehicle' }), { zh: '车辆', en: 'Truck' }, { ...asked, filter: true }),
    households: field(refs({ register: 'household' }), { zh: '清掏农户', en: 'Households' }, asked),
    requestedAt: field(moment(), { zh: '报抽时间', en: 'Asked for at' }),
    // The day, not the minute: drivers note the day, and months are counted by it.
    removedAt: field(day(), { zh: '清掏时间', en: 'Removed on' }, { ...asked, filter: true }),
    volume: field(number({ min: 0.1, max: 1000, unit: 'm³' }), { zh: '清掏量', en: 'Volume' }, asked),
    useKind: field(choice({ options: manureUses }), { zh: '去向', en: 'Taken to' }, { ...asked, filter: true }),
    useSite: field(ref({ register: 'manureUseSite' }), { zh: '利用点', en: 'Place of use' }, asked),
    fee: field(money(), { zh: '收费', en: 'Fee' }),
  },
  stages: logStages,
  list: ['removedAt', 'vehicle', 'volume', 'useKind', 'useSite', 'fee', 'stage'],
});

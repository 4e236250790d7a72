import { choice } from '@yicun/kernel/kinds/choice';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { phone } from '@yicun/kernel/kinds/phone';
import { place } from '@yicun/kernel/kinds/place';
import { refs } from '@yicun/kernel/kinds/refs';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { field } from '@yicun/kernel/register';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages, startingAt } from '../lifecycles.ts';
import { households } from '../measures.ts';

/** 清掏服务组织: one team or station that empties tanks. */
export const manureService = ledger({
  name: 'manureService',
  label: { zh: '清掏服务组织', en: 'Emptying service' },
  title: 'name',
  place: 'location',
  tasks: ['04'],
  groups: maintenance.groups,
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    orgKind: field(
      choice({
        options: {
          company: { zh: '企业', en: 'Company' },
          coop: { zh: '合作社', en: 'Cooperative' },
          villageTeam: { zh: '村队', en: 'Village team' },
          townshipTeam: { zh: '乡镇队', en: 'Township team' },
        },
      }),
      { zh: '组织类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    vehicles: field(refs({ register: 'sanitationVehicle' }), { zh: '吸粪车', en: 'Trucks' }, asked),
    townships: field(units(), { zh: '服务乡镇', en: 'Townships served' }, asked),
    householdsServed: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '服务户数', en: 'Households served' },
      asked,
    ),
    feePerTime: field(money(), { zh: '收费标准', en: 'Fee each time' }, asked),
    phone: field(phone(), { zh: '服务电话', en: 'Telephone of the service' }, asked),
    location: field(place(), { zh: '位置', en: 'Place' }),
    ...maintenance.fields,
  },
  stages: startingAt('running', facilityStages),
  list: ['name', 'orgKind', 'townships', 'householdsServed', 'feePerTime', 'phone', 'stage'],
});

import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { units } from '@yicun/kernel/kinds/units';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { tonnes } from '../measures.ts';
import { notLess } from '../rules.ts';

/** 生活垃圾清运称重记录: one load over the weighbridge. What is treated and what is recovered is added up from these. */
export const wasteWeighing = ledger({
  name: 'wasteWeighing',
  label: { zh: '生活垃圾清运称重记录', en: 'Waste weighing' },
  day: 'at',
  tasks: ['07', '08'],
  fields: {
    vehicle: field(ref({ register: 'sanitationVehicle' }), { zh: '车辆', en: 'Vehicle' }, { ...asked, filter: true }),
    villages: field(units(), { zh: '来源村', en: 'From the villages' }, { ...asked, filter: true }),
    // The day, not the minute: months are counted by it, and whoever types up weighing slips has only the day.
    at: field(day(), { zh: '时间', en: 'Weighed on' }, { ...asked, filter: true }),
    wasteKind: field(
      choice({
        options: {
          other: { zh: '其他垃圾', en: 'Other waste' },
          kitchen: { zh: '易腐垃圾', en: 'Kitchen waste' },
          recyclable: { zh: '可回收物', en: 'Recyclables' },
          hazardous: { zh: '有害垃圾', en: 'Hazardous waste' },
          ash: { zh: '灰土', en: 'Ash' },
          construction: { zh: '建筑垃圾', en: 'Building rubble' },
        },
      }),
      { zh: '垃圾类别', en: 'Waste' },
      { ...asked, filter: true },
    ),
    gross: field(number({ min: 0, unit: tonnes }), { zh: '毛重', en: 'Gross' }, asked),
    tare: field(number({ min: 0, unit: tonnes }), { zh: '皮重', en: 'Tare' }, asked),
    net: field(number({ min: 0, unit: tonnes }), { zh: '净重', en: 'Net' }, asked),
    disposal: field(
      choice({
        options: {
          incinerate: { zh: '焚烧发电', en: 'Incinerated' },
          landfill: { zh: '卫生填埋', en: 'Sanitary landfill' },
          compost: { zh: '堆肥', en: 'Composted' },
          recycle: { zh: '再生利用', en: 'Recycled' },
          local: { zh: '就地利用', en: 'Used on the spot' },
          none: { zh: '简易处置', en: 'Dumped' },
        },
      }),
      { zh: '处置方式', en: 'Disposal' },
      { ...asked, filter: true },
    ),
    ticket: field(photo(), { zh: '磅单', en: 'Weighing slip' }),
  },
  stages: logStages,
  rules: [
    notLess('gross', 'tare', { zh: '皮重大于毛重。', en: 'The tare is more than the gross weight.' }),
    notLess('gross', 'net', { zh: '净重大于毛重。', en: 'The net weight is more than the gross weight.' }),
    {
      name: 'notWeighedInTheFuture',
      when: { field: 'at', op: 'present' },
      must: { field: 'at', op: 'lte', value: '$today' },
      field: 'at',
      message: { zh: '称重时间不能晚于今天。', en: 'It cannot have been weighed after today.' },
    },
  ],
  list: ['recordNo', 'at', 'vehicle', 'villages', 'wasteKind', 'net', 'disposal'],
});

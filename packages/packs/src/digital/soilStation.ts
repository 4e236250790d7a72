import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';

/** 智墒站: a probe that tells how warm and how moist the soil is. */
export const soilStation = ledger({
  name: 'soilStation',
  label: { zh: '智墒站', en: 'Soil station' },
  title: 'name',
  place: 'location',
  tasks: ['14'],
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    device: field(
      ref({ register: 'device', where: { field: 'deviceType', op: 'eq', value: 'soilStation' } }),
      { zh: '设备', en: 'Device' },
      asked,
    ),
    crop: field(text({ most: 40 }), { zh: '作物', en: 'Crop' }, { ...asked, filter: true }),
    fieldCapacity: field(number({ min: 0, max: 100, unit: '%' }), { zh: '田间持水量', en: 'Field capacity' }, asked),
    dryLevel: field(
      number({ min: 0, max: 100, unit: '%' }),
      { zh: '缺水阈值', en: 'Dry below (of field capacity)' },
      asked,
    ),
  },
  stages: facilityStages,
  list: ['name', 'crop', 'fieldCapacity', 'dryLevel', 'device', 'stage'],
  may: bureauMay,
});

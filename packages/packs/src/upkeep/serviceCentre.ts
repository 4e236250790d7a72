import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { facilityStages, needing } from '../lifecycles.ts';
import { households } from '../measures.ts';

/** 农业农村综合服务中心: sells farm work, and keeps villages clean, green and mended for money. */
export const serviceCentre = ledger({
  name: 'serviceCentre',
  label: { zh: '农业农村综合服务中心', en: 'Rural service centre' },
  title: 'name',
  day: 'openedOn',
  place: 'location',
  tasks: ['23'],
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    services: field(
      choices({
        options: {
          plough: { zh: '耕', en: 'Ploughing' },
          sow: { zh: '种', en: 'Sowing' },
          harvest: { zh: '收', en: 'Harvesting' },
          store: { zh: '储', en: 'Storing' },
          clean: { zh: '卫生保洁', en: 'Cleaning' },
          green: { zh: '绿化美化', en: 'Green' },
          repair: { zh: '设施维护', en: 'Repairs' },
        },
      }),
      { zh: '服务内容', en: 'Services' },
      { ...asked, filter: true },
    ),
    priceList: field(files(), { zh: '收费标准', en: 'Prices' }),
    households: field(number({ min: 0, decimals: 0, unit: households }), { zh: '服务户数', en: 'Households served' }),
    revenue: field(money(), { zh: '年收入', en: 'Revenue a year' }),
    openedOn: field(day(), { zh: '挂牌日期', en: 'Opened on' }, { ...asked, filter: true }),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
  },
  stages: needing(facilityStages, { running: ['openedOn'] }),
  list: ['name', 'services', 'households', 'openedOn', 'stage'],
});

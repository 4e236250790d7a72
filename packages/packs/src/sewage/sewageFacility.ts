import { choice } from '@yicun/kernel/kinds/choice';
import { longText } from '@yicun/kernel/kinds/longText';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';
import { households, kilometres } from '../measures.ts';

/** 农村生活污水处理设施台账: one plant or station. */
export const sewageFacility = ledger({
  name: 'sewageFacility',
  label: { zh: '农村生活污水处理设施台账', en: 'Sewage plant' },
  title: 'name',
  place: 'location',
  tasks: ['05'],
  core: true,
  groups: { discharge: { zh: '排放', en: 'Discharge' }, ...maintenance.groups },
  fields: {
    name: field(text(), { zh: '设施名称', en: 'Name' }, { required: true }),
    villages: field(units(), { zh: '服务村', en: 'Villages served' }, asked),
    households: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '接入户数', en: 'Households connected' },
      asked,
    ),
    designScale: field(
      number({ min: 0.1, max: 10_000, unit: 'm³/d' }),
      { zh: '设计规模', en: 'Capacity' },
      { ...asked, filter: true },
    ),
    process: field(
      choice({
        options: {
          ao: { zh: 'AO法', en: 'AO' },
          a2o: { zh: 'A2O法', en: 'A2O' },
          sbr: { zh: 'SBR法', en: 'SBR' },
          contact: { zh: '接触氧化', en: 'Contact oxidation' },
          mbr: { zh: '膜生物反应器', en: 'Membrane bioreactor' },
          wetland: { zh: '人工湿地', en: 'Constructed wetland' },
          pond: { zh: '稳定塘', en: 'Stabilisation pond' },
          tank: { zh: '大三格', en: 'Large three-chamber tank' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '处理工艺', en: 'Process' },
      { ...asked, filter: true },
    ),
    pipeKm: field(number({ min: 0, unit: kilometres }), { zh: '配套管网', en: 'Pipes' }, asked),
    powerMeter: field(text({ most: 40 }), { zh: '电表号', en: 'Power meter' }),
    residentialTariff: field(yesNo(), { zh: '执行居民电价', en: 'Residential tariff' }, { ...asked, filter: true }),
    onlineDevice: field(ref({ register: 'device' }), { zh: '在线监测', en: 'Online device' }),
    invest: field(money(), { zh: '投资', en: 'Cost' }, asked),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    photos: field(photo(), { zh: '照片', en: 'Photos' }),
    standardText: field(text(), { zh: '执行排放标准', en: 'Discharge standard' }, { ...asked, group: 'discharge' }),
    limits: field(longText(), { zh: '排放限值', en: 'Limits' }, { group: 'discharge' }),
    outfall: field(place(), { zh: '排放口', en: 'Outfall' }, { group: 'discharge' }),
    receiving: field(
      choice({
        options: {
          river: { zh: '河沟', en: 'River or ditch' },
          farmland: { zh: '农灌', en: 'Irrigation' },
          seepage: { zh: '下渗', en: 'Seepage' },
          reuse: { zh: '回用', en: 'Reuse' },
          sewer: { zh: '管网', en: 'Sewer' },
        },
      }),
      { zh: '受纳水体或去向', en: 'Received by' },
      { ...asked, group: 'discharge' },
    ),
    ...maintenance.fields,
  },
  stages: facilityStages,
  list: ['name', 'villages', 'households', 'designScale', 'process', 'maintSubject', 'stage'],
});

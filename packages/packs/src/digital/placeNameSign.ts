import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';
import { oughtToBe } from '../rules.ts';

/** 地名标志牌: one sign with its QR code. A sign that is planned stands here as 在建 until it is put up. */
export const placeNameSign = ledger({
  name: 'placeNameSign',
  label: { zh: '地名标志牌', en: 'Place-name sign' },
  title: 'signNo',
  day: 'installedOn',
  place: 'location',
  tasks: ['14'],
  core: true,
  groups: maintenance.groups,
  fields: {
    signNo: field(text({ most: 40 }), { zh: '标志编号', en: 'Number' }, { required: true, unique: true }),
    placeName: field(ref({ register: 'placeName' }), { zh: '地名', en: 'Place name' }, asked),
    signKind: field(
      choice({
        options: {
          village: { zh: '村牌', en: 'Village sign' },
          road: { zh: '路牌', en: 'Road sign' },
          lane: { zh: '巷牌', en: 'Lane sign' },
          door: { zh: '门牌', en: 'Door plate' },
          scenic: { zh: '景点牌', en: 'Sight sign' },
        },
      }),
      { zh: '标志类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    qrCode: field(text({ most: 200 }), { zh: '二维码', en: 'QR code' }, { ...asked, unique: true }),
    installedOn: field(day(), { zh: '安装日期', en: 'Put up on' }, asked),
    nameRight: field(yesNo(), { zh: '名称规范', en: 'Name right' }, asked),
    material: field(text({ most: 40 }), { zh: '材质', en: 'Material' }),
    scans: field(number({ min: 0, decimals: 0, unit: { zh: '次', en: 'times' } }), { zh: '扫码次数', en: 'Scans' }),
    photo: field(photo({ most: 2 }), { zh: '安装照片', en: 'Photo of the sign' }),
    ...maintenance.fields,
  },
  stages: facilityStages,
  rules: [
    oughtToBe('nameRight', true, { zh: '牌上的名称不规范，请更正。', en: 'The name on the sign is wrong.' }),
    ...maintenance.rules,
  ],
  list: ['signNo', 'placeName', 'signKind', 'installedOn', 'nameRight', 'stage'],
});

import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { field } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { builtFacility, is } from '../counted.ts';
import { maintenance } from '../fieldGroups.ts';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';
import { notLess } from '../rules.ts';

const stage = (label: Words) => field(number({ unit: 'm' }), label, { wanted: builtFacility, group: 'limits' });
const rain = (label: Words) => field(number({ min: 0, unit: 'mm' }), label, { wanted: builtFacility, group: 'limits' });

/** 山洪灾害监测站: one station that watches level, rain or picture, and the limits that set off a warning. */
export const hydroStation = ledger({
  name: 'hydroStation',
  label: { zh: '山洪灾害监测站', en: 'Flood station' },
  title: 'name',
  day: 'acceptedOn',
  place: 'location',
  tasks: ['11'],
  core: true,
  groups: { limits: { zh: '预警指标', en: 'Warning limits' }, ...maintenance.groups },
  fields: {
    name: field(text(), { zh: '站名', en: 'Name' }, { required: true }),
    stationCode: field(text({ most: 20 }), { zh: '测站编码', en: 'Station code' }, { wanted: builtFacility }),
    stationKind: field(
      choice({
        options: {
          level: { zh: '水位站', en: 'Water level' },
          rain: { zh: '雨量站', en: 'Rain' },
          video: { zh: '视频站', en: 'Video' },
          both: { zh: '水位雨量视频站', en: 'Level, rain and video' },
        },
      }),
      { zh: '站类', en: 'Kind' },
      { ...asked, filter: true },
    ),
    river: field(ref({ register: 'riverReach' }), { zh: '所在河沟', en: 'River' }, { ...asked, filter: true }),
    telemetry: field(ref({ register: 'device', where: is('deviceType', 'hydroStation') }), {
      zh: '遥测终端',
      en: 'Telemetry device',
    }),
    camera: field(ref({ register: 'device', where: is('deviceType', 'camera') }), { zh: '视频', en: 'Camera' }),
    villages: field(units(), { zh: '预警村', en: 'Villages to warn' }, { ...asked, filter: true }),
    acceptedOn: field(day(), { zh: '验收日期', en: 'Accepted on' }, { wanted: builtFacility, filter: true }),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    warningStage: stage({ zh: '警戒水位', en: 'Warning level' }),
    guaranteeStage: stage({ zh: '保证水位', en: 'Guaranteed level' }),
    rain1h: rain({ zh: '1小时雨量阈值', en: 'Rain in 1 h' }),
    rain3h: rain({ zh: '3小时雨量阈值', en: 'Rain in 3 h' }),
    rain24h: rain({ zh: '24小时雨量阈值', en: 'Rain in 24 h' }),
    ...maintenance.fields,
  },
  stages: facilityStages,
  rules: [
    notLess('guaranteeStage', 'warningStage', {
      zh: '保证水位低于警戒水位。',
      en: 'The guaranteed level is below the warning level.',
    }),
    notLess('rain3h', 'rain1h', { zh: '3小时阈值小于1小时阈值。', en: 'The limit of 3 h is below that of 1 h.' }),
    notLess('rain24h', 'rain3h', { zh: '24小时阈值小于3小时阈值。', en: 'The limit of 24 h is below that of 3 h.' }),
    ...maintenance.rules,
  ],
  list: ['name', 'stationCode', 'stationKind', 'river', 'acceptedOn', 'stage'],
  may: bureauMay,
});

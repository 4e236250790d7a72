import { choice } from '@yicun/kernel/kinds/choice';
import { moment } from '@yicun/kernel/kinds/moment';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';

/** 设备: one device that reports by itself. */
export const device = ledger({
  name: 'device',
  label: { zh: '设备', en: 'Device' },
  title: 'deviceNo',
  place: 'location',
  fields: {
    deviceNo: field(text({ most: 60 }), { zh: '设备号', en: 'Device number' }, { required: true }),
    deviceType: field(
      choice({
        options: {
          sewageStation: { zh: '污水站', en: 'Sewage station' },
          hydroStation: { zh: '水位雨量站', en: 'Water level and rain station' },
          soilStation: { zh: '智墒', en: 'Soil moisture station' },
          vehicle: { zh: '车载终端', en: 'Vehicle terminal' },
          machine: { zh: '农机终端', en: 'Farm machine terminal' },
          camera: { zh: '摄像机', en: 'Camera' },
          speaker: { zh: '大喇叭', en: 'Loudspeaker' },
          weighScale: { zh: '地磅', en: 'Weighbridge' },
          bin: { zh: '智能桶', en: 'Smart bin' },
          heatMeter: { zh: '热表', en: 'Heat meter' },
          waterMeter: { zh: '水表', en: 'Water meter' },
        },
      }),
      { zh: '设备类型', en: 'Type' },
      { ...asked, filter: true },
    ),
    protocol: field(
      choice({
        options: {
          hj212: { zh: '环保HJ212', en: 'HJ 212' },
          sl651: { zh: '水文SL651', en: 'SL 651' },
          jt808: { zh: '部标JT808', en: 'JT/T 808' },
          gb28181: { zh: '视频GB28181', en: 'GB/T 28181' },
          mqtt: { zh: '消息MQTT', en: 'MQTT' },
          http: { zh: '接口HTTP', en: 'HTTP' },
        },
      }),
      { zh: '协议', en: 'Protocol' },
      asked,
    ),
    boundRecord: field(text(), { zh: '绑定对象', en: 'Belongs to' }, asked),
    intervalSeconds: field(
      number({ min: 1, decimals: 0, unit: { zh: '秒', en: 's' } }),
      { zh: '上报间隔', en: 'Reports every' },
      asked,
    ),
    lastSeen: field(moment(), { zh: '最近在线', en: 'Last seen' }, { filter: true }),
    coordSystem: field(
      choice({
        options: {
          wgs84: { zh: 'GPS坐标', en: 'WGS-84' },
          gcj02: { zh: '火星坐标', en: 'GCJ-02' },
          cgcs2000: { zh: '国家2000', en: 'CGCS2000' },
        },
      }),
      { zh: '坐标系', en: 'Coordinates' },
    ),
    location: field(place(), { zh: '位置', en: 'Place' }),
  },
  stages: facilityStages,
  list: ['deviceNo', 'deviceType', 'protocol', 'boundRecord', 'lastSeen', 'stage'],
});

import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { maintenance } from '../fieldGroups.ts';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';
import { days } from '../measures.ts';
import { oughtToBe, oughtToReach } from '../rules.ts';

/** 视频监控点位: one camera of the 雪亮工程. Its state alone is kept here, never a picture of anybody. */
export const videoPoint = ledger({
  name: 'videoPoint',
  label: { zh: '视频监控点位', en: 'Video point' },
  title: 'name',
  place: 'location',
  tasks: ['14'],
  core: true,
  groups: maintenance.groups,
  fields: {
    name: field(text(), { zh: '点位名称', en: 'Name' }, { required: true }),
    pointNo: field(text({ most: 40 }), { zh: '点位编码', en: 'Code' }, asked),
    scene: field(
      choice({
        options: {
          entrance: { zh: '村口', en: 'Village entrance' },
          road: { zh: '道路沿线', en: 'Along a road' },
          gathering: { zh: '人员聚集场所', en: 'Where people gather' },
          school: { zh: '学校周边', en: 'Around a school' },
          water: { zh: '水域', en: 'Water' },
          public: { zh: '公共设施', en: 'Public facility' },
        },
      }),
      { zh: '场景', en: 'Scene' },
      { ...asked, filter: true },
    ),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    device: field(ref({ register: 'device', where: { field: 'deviceType', op: 'eq', value: 'camera' } }), {
      zh: '摄像机',
      en: 'Camera',
    }),
    storageDays: field(number({ min: 0, decimals: 0, unit: days }), { zh: '存储天数', en: 'Kept for' }, asked),
    joined: field(yesNo(), { zh: '已接入数字利通', en: 'In the county platform' }, { ...asked, filter: true }),
    privacyOk: field(yesNo(), { zh: '未覆盖住宅内部', en: 'Sees into no home' }, { ...asked, filter: true }),
    // PIPL art. 26: equipment that takes pictures in public places carries a plain sign.
    warningSign: field(yesNo(), { zh: '提示标识', en: 'Sign in place' }, { ...asked, filter: true }),
    ...maintenance.fields,
  },
  stages: facilityStages,
  rules: [
    oughtToBe('privacyOk', true, {
      zh: '镜头覆盖了住宅内部，请调整。',
      en: 'The camera sees into a home: it has to be turned.',
    }),
    oughtToReach('storageDays', 'videoStorageDays', {
      zh: '存储天数少于规定。',
      en: 'The pictures are kept for fewer days than they have to be.',
    }),
    ...maintenance.rules,
  ],
  list: ['name', 'pointNo', 'scene', 'joined', 'warningSign', 'maintSubject', 'stage'],
  may: bureauMay,
});

import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { notLess } from '../rules.ts';

/** Names that a decision gave have its dates; what the survey found has none. */
const decided = { wanted: { field: 'nature', op: 'in', value: ['newName', 'renamed'] } } as const;

/** 地名: one standard place name, as the national base has it. */
export const placeName = ledger({
  name: 'placeName',
  label: { zh: '地名', en: 'Place name' },
  title: 'standardName',
  place: 'shape',
  tasks: ['14'],
  fields: {
    standardName: field(text({ most: 60 }), { zh: '标准地名', en: 'Standard name' }, { required: true }),
    pinyin: field(text({ most: 120 }), { zh: '罗马字母拼写', en: 'In Latin letters' }, asked),
    placeKind: field(
      choice({
        options: {
          village: { zh: '行政村', en: 'Village' },
          settlement: { zh: '居民点', en: 'Settlement' },
          road: { zh: '道路', en: 'Road' },
          ditch: { zh: '沟渠', en: 'Ditch' },
          bridge: { zh: '桥梁', en: 'Bridge' },
          scenic: { zh: '景点', en: 'Sight' },
          farm: { zh: '农场', en: 'Farm' },
          unit: { zh: '单位', en: 'Institution' },
        },
      }),
      { zh: '类别', en: 'Kind' },
      { ...asked, filter: true },
    ),
    meaning: field(longText(), { zh: '地名含义', en: 'Meaning' }, asked),
    history: field(longText(), { zh: '历史沿革', en: 'History' }),
    nature: field(
      choice({
        options: {
          surveyed: { zh: '普查', en: 'Found by the survey' },
          newName: { zh: '新命名', en: 'New' },
          renamed: { zh: '更名', en: 'Renamed' },
          cancelled: { zh: '废止', en: 'Cancelled' },
        },
      }),
      { zh: '命名性质', en: 'Nature' },
      { ...asked, filter: true },
    ),
    approvalDate: field(day(), { zh: '批准日期', en: 'Approved on' }, decided),
    filedDate: field(day(), { zh: '备案日期', en: 'Filed on' }, decided),
    announcedDate: field(day(), { zh: '公告日期', en: 'Announced on' }, decided),
    inNationalBase: field(
      yesNo(),
      { zh: '已入国家地名信息库', en: 'In the national base' },
      { ...asked, filter: true },
    ),
    shape: field(place(), { zh: '位置范围', en: 'Place' }),
  },
  rules: [
    notLess('filedDate', 'approvalDate', { zh: '备案日期早于批准日期。', en: 'Filed before it was approved.' }),
    notLess('announcedDate', 'approvalDate', { zh: '公告日期早于批准日期。', en: 'Announced before it was approved.' }),
  ],
  list: ['standardName', 'pinyin', 'placeKind', 'nature', 'inNationalBase'],
  may: bureauMay,
});

import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';
import { pieces } from '../measures.ts';

const bins = (label: Words) => field(number({ min: 0, decimals: 0, unit: pieces }), label, { ...asked, group: 'bins' });

/** 生活垃圾分类收集点: one sorting point, house or station. */
export const wasteCollectionPoint = ledger({
  name: 'wasteCollectionPoint',
  label: { zh: '生活垃圾分类收集点', en: 'Waste collection point' },
  title: 'name',
  place: 'location',
  tasks: ['07', '08'],
  opens: [{ sort: 'park', tasks: ['07'] }],
  core: true,
  groups: { bins: { zh: '垃圾桶', en: 'Bins' }, ...maintenance.groups },
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    pointKind: field(
      choice({
        options: {
          point: { zh: '收集点', en: 'Point' },
          pavilion: { zh: '分类亭', en: 'Pavilion' },
          room: { zh: '收集房', en: 'House' },
          transfer: { zh: '转运站', en: 'Transfer station' },
          treatment: { zh: '处理场', en: 'Treatment site' },
        },
      }),
      { zh: '类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    builtInPlan: field(yesNo(), { zh: '2022年任务点', en: 'Planned for 2022' }, { ...asked, filter: true }),
    reused: field(yesNo(), { zh: '利用闲置房', en: 'In an idle building' }),
    openTime: field(text({ most: 100 }), { zh: '开放时间', en: 'Open' }, asked),
    keeper: field(ref({ register: 'publicPost' }), { zh: '管理员', en: 'Keeper' }, asked),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    photos: field(photo(), { zh: '照片', en: 'Photos' }),
    // The six sorts of 两次六分 are the district's to confirm; these are the bins that stand outdoors.
    recyclableBins: bins({ zh: '可回收物桶', en: 'For recyclables' }),
    kitchenBins: bins({ zh: '易腐垃圾桶', en: 'For kitchen waste' }),
    hazardousBins: bins({ zh: '有毒有害桶', en: 'For hazardous waste' }),
    ashBins: { ...bins({ zh: '灰土桶', en: 'For ash' }), wanted: null },
    otherBins: bins({ zh: '其他垃圾桶', en: 'For other waste' }),
    ...maintenance.fields,
  },
  stages: facilityStages,
  rules: maintenance.rules,
  list: ['name', 'pointKind', 'builtInPlan', 'keeper', 'maintSubject', 'stage'],
});

import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { villageTypes } from '../base/village.ts';
import { building, investment } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { needing, projectStages } from '../lifecycles.ts';
import { points } from '../measures.ts';

/** 高质量美丽宜居村庄: the works that make one village so, from the plan to the settled account. */
export const beautifulVillage = ledger({
  name: 'beautifulVillage',
  label: { zh: '高质量美丽宜居村庄', en: 'Beautiful village' },
  title: 'name',
  day: 'acceptDate',
  place: 'range',
  tasks: ['18'],
  opens: [{ sort: 'village', tasks: ['18'] }],
  core: true,
  groups: { ...investment.groups, ...building.groups },
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    classOf: field(
      choice({ options: { clustering: villageTypes.clustering, suburban: villageTypes.suburban } }),
      { zh: '村庄类别', en: 'Class' },
      { ...asked, filter: true },
    ),
    contents: field(
      choices({
        options: {
          road: { zh: '道路', en: 'Roads' },
          water: { zh: '给排水', en: 'Water and drains' },
          heat: { zh: '供暖', en: 'Heat' },
          light: { zh: '亮化', en: 'Lighting' },
          green: { zh: '绿化', en: 'Plants' },
          facade: { zh: '外立面', en: 'Façades' },
          courtyard: { zh: '庭院', en: 'Courtyards' },
          square: { zh: '广场', en: 'Squares' },
          culture: { zh: '文化', en: 'Culture' },
          industry: { zh: '产业', en: 'Industry' },
        },
      }),
      { zh: '建设内容', en: 'Works' },
      { ...asked, filter: true },
    ),
    styleOk: field(yesNo(), { zh: '符合美丽乡村图册', en: 'In the style of the atlas' }, { ...asked, filter: true }),
    keepOld: field(longText(), { zh: '保留乡村原始特色', en: 'What of the old is kept' }, asked),
    villagersAgreed: field(ref({ register: 'deliberation' }), { zh: '村民议定', en: 'Agreed by the villagers' }, asked),
    score: field(
      number({ min: 0, max: 100, unit: points }),
      { zh: '验收得分', en: 'Score at acceptance' },
      { wanted: { field: 'stage', op: 'in', value: ['accepted', 'handedOver', 'closed'] } },
    ),
    photos: field(photo({ most: 8 }), { zh: '前后照片', en: 'Photos before and after' }),
    range: field(area(), { zh: '范围', en: 'Extent' }),
    ...investment.fields,
    ...building.fields,
  },
  stages: needing(projectStages, { started: ['startDate'], accepted: ['acceptDate'] }),
  rules: [...investment.rules, ...building.rules],
  list: ['name', 'classOf', 'totalInvest', 'startDate', 'acceptDate', 'score', 'stage'],
});

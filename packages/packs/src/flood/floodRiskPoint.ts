import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { line } from '@yicun/kernel/kinds/line';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { households, people } from '../measures.ts';

/** 山洪危险区与隐患点: one dangerous place, whom it threatens, and where they go. A place has no stages to pass. */
export const floodRiskPoint = ledger({
  name: 'floodRiskPoint',
  label: { zh: '山洪危险区与隐患点', en: 'Flood risk point' },
  title: 'name',
  place: 'range',
  tasks: ['11'],
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }, { required: true }),
    riskKind: field(
      choice({
        options: {
          flashFlood: { zh: '山洪沟', en: 'Flash-flood gully' },
          dyke: { zh: '堤段险工', en: 'Weak dyke' },
          reservoir: { zh: '病险水库', en: 'Unsafe reservoir' },
          checkDam: { zh: '淤地坝', en: 'Check dam' },
          lowland: { zh: '低洼易涝', en: 'Lowland' },
        },
      }),
      { zh: '类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    households: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '受威胁户数', en: 'Households threatened' },
      asked,
    ),
    people: field(number({ min: 0, decimals: 0, unit: people }), { zh: '受威胁人数', en: 'People threatened' }, asked),
    responsible: field(text(), { zh: '责任人（职务）', en: 'Responsible post' }, asked),
    warner: field(ref({ register: 'publicPost' }), { zh: '预警员', en: 'Warner' }, asked),
    shelter: field(place(), { zh: '安置点', en: 'Shelter' }, asked),
    route: field(line(), { zh: '转移路线', en: 'Way there' }),
    range: field(area(), { zh: '范围', en: 'Area' }),
    plan: field(files(), { zh: '预案', en: 'Plan' }, asked),
    drillDate: field(day(), { zh: '演练日期', en: 'Drill on' }, { ...asked, filter: true }),
  },
  rules: [
    {
      name: 'peopleInHouseholds',
      when: { field: 'households', op: 'gte', value: 1 },
      must: { not: { field: 'people', op: 'eq', value: 0 } },
      field: 'people',
      message: { zh: '有受威胁户，受威胁人数却为0。', en: 'Households are threatened, but no people.' },
      hint: true,
    },
  ],
  list: ['name', 'riskKind', 'households', 'people', 'responsible', 'drillDate'],
});

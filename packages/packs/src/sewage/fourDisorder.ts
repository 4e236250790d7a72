import type { Filter } from '@yicun/kernel/filter';
import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field, type Rule } from '@yicun/kernel/register';
import { beforeAfter } from '../fieldGroups.ts';
import { asked, ledger, personal } from '../ledger.ts';
import { caseStages, needing } from '../lifecycles.ts';

/** Which circumstances belong to which of the four: what was said of one kind is not of another. */
const circumstances = {
  occupy: ['reclaim', 'crops', 'beach', 'shore'],
  dig: ['sand', 'soil'],
  dump: ['garbage', 'solidWaste', 'pile'],
  build: ['house', 'works'],
};

const known: Filter = {
  all: [
    { field: 'disorderKind', op: 'present' },
    { field: 'detail', op: 'present' },
  ],
};

const detailFitsKind: Rule = {
  name: 'detailFitsKind',
  when: known,
  must: {
    any: Object.entries(circumstances).map(([kind, details]) => ({
      all: [
        { field: 'disorderKind', op: 'eq', value: kind },
        { field: 'detail', op: 'in', value: details },
      ],
    })),
  },
  field: 'detail',
  message: { zh: '具体情形与四乱类型不一致，请核对。', en: 'The circumstance belongs to another kind.' },
  hint: true,
};

/** 河湖“四乱”问题台账: one unlawful act on a reach, from the finding to the close-out. */
export const fourDisorder = ledger({
  name: 'fourDisorder',
  label: { zh: '河湖“四乱”问题台账', en: 'River disorder' },
  place: 'range',
  tasks: ['06'],
  core: true,
  groups: beforeAfter.groups,
  fields: {
    reach: field(ref({ register: 'riverReach' }), { zh: '河湖', en: 'Reach' }, { ...asked, filter: true }),
    disorderKind: field(
      choice({
        options: {
          occupy: { zh: '乱占', en: 'Occupied' },
          dig: { zh: '乱采', en: 'Dug' },
          dump: { zh: '乱堆', en: 'Dumped on' },
          build: { zh: '乱建', en: 'Built on' },
        },
      }),
      { zh: '四乱类型', en: 'Kind' },
      { ...asked, filter: true },
    ),
    detail: field(
      choice({
        options: {
          reclaim: { zh: '围垦', en: 'Reclaimed' },
          crops: { zh: '高秆作物阻洪', en: 'Tall crops in the flood way' },
          beach: { zh: '侵占滩地', en: 'Flood plain taken' },
          sand: { zh: '非法采砂', en: 'Sand dug' },
          soil: { zh: '取土', en: 'Earth dug' },
          garbage: { zh: '倾倒垃圾', en: 'Waste dumped' },
          solidWaste: { zh: '固体废物', en: 'Solid waste' },
          pile: { zh: '堆放阻洪物', en: 'Piles in the flood way' },
          house: { zh: '违建房屋', en: 'House built' },
          works: { zh: '违规涉河项目', en: 'Works in the river' },
          shore: { zh: '岸线占而不用', en: 'Shore held and not used' },
        },
      }),
      { zh: '具体情形', en: 'Circumstance' },
      asked,
    ),
    area: field(number({ min: 0, unit: 'm²' }), { zh: '面积', en: 'Area' }),
    volume: field(number({ min: 0, unit: 'm³' }), { zh: '体积', en: 'Volume' }),
    range: field(area(), { zh: '位置范围', en: 'Extent' }),
    owner: field(text({ most: 100 }), { zh: '责任主体', en: 'Answers for it' }, personal),
    lawBasis: field(text(), { zh: '法律依据', en: 'Law' }),
    jointUnits: field(
      choices({
        options: {
          chief: { zh: '河长', en: 'River chief' },
          procurator: { zh: '检察长', en: 'Procurator' },
          police: { zh: '警长', en: 'Police' },
          enforcement: { zh: '综合执法局', en: 'Law enforcement' },
          water: { zh: '水务局', en: 'Water bureau' },
        },
      }),
      { zh: '联合执法单位', en: 'Enforced together with' },
      { filter: true },
    ),
    measure: field(
      choice({
        options: {
          clear: { zh: '清理', en: 'Clear' },
          demolish: { zh: '拆除', en: 'Pull down' },
          restore: { zh: '恢复', en: 'Restore' },
          legalise: { zh: '完善手续', en: 'Complete its papers' },
          punish: { zh: '立案查处', en: 'Prosecute' },
        },
      }),
      { zh: '处理措施', en: 'Measure' },
      { wanted: { field: 'stage', op: 'in', value: ['assigned', 'rectifying', 'selfAccepted'] } },
    ),
    planDate: field(day(), { zh: '整改期限', en: 'Due' }, { ...asked, filter: true }),
    ...beforeAfter.fields,
  },
  stages: needing(caseStages, { selfAccepted: ['after'] }),
  rules: [detailFitsKind],
  list: ['recordNo', 'reach', 'disorderKind', 'detail', 'planDate', 'stage'],
});

import type { Filter } from '@yicun/kernel/filter';
import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal, personalPlace } from '../ledger.ts';
import { householdUpgrade, leading, needing, startingAt } from '../lifecycles.ts';
import { years } from '../measures.ts';
import { hint, notLess } from '../rules.ts';

export const houseStates = {
  lived: { zh: '常年居住', en: 'Lived in' },
  seasonal: { zh: '季节性居住', en: 'Part of the year' },
  empty: { zh: '长期无人', en: 'Empty' },
  removed: { zh: '已拆除', en: 'Pulled down' },
};

/** Whose money: a reform with none of it is the household's own. */
export const fundLevels = {
  central: { zh: '中央', en: 'Central' },
  region: { zh: '自治区', en: 'Autonomous region' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '区级', en: 'County' },
};

const threeChamber: Filter = { field: 'toiletType', op: 'eq', value: 'threeChamber' };
const reformed: Filter = { field: 'reformYear', op: 'present' };
const noSanitary: Filter = { field: 'toiletType', op: 'in', value: ['dryPit', 'noToilet'] };

/**
 * 农村户厕: the toilet of one house (一宅一厕: one with several counts its best one, two families with two toilets count
 * two). One that is there already is recorded as in use; what is to be reformed is applied for from there.
 */
export const householdToilet = ledger({
  name: 'householdToilet',
  label: { zh: '农村户厕', en: 'Household toilet' },
  day: 'acceptedOn',
  place: 'location',
  tasks: ['02', '03', '04'],
  core: true,
  groups: {
    tank: { zh: '化粪池与使用', en: 'Tank and use' },
    reform: { zh: '改造', en: 'Reform' },
  },
  fields: {
    household: field(
      ref({ register: 'household' }),
      { zh: '农户', en: 'Household' },
      { ...personal, ...asked, see: personalPlace.see, open: [], filter: true },
    ),
    houseState: field(choice({ options: houseStates }), { zh: '住宅状态', en: 'House' }, { ...asked, filter: true }),
    position: field(
      choice({
        options: {
          indoor: { zh: '附建式（入室）', en: 'Indoors' },
          yard: { zh: '独立式（院内）', en: 'In the yard' },
          outside: { zh: '院外', en: 'Outside the yard' },
        },
      }),
      { zh: '建造位置', en: 'Position' },
      asked,
    ),
    toiletType: field(
      choice({
        options: {
          completeSewer: { zh: '完整上下水道水冲式', en: 'Flush, with sewer' },
          threeChamber: { zh: '三格化粪池式', en: 'Three-chamber tank' },
          doubleUrn: { zh: '双瓮漏斗式', en: 'Double urn' },
          biogas: { zh: '三联通沼气池式', en: 'Biogas' },
          urineDiverting: { zh: '粪尿分集式', en: 'Urine-diverting' },
          doublePit: { zh: '双坑交替式', en: 'Double pit' },
          centralRemoval: { zh: '粪污集中清运式', en: 'Collected and removed' },
          dryPit: { zh: '旱厕', en: 'Dry pit' },
          noToilet: { zh: '无厕', en: 'None' },
        },
      }),
      { zh: '厕所类型', en: 'Type' },
      { ...asked, filter: true },
    ),
    sanitary: field(yesNo(), { zh: '是否卫生厕所', en: 'Sanitary' }, { ...asked, filter: true }),
    harmless: field(yesNo(), { zh: '是否无害化卫生厕所', en: 'Harmless' }, asked),
    drainTo: field(
      choice({
        options: {
          townPipe: { zh: '城镇管网', en: 'Town sewer' },
          villagePlant: { zh: '村级处理设施', en: 'Village plant' },
          removal: { zh: '清掏利用', en: 'Emptied and used' },
          direct: { zh: '直排', en: 'Discharged untreated' },
        },
      }),
      { zh: '粪污去向', en: 'Drains to' },
      asked,
    ),
    tankVolume: field(
      number({ min: 0, max: 100, unit: 'm³' }),
      { zh: '化粪池有效容积', en: 'Tank volume' },
      { wanted: threeChamber, group: 'tank' },
    ),
    tankMaterial: field(
      choice({
        options: {
          frp: { zh: '玻璃钢', en: 'Glass fibre' },
          plastic: { zh: '塑料', en: 'Plastic' },
          concrete: { zh: '混凝土', en: 'Concrete' },
          brick: { zh: '砖砌', en: 'Brick' },
        },
      }),
      { zh: '化粪池材质', en: 'Tank material' },
      { group: 'tank' },
    ),
    ventPipe: field(yesNo(), { zh: '排气管', en: 'Vent pipe' }, { wanted: threeChamber, group: 'tank' }),
    antiFreeze: field(yesNo(), { zh: '防冻措施', en: 'Frost protection' }, { ...asked, group: 'tank' }),
    waterOn: field(yesNo(), { zh: '通水', en: 'Water on' }, { ...asked, group: 'tank' }),
    usage: field(
      choice({
        options: {
          normal: { zh: '正常使用', en: 'Used' },
          idle: { zh: '闲置', en: 'Idle' },
          broken: { zh: '无法使用', en: 'Unusable' },
          removed: { zh: '已拆除', en: 'Pulled down' },
        },
      }),
      { zh: '使用状况', en: 'Use' },
      { ...asked, filter: true, group: 'tank' },
    ),
    satisfied: field(
      choice({
        options: {
          good: { zh: '满意', en: 'Content' },
          fair: { zh: '基本满意', en: 'Mostly' },
          bad: { zh: '不满意', en: 'Not content' },
        },
      }),
      { zh: '农户满意', en: 'Household is content' },
      { group: 'tank' },
    ),
    location: field(place(), { zh: '位置', en: 'Place' }, { ...personalPlace, ...asked, group: 'tank' }),
    photos: field(
      photo(),
      { zh: '厕屋、便器、化粪池、铭牌照片', en: 'Photos of room, bowl, tank, plate' },
      { group: 'tank' },
    ),
    reformYear: field(
      number({ min: 1990, max: 2100, decimals: 0, unit: years, grouped: false }),
      { zh: '改造年度', en: 'Reformed in' },
      { filter: true, group: 'reform' },
    ),
    fundLevel: field(
      choices({ options: { ...fundLevels, selfPaid: { zh: '自筹', en: 'Own money' } } }),
      { zh: '财政资金层级', en: 'Money from' },
      { wanted: reformed, group: 'reform' },
    ),
    cost: field(money(), { zh: '造价', en: 'Cost' }, { wanted: reformed, group: 'reform' }),
    subsidy: field(money(), { zh: '财政补助', en: 'Subsidy' }, { wanted: reformed, group: 'reform' }),
    builder: field(text(), { zh: '施工单位', en: 'Builder' }, { wanted: reformed, group: 'reform' }),
    warrantyEnd: field(day(), { zh: '质保期止', en: 'Warranty ends' }, { wanted: reformed, group: 'reform' }),
    oldPitRemoved: field(yesNo(), { zh: '旧厕拆除', en: 'Old pit removed' }, { wanted: reformed, group: 'reform' }),
    acceptedOn: field(day(), { zh: '验收日期', en: 'Accepted on' }, { group: 'reform' }),
  },
  stages: startingAt(
    'inUse',
    leading(needing(householdUpgrade, { accepted: ['reformYear', 'acceptedOn'] }), { inUse: ['applied'] }),
  ),
  rules: [
    {
      name: 'sanitaryNeedsType',
      when: noSanitary,
      must: { not: { field: 'sanitary', op: 'eq', value: true } },
      field: 'sanitary',
      message: { zh: '旱厕、无厕不能填为卫生厕所。', en: 'A dry pit or no toilet is not sanitary.' },
    },
    {
      name: 'harmlessNeedsSanitary',
      when: { field: 'harmless', op: 'eq', value: true },
      must: { field: 'sanitary', op: 'eq', value: true },
      field: 'harmless',
      message: { zh: '无害化卫生厕所首先应是卫生厕所。', en: 'A harmless toilet is a sanitary one.' },
    },
    {
      name: 'sewerNeedsWater',
      when: { field: 'toiletType', op: 'eq', value: 'completeSewer' },
      must: { not: { field: 'waterOn', op: 'eq', value: false } },
      field: 'waterOn',
      message: { zh: '完整上下水道水冲式厕所应当通水。', en: 'A flush toilet needs water.' },
      hint: true,
    },
    {
      name: 'tankLargeEnough',
      when: { all: [threeChamber, { field: 'tankVolume', op: 'present' }] },
      must: { field: 'tankVolume', op: 'gte', value: { setting: 'toiletTankVolume' } },
      field: 'tankVolume',
      message: { zh: '三格化粪池有效容积小于规定值。', en: 'The tank is smaller than the standard asks.' },
      hint: true,
    },
    {
      name: 'noDirectDischarge',
      when: {
        all: [
          { field: 'stage', op: 'eq', value: 'accepted' },
          { field: 'toiletType', op: 'in', value: ['threeChamber', 'completeSewer'] },
        ],
      },
      must: { not: { field: 'drainTo', op: 'eq', value: 'direct' } },
      field: 'drainTo',
      message: { zh: '粪污直排的户厕不能验收合格。', en: 'What discharges untreated cannot be accepted.' },
    },
    notLess('cost', 'subsidy', { zh: '财政补助大于造价。', en: 'The subsidy is more than the cost.' }),
    hint({
      name: 'removedIsRemoved',
      when: { field: 'houseState', op: 'eq', value: 'removed' },
      must: { not: { field: 'usage', op: 'eq', value: 'normal' } },
      field: 'usage',
      message: { zh: '住宅已拆除，户厕不会正常使用。', en: 'The house is gone, so its toilet is not in use.' },
    }),
  ],
  list: ['household', 'toiletType', 'sanitary', 'harmless', 'usage', 'houseState', 'stage'],
});

import type { Filter } from '@yicun/kernel/filter';
import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field, type Rule, type StageDeclaration } from '@yicun/kernel/register';
import { bureau, bureauLeader, township, townshipLeader } from '../actors.ts';
import { asked, ledger } from '../ledger.ts';
import { people } from '../measures.ts';
import { hint, notLess, oughtToReach } from '../rules.ts';

/** 拉条挂账、逐一销号: found, listed, treated, assessed by somebody else, closed, watched for a year. */
const stages: Readonly<Record<string, StageDeclaration>> = {
  found: { label: { zh: '已排查', en: 'Found' }, next: ['listed'] },
  listed: { label: { zh: '已挂账', en: 'Listed' }, next: ['planned'], by: bureau, needs: ['listLevel', 'senses'] },
  planned: {
    label: { zh: '一水体一策', en: 'With a plan of its own' },
    next: ['treating'],
    by: bureau,
    needs: ['plan'],
  },
  treating: { label: { zh: '治理中', en: 'Being treated' }, next: ['finished'], by: ['contractor', ...township] },
  finished: { label: { zh: '治理完工', en: 'Treated' }, next: ['assessed', 'treating'], by: townshipLeader },
  assessed: { label: { zh: '效果评估', en: 'Assessed' }, next: ['closed', 'treating'], by: ['assessor', ...bureau] },
  closed: {
    label: { zh: '已销号', en: 'Closed' },
    next: ['watching', 'relapsed'],
    by: bureauLeader,
    needs: ['doneDate'],
    final: true,
  },
  watching: { label: { zh: '长效观察', en: 'Watched' }, next: ['relapsed'], final: true },
  relapsed: { label: { zh: '反弹', en: 'Relapsed' }, next: ['planned', 'treating'], by: ['inspector', ...township] },
};

const flowing: Filter = { field: 'waterType', op: 'in', value: ['ditch', 'river'] };
const underWay = (...stage: readonly string[]) => ({ wanted: { field: 'stage', op: 'in', value: stage } }) as const;

/** What was treated ought to be within a limit of what black water is. */
function withinLimit(name: string, op: 'gte' | 'lte', setting: string): Rule {
  return {
    name: `${name}WithinLimit`,
    when: {
      all: [
        { field: 'stage', op: 'in', value: ['finished', 'assessed', 'closed', 'watching'] },
        { field: name, op: 'present' },
      ],
    },
    must: { field: name, op, value: { setting } },
    field: name,
    message: { zh: '已完工的水体仍达到黑臭判定值。', en: 'It was treated and still measures as black water.' },
    hint: true,
  };
}

/** 农村黑臭水体清单: one water body that is black and smells. */
export const blackWaterBody = ledger({
  name: 'blackWaterBody',
  label: { zh: '农村黑臭水体清单', en: 'Black water body' },
  title: 'name',
  day: 'doneDate',
  place: 'range',
  tasks: ['06'],
  core: true,
  groups: {
    degree: { zh: '黑臭程度与成因', en: 'Degree and causes' },
    treatment: { zh: '治理', en: 'Treatment' },
    effect: { zh: '成效与管护', en: 'Effect and upkeep' },
  },
  fields: {
    name: field(text(), { zh: '水体名称', en: 'Name' }, { required: true }),
    waterType: field(
      choice({
        options: {
          pond: { zh: '坑塘', en: 'Pond' },
          ditch: { zh: '沟渠', en: 'Ditch' },
          river: { zh: '河段', en: 'Reach of a river' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '水体类型', en: 'Type' },
      { ...asked, filter: true },
    ),
    startPoint: field(place(), { zh: '起点', en: 'From' }, { wanted: flowing }),
    endPoint: field(place(), { zh: '终点', en: 'To' }, { wanted: flowing }),
    range: field(area(), { zh: '水域范围', en: 'Extent' }),
    area: field(number({ min: 0, unit: 'm²' }), { zh: '黑臭面积', en: 'Black area' }, asked),
    length: field(number({ min: 0, unit: 'm' }), { zh: '黑臭长度', en: 'Black length' }, { wanted: flowing }),
    depth: field(number({ min: 0, unit: 'cm' }), { zh: '水深', en: 'Depth' }),
    listLevel: field(
      choice({
        options: {
          national: { zh: '国家监管', en: 'National' },
          region: { zh: '自治区监管', en: 'Autonomous region' },
          city: { zh: '市级监管', en: 'City' },
          county: { zh: '区级监管', en: 'County' },
        },
      }),
      { zh: '监管级别', en: 'Listed by' },
      { ...asked, filter: true },
    ),
    senses: field(
      choices({
        options: {
          black: { zh: '发黑', en: 'Black' },
          smell: { zh: '发臭', en: 'Smells' },
          scum: { zh: '漂浮物', en: 'Scum' },
          odd: { zh: '颜色异常', en: 'Odd colour' },
        },
      }),
      { zh: '感官特征', en: 'To the senses' },
      { ...asked, group: 'degree' },
    ),
    transparency: field(number({ min: 0, unit: 'cm' }), { zh: '透明度', en: 'Transparency' }, { group: 'degree' }),
    dissolvedOxygen: field(
      number({ min: 0, unit: 'mg/L' }),
      { zh: '溶解氧', en: 'Dissolved oxygen' },
      { group: 'degree' },
    ),
    ammonia: field(number({ min: 0, unit: 'mg/L' }), { zh: '氨氮', en: 'Ammonia nitrogen' }, { group: 'degree' }),
    opinionYes: field(
      number({ min: 0, decimals: 0, unit: people }),
      { zh: '认为黑臭人数', en: 'Say it is black' },
      { group: 'degree' },
    ),
    opinionAll: field(
      number({ min: 0, decimals: 0, unit: people }),
      { zh: '评议人数', en: 'Were asked' },
      { group: 'degree' },
    ),
    causes: field(
      choices({
        options: {
          domestic: { zh: '生活污水', en: 'Domestic sewage' },
          livestock: { zh: '畜禽养殖', en: 'Livestock' },
          aquaculture: { zh: '水产养殖', en: 'Aquaculture' },
          garbage: { zh: '生活垃圾', en: 'Waste' },
          farmWaste: { zh: '农业废弃物', en: 'Farm waste' },
          silt: { zh: '底泥淤积', en: 'Silt' },
          industry: { zh: '企业排污', en: 'Industry' },
          stagnant: { zh: '水动力不足', en: 'Stagnant' },
        },
      }),
      { zh: '污染成因', en: 'Causes' },
      { ...asked, filter: true, group: 'degree' },
    ),
    plan: field(files(), { zh: '一水体一策', en: 'Its plan' }, { ...underWay('listed'), group: 'treatment' }),
    measures: field(
      choices({
        options: {
          cutSource: { zh: '截污控源', en: 'Cut off the source' },
          dredge: { zh: '清淤疏浚', en: 'Dredge' },
          water: { zh: '水系连通', en: 'Connect the waters' },
          restore: { zh: '生态修复', en: 'Restore' },
          clean: { zh: '垃圾清理', en: 'Clear of waste' },
        },
      }),
      { zh: '治理措施', en: 'Measures' },
      { ...underWay('planned', 'treating', 'finished'), group: 'treatment' },
    ),
    invest: field(money(), { zh: '投资', en: 'Cost' }, { group: 'treatment' }),
    planDate: field(day(), { zh: '计划完成', en: 'Due' }, { ...asked, filter: true, group: 'treatment' }),
    doneDate: field(
      day(),
      { zh: '完成日期', en: 'Done on' },
      {
        ...underWay('finished', 'assessed'),
        group: 'treatment',
      },
    ),
    photos: field(photo({ most: 6 }), { zh: '治理前后照片', en: 'Before and after' }, { group: 'treatment' }),
    testFirst: field(
      ref({ register: 'measurement', where: { field: 'objectKind', op: 'eq', value: 'blackWaterBody' } }),
      { zh: '治后检测一', en: 'First test afterwards' },
      { ...underWay('finished', 'assessed'), group: 'effect' },
    ),
    testSecond: field(
      ref({ register: 'measurement', where: { field: 'objectKind', op: 'eq', value: 'blackWaterBody' } }),
      { zh: '治后检测二', en: 'Second test afterwards' },
      { ...underWay('finished', 'assessed'), group: 'effect' },
    ),
    satisfaction: field(
      number({ min: 0, max: 100, unit: '%' }),
      { zh: '群众满意度', en: 'Content' },
      {
        ...underWay('assessed'),
        group: 'effect',
      },
    ),
    // The post, not the person.
    chief: field(text({ most: 60 }), { zh: '河长', en: 'River chief' }, { ...asked, group: 'effect' }),
    keeper: field(ref({ register: 'publicPost' }), { zh: '管护人', en: 'Keeper' }, { group: 'effect' }),
  },
  stages,
  rules: [
    notLess('opinionAll', 'opinionYes', { zh: '认为黑臭人数大于评议人数。', en: 'More said yes than were asked.' }),
    withinLimit('transparency', 'gte', 'blackWaterTransparency'),
    withinLimit('dissolvedOxygen', 'gte', 'blackWaterOxygen'),
    withinLimit('ammonia', 'lte', 'blackWaterAmmonia'),
    oughtToReach('satisfaction', 'blackWaterSatisfaction', {
      zh: '群众满意度低于设定值。',
      en: 'Fewer are content than the district asks for.',
    }),
    hint({
      name: 'twoDifferentTests',
      when: {
        all: [
          { field: 'testFirst', op: 'present' },
          { field: 'testSecond', op: 'present' },
        ],
      },
      must: { not: { field: 'testSecond', op: 'eq', than: 'testFirst' } },
      field: 'testSecond',
      message: { zh: '两次检测是同一条记录。', en: 'Both tests are the same record.' },
    }),
  ],
  list: ['name', 'waterType', 'listLevel', 'area', 'chief', 'planDate', 'stage'],
});

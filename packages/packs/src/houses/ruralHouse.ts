import type { Filter } from '@yicun/kernel/filter';
import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { files } from '@yicun/kernel/kinds/files';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { unit } from '@yicun/kernel/kinds/unit';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { bureau, bureauLeader, township } from '../actors.ts';
import { householdOf } from '../base/householdOf.ts';
import { is } from '../counted.ts';
import { asked, ledger, personalPlace } from '../ledger.ts';
import { years } from '../measures.ts';
import { hint } from '../rules.ts';

/** 危房: grade C or D. */
export const isDangerous: Filter = { field: 'grade', op: 'in', value: ['c', 'd'] };

/** 上下圈梁、构造柱、三七墙: what the table asks of a new farm house. */
const builtForQuakes: Filter = { all: [is('ringBeam', true), is('column', true), is('wall37', true)] };

const isSuspected: Filter = { field: 'quickJudge', op: 'in', value: ['some', 'serious'] };

/** 农村房屋安全台账: one house, how it is built, and whether anybody may live in it. */
export const ruralHouse = ledger({
  name: 'ruralHouse',
  label: { zh: '农村房屋安全台账', en: 'Rural house' },
  place: 'location',
  tasks: ['13'],
  groups: {
    structure: { zh: '结构与抗震', en: 'Structure' },
    safety: { zh: '排查、鉴定与处置', en: 'Check, grade and treatment' },
  },
  fields: {
    household: householdOf,
    houseNo: field(text({ most: 40 }), { zh: '房屋编号', en: 'House number' }, { unique: true }),
    builtYear: field(
      number({ min: 1900, max: 2100, decimals: 0, unit: years, grouped: false }),
      { zh: '建造年代', en: 'Built in' },
      asked,
    ),
    floors: field(
      number({ min: 1, max: 6, decimals: 0, unit: { zh: '层', en: 'floors' } }),
      { zh: '层数', en: 'Floors' },
      asked,
    ),
    area: field(number({ min: 1, unit: 'm²' }), { zh: '建筑面积', en: 'Floor area' }, asked),
    useKind: field(
      choice({
        options: {
          living: { zh: '自住', en: 'Lived in by its owner' },
          business: { zh: '经营', en: 'Business' },
          rent: { zh: '出租', en: 'Let' },
          public: { zh: '公用', en: 'Public' },
          idle: { zh: '闲置', en: 'Idle' },
        },
      }),
      { zh: '房屋用途', en: 'Use' },
      asked,
    ),
    onlyHouse: field(yesNo(), { zh: '唯一住房', en: 'Only home' }, asked),
    occupied: field(yesNo(), { zh: '有人居住', en: 'Somebody lives in it' }, { ...asked, filter: true }),
    location: field(place(), { zh: '位置', en: 'Place' }, { ...personalPlace, ...asked }),
    structure: field(
      choice({
        options: {
          brickConcrete: { zh: '砖混', en: 'Brick and concrete' },
          brickWood: { zh: '砖木', en: 'Brick and wood' },
          earthWood: { zh: '土木', en: 'Earth and wood' },
          stone: { zh: '石砌', en: 'Stone' },
          frame: { zh: '框架', en: 'Frame' },
          steel: { zh: '轻钢', en: 'Light steel' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '结构类型', en: 'Structure' },
      { ...asked, group: 'structure' },
    ),
    ringBeam: field(yesNo(), { zh: '上下圈梁', en: 'Ring beams' }, { ...asked, group: 'structure' }),
    column: field(yesNo(), { zh: '构造柱', en: 'Columns' }, { ...asked, group: 'structure' }),
    wall37: field(yesNo(), { zh: '三七墙', en: 'Walls of 37 cm' }, { ...asked, group: 'structure' }),
    seismic: field(
      yesNo(),
      { zh: '抗震达标', en: 'Stands earthquakes' },
      { ...asked, filter: true, group: 'structure' },
    ),
    quickJudge: field(
      choice({
        options: {
          none: { zh: '未发现隐患', en: 'No danger seen' },
          some: { zh: '存在一般隐患', en: 'Some danger' },
          serious: { zh: '存在严重隐患', en: 'Serious danger' },
        },
      }),
      { zh: '排查初判', en: 'First judgement' },
      { ...asked, filter: true, group: 'safety' },
    ),
    grade: field(
      choice({
        options: {
          a: { zh: 'A级', en: 'A' },
          b: { zh: 'B级', en: 'B' },
          c: { zh: 'C级（局部危险）', en: 'C (parts are dangerous)' },
          d: { zh: 'D级（整栋危险）', en: 'D (dangerous as a whole)' },
        },
      }),
      { zh: '安全等级', en: 'Grade' },
      { wanted: isSuspected, filter: true, group: 'safety' },
    ),
    appraiser: field(
      unit(),
      { zh: '鉴定机构', en: 'Graded by' },
      { wanted: { field: 'grade', op: 'present' }, group: 'safety' },
    ),
    report: field(
      files(),
      { zh: '鉴定报告', en: 'Report' },
      { wanted: { field: 'grade', op: 'present' }, group: 'safety' },
    ),
    measures: field(
      choices({
        options: {
          leave: { zh: '人员搬离', en: 'People leave' },
          prop: { zh: '支顶', en: 'Propped' },
          repair: { zh: '修缮加固', en: 'Repaired' },
          rebuild: { zh: '拆除重建', en: 'Rebuilt' },
          seal: { zh: '封存', en: 'Sealed' },
          demolish: { zh: '拆除', en: 'Pulled down' },
          stopUse: { zh: '停止经营', en: 'Business stops' },
        },
      }),
      { zh: '处置措施', en: 'Treatment' },
      { wanted: isDangerous, group: 'safety' },
    ),
    photos: field(photo(), { zh: '四面与隐患照片', en: 'Photos of all sides and of the danger' }, { group: 'safety' }),
  },
  stages: {
    checked: { label: { zh: '已排查', en: 'Checked' }, next: ['suspected', 'safe'] },
    suspected: { label: { zh: '疑似危房', en: 'Suspected' }, next: ['appraised', 'safe'], by: township },
    appraised: {
      label: { zh: '已鉴定', en: 'Graded' },
      next: ['treating', 'safe'],
      by: ['assessor', ...township],
      needs: ['grade'],
    },
    treating: { label: { zh: '处置中', en: 'Being treated' }, next: ['cleared'], by: bureau, needs: ['measures'] },
    cleared: { label: { zh: '隐患消除', en: 'Cleared' }, next: ['checked'], by: bureauLeader, final: true },
    safe: { label: { zh: '安全', en: 'Safe' }, next: ['checked'], by: township, final: true },
  },
  rules: [
    {
      name: 'dangerousIsNotSafe',
      when: is('stage', 'safe'),
      must: { not: isDangerous },
      field: 'grade',
      message: { zh: 'C级、D级房屋不能列为安全。', en: 'A house of grade C or D is not safe.' },
    },
    hint({
      name: 'nobodyInDanger',
      when: { all: [isDangerous, { not: is('stage', 'cleared') }] },
      must: { not: is('occupied', true) },
      field: 'occupied',
      message: {
        zh: '危房有人居住，应当立即搬离。',
        en: 'Somebody lives in a dangerous house: they must leave at once.',
      },
    }),
    hint({
      name: 'seismicByStructure',
      when: builtForQuakes,
      must: { not: is('seismic', false) },
      field: 'seismic',
      message: {
        zh: '圈梁、构造柱、三七墙齐全，抗震应为达标，请核对。',
        en: 'It has beams, columns and walls, so it should stand earthquakes.',
      },
    }),
    hint({
      name: 'seismicNeedsStructure',
      when: { all: [is('seismic', true), { any: [is('ringBeam', false), is('column', false), is('wall37', false)] }] },
      must: { field: 'report', op: 'present' },
      field: 'seismic',
      message: {
        zh: '圈梁、构造柱、三七墙不全，抗震达标须有鉴定报告。',
        en: 'Without beams, columns and walls only a report can say that it stands earthquakes.',
      },
    }),
  ],
  list: ['recordNo', 'household', 'structure', 'seismic', 'grade', 'occupied', 'stage'],
});

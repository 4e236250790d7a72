import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { unit } from '@yicun/kernel/kinds/unit';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { beforeAfter } from '../fieldGroups.ts';
import { asked, ledger, personal } from '../ledger.ts';
import { caseStages, needing } from '../lifecycles.ts';
import { years } from '../measures.ts';
import { fundLevels } from './householdToilet.ts';

/**
 * 农村户厕问题整改台账: one problem of one toilet, from the finding to the close-out. What comes back is entered anew,
 * and the day it came back is noted here.
 */
export const toiletDefect = ledger({
  name: 'toiletDefect',
  label: { zh: '农村户厕问题整改台账', en: 'Toilet defect' },
  day: 'doneDate',
  tasks: ['03'],
  core: true,
  groups: { work: { zh: '整改', en: 'Putting it right' }, ...beforeAfter.groups },
  fields: {
    toilet: field(ref({ register: 'householdToilet' }), { zh: '户厕', en: 'Toilet' }, { ...asked, filter: true }),
    reformYear: field(
      number({ min: 1990, max: 2100, decimals: 0, unit: years, grouped: false }),
      { zh: '改造年度', en: 'Reformed in' },
      asked,
    ),
    fundLevel: field(choices({ options: fundLevels }), { zh: '资金层级', en: 'Money from' }, asked),
    problemKinds: field(
      choices({
        options: {
          product: { zh: '产品质量（破损串漏）', en: 'Product (broken, leaking)' },
          work: { zh: '工程质量（渗漏、裸露、坡度不足、未接通）', en: 'Work (leaks, bare, no slope, not connected)' },
          vent: { zh: '排气管不规范', en: 'Vent pipe' },
          partition: { zh: '厨卫不分、隔断不到顶', en: 'No partition from the kitchen' },
          site: { zh: '选址不当（倒灌、远离庭院）', en: 'Site (floods, too far)' },
          cold: { zh: '冬季不能用', en: 'Not usable in winter' },
          noWater: { zh: '无水', en: 'No water' },
          unused: { zh: '建而未用', en: 'Built and not used' },
          removal: { zh: '粪污满无人清掏', en: 'Full, nobody empties it' },
          repair: { zh: '坏了无人修', en: 'Broken, nobody repairs it' },
          oldPit: { zh: '旧厕未拆', en: 'Old pit still there' },
          count: { zh: '数量不实', en: 'Not there as counted' },
        },
      }),
      { zh: '问题类别', en: 'Problems' },
      { ...asked, filter: true },
    ),
    userView: field(
      choice({
        options: {
          cannotUse: { zh: '不能用', en: 'Cannot be used' },
          hardToUse: { zh: '不好用', en: 'Hard to use' },
          noWish: { zh: '不愿用', en: 'Nobody wants to' },
        },
      }),
      { zh: '使用评价', en: 'What its users say' },
    ),
    inWarranty: field(yesNo(), { zh: '质保期内', en: 'In warranty' }, asked),
    route: field(
      choice({
        options: {
          repair: { zh: '维修', en: 'Repair' },
          rebuild: { zh: '重建', en: 'Rebuild' },
          change: { zh: '更换模式', en: 'Another type' },
          connect: { zh: '接入管网', en: 'Connect to the sewer' },
          service: { zh: '完善管护', en: 'Better upkeep' },
          cancel: { zh: '核减', en: 'Take off the count' },
        },
      }),
      { zh: '技术路线', en: 'Way' },
      { ...asked, group: 'work' },
    ),
    focus: field(longText(), { zh: '整改重点', en: 'What matters' }, { group: 'work' }),
    batch: field(
      number({ min: 1, decimals: 0, unit: { zh: '批', en: '' } }),
      { zh: '整改批次', en: 'Batch' },
      { filter: true, group: 'work' },
    ),
    unitInCharge: field(unit(), { zh: '责任单位', en: 'Unit in charge' }, { ...asked, group: 'work' }),
    cost: field(money(), { zh: '整改资金', en: 'Cost' }, { group: 'work' }),
    planDate: field(day(), { zh: '计划完成', en: 'Due' }, { ...asked, filter: true, group: 'work' }),
    doneDate: field(day(), { zh: '实际完成', en: 'Done on' }, { group: 'work' }),
    ...beforeAfter.fields,
    householdSign: field(
      photo({ most: 1 }),
      { zh: '农户确认签字', en: 'Signed by the household' },
      {
        ...personal,
        wanted: { field: 'stage', op: 'in', value: ['selfAccepted', 'checked', 'accepted', 'closed'] },
        group: 'photos',
      },
    ),
    // A toilet that freezes cannot be judged in summer.
    winterCheck: field(
      day(),
      { zh: '越冬复查', en: 'Checked in winter' },
      {
        wanted: {
          all: [
            { field: 'stage', op: 'eq', value: 'watching' },
            {
              any: [
                { field: 'problemKinds', op: 'has', value: 'cold' },
                { field: 'problemKinds', op: 'has', value: 'noWater' },
              ],
            },
          ],
        },
        group: 'photos',
      },
    ),
    relapsedOn: field(day(), { zh: '反弹日期', en: 'Came back on' }, { filter: true, group: 'photos' }),
  },
  stages: needing(caseStages, { selfAccepted: ['doneDate', 'after'] }),
  rules: [
    {
      name: 'warrantyIsFree',
      when: {
        all: [
          { field: 'inWarranty', op: 'eq', value: true },
          { field: 'cost', op: 'present' },
        ],
      },
      must: { field: 'cost', op: 'eq', value: 0 },
      field: 'cost',
      message: { zh: '质保期内由施工单位免费整改。', en: 'In warranty the builder puts it right for nothing.' },
      hint: true,
    },
    {
      name: 'onTime',
      when: { field: 'stage', op: 'in', value: ['verified', 'hungUp', 'assigned', 'rectifying', 'rejectedCloseOut'] },
      must: { not: { field: 'planDate', op: 'lt', value: '$today' } },
      field: 'planDate',
      message: { zh: '已过计划完成日期，尚未整改到位。', en: 'It is past its due day and not put right.' },
      hint: true,
    },
  ],
  list: ['toilet', 'problemKinds', 'route', 'batch', 'unitInCharge', 'planDate', 'stage'],
});

import { choice } from '@yicun/kernel/kinds/choice';
import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { money } from '@yicun/kernel/kinds/money';
import { person } from '@yicun/kernel/kinds/person';
import { phone } from '@yicun/kernel/kinds/phone';
import { photo } from '@yicun/kernel/kinds/photo';
import { text } from '@yicun/kernel/kinds/text';
import { type FieldDeclaration, field, type Rule } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { asked, personal } from './ledger.ts';
import { hint, notLess } from './rules.ts';

/** Fields that belong together in many registers, with their heading and what holds among them: to be spread in. */
interface FieldGroup {
  readonly groups: Readonly<Record<string, Words>>;
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  readonly rules: readonly Rule[];
}

/** Whose money upkeep may be paid from. */
export const fundSources = {
  county: { zh: '区级', en: 'County' },
  township: { zh: '乡镇', en: 'Township' },
  village: { zh: '村集体', en: 'Village collective' },
  user: { zh: '农户付费', en: 'Users' },
  social: { zh: '社会', en: 'Society' },
};

const inMaintenance = { group: 'maintenance' } as const;

/** 管护: who looks after a facility, with whose money. */
export const maintenance = {
  groups: { maintenance: { zh: '管护', en: 'Upkeep' } },
  fields: {
    maintSubject: field(text(), { zh: '管护主体', en: 'Kept up by' }, { ...inMaintenance, ...asked }),
    maintDuty: field(text(), { zh: '管护责任', en: 'Duty' }, inMaintenance),
    maintMode: field(
      choice({
        options: {
          self: { zh: '自管', en: 'By itself' },
          contract: { zh: '委托', en: 'Entrusted' },
          market: { zh: '市场化', en: 'By a company' },
        },
      }),
      { zh: '管护方式', en: 'Way of upkeep' },
      { ...inMaintenance, ...asked },
    ),
    maintFund: field(money(), { zh: '年管护经费', en: 'Upkeep money a year' }, inMaintenance),
    fundSource: field(
      choices({
        options: fundSources,
      }),
      { zh: '经费来源', en: 'Money from' },
      inMaintenance,
    ),
    maintPerson: field(person(), { zh: '管护人', en: 'Keeper' }, { ...inMaintenance, ...personal }),
    maintPhone: field(phone(), { zh: '联系电话', en: 'Phone' }, { ...inMaintenance, ...personal }),
  },
  rules: [],
} satisfies FieldGroup;

const inInvestment = { group: 'investment' } as const;

/** 资金: what a thing costs, and whose money it is. */
export const investment = {
  groups: { investment: { zh: '资金构成', en: 'Money' } },
  fields: {
    totalInvest: field(money(), { zh: '总投资', en: 'Total' }, inInvestment),
    centralFund: field(money(), { zh: '中央', en: 'Central' }, inInvestment),
    regionFund: field(money(), { zh: '自治区', en: 'Autonomous region' }, inInvestment),
    cityFund: field(money(), { zh: '市级', en: 'City' }, inInvestment),
    countyFund: field(money(), { zh: '区级', en: 'County' }, inInvestment),
    selfFund: field(money(), { zh: '自筹', en: 'Own money' }, inInvestment),
  },
  // That the parts add up to the whole cannot be said of one record's fields; that none exceeds it can.
  rules: ['centralFund', 'regionFund', 'cityFund', 'countyFund', 'selfFund'].map((part) =>
    hint(notLess('totalInvest', part, { zh: '有一项资金大于总投资。', en: 'A part is more than the total.' })),
  ),
} satisfies FieldGroup;

const inBuilding = { group: 'building' } as const;

/** 建设: who builds, and from when to when. */
export const building = {
  groups: { building: { zh: '建设信息', en: 'Construction' } },
  fields: {
    contractor: field(text(), { zh: '施工单位', en: 'Contractor' }, inBuilding),
    supervisorUnit: field(text(), { zh: '监理单位', en: 'Supervisor' }, inBuilding),
    startDate: field(day(), { zh: '开工日期', en: 'Started on' }, inBuilding),
    finishDate: field(day(), { zh: '完工日期', en: 'Finished on' }, inBuilding),
    acceptDate: field(day(), { zh: '验收日期', en: 'Accepted on' }, inBuilding),
  },
  rules: [
    notLess('finishDate', 'startDate', { zh: '完工日期早于开工日期。', en: 'Finished before it was started.' }),
    notLess('acceptDate', 'finishDate', { zh: '验收日期早于完工日期。', en: 'Accepted before it was finished.' }),
  ],
} satisfies FieldGroup;

/**
 * 整改前后: two photos of one place. Asked for because close-outs are judged from them by somebody who was not there;
 * a register that forces the second names it in `needing(caseStages, { selfAccepted: ['after'] })`.
 */
export const beforeAfter = {
  groups: { photos: { zh: '整改前后', en: 'Before and after' } },
  fields: {
    before: field(
      photo({ most: 2, reason: { zh: '复核时与整改后对照', en: 'Compared with the state after' } }),
      { zh: '整改前照片', en: 'Before' },
      { group: 'photos', ...asked },
    ),
    after: field(
      photo({ most: 2, reason: { zh: '销号由未到现场的人凭此复核', en: 'Whoever closes it was not there' } }),
      { zh: '整改后照片', en: 'After' },
      { group: 'photos' },
    ),
  },
  rules: [],
} satisfies FieldGroup;

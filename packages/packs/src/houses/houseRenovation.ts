import { choice } from '@yicun/kernel/kinds/choice';
import { files } from '@yicun/kernel/kinds/files';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { person } from '@yicun/kernel/kinds/person';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { field } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { acceptedUpgrade } from '../counted.ts';
import { asked, ledger, personal, sensitive } from '../ledger.ts';
import { householdUpgrade, needing } from '../lifecycles.ts';
import { people, years } from '../measures.ts';
import { notLess } from '../rules.ts';

const paper = (label: Words) => field(files(), label, { wanted: acceptedUpgrade, group: 'papers' });

/** 危房及抗震宜居农房改造户: one house that is rebuilt with public money. The six papers of its file stand here. */
export const houseRenovation = ledger({
  name: 'houseRenovation',
  label: { zh: '危房及抗震宜居农房改造户', en: 'House renovation' },
  tasks: ['13'],
  core: true,
  groups: {
    cost: { zh: '造价与补助', en: 'Cost and aid' },
    papers: { zh: '一户一档', en: 'Papers of the household' },
  },
  fields: {
    house: field(ref({ register: 'ruralHouse' }), { zh: '房屋', en: 'House' }, { ...asked, filter: true }),
    planYear: field(
      number({ min: 2009, max: 2100, decimals: 0, unit: years, grouped: false }),
      { zh: '改造年度', en: 'Year' },
      { ...asked, filter: true },
    ),
    aidClass: field(
      choice({
        options: {
          monitored: { zh: '易返贫致贫户', en: 'At risk of poverty' },
          lowIncome: { zh: '低保户', en: 'Minimum allowance' },
          extreme: { zh: '分散特困', en: 'Extreme hardship' },
          lowBorder: { zh: '低保边缘', en: 'Near the minimum' },
          other: { zh: '其他脱贫户', en: 'Other, out of poverty' },
          nonPoor: { zh: '非低收入', en: 'Not of low income' },
        },
      }),
      { zh: '对象类别', en: 'Class of aid' },
      { ...sensitive, ...asked },
    ),
    way: field(
      choice({
        options: {
          repair: { zh: '修缮加固', en: 'Repaired' },
          rebuild: { zh: '原址翻建', en: 'Rebuilt in place' },
          newPlace: { zh: '异地新建', en: 'Built elsewhere' },
          buy: { zh: '置换', en: 'Exchanged' },
          centralised: { zh: '集中建设', en: 'Built together' },
        },
      }),
      { zh: '改造方式', en: 'Way' },
      { ...asked, filter: true },
    ),
    buildWay: field(
      choice({
        options: {
          self: { zh: '自建', en: 'By the household' },
          unified: { zh: '统建', en: 'Together' },
          agent: { zh: '代建', en: 'By an agent' },
        },
      }),
      { zh: '建设方式', en: 'Built' },
      asked,
    ),
    newArea: field(number({ min: 1, max: 1000, unit: 'm²' }), { zh: '改造面积', en: 'New area' }, asked),
    people: field(number({ min: 1, max: 20, decimals: 0, unit: people }), { zh: '家庭人口', en: 'Members' }, asked),
    craftsman: field(person(), { zh: '建筑工匠', en: 'Craftsman' }, { ...personal, ...asked }),
    stages: field(
      photo({
        most: 12,
        reason: {
          zh: '基础、圈梁、构造柱建成后即被遮盖，事后无法查验',
          en: 'Foundation, beams and columns are covered afterwards and cannot be checked any more',
        },
      }),
      { zh: '基础、圈梁、构造柱、屋面过程照片', en: 'Photos of foundation, beams, columns, roof' },
    ),
    cost: field(money(), { zh: '总造价', en: 'Cost' }, { wanted: acceptedUpgrade, group: 'cost' }),
    aid: field(money(), { zh: '补助资金', en: 'Aid' }, { wanted: acceptedUpgrade, group: 'cost' }),
    selfPay: field(money(), { zh: '自筹资金', en: 'Own money' }, { wanted: acceptedUpgrade, group: 'cost' }),
    design: paper({ zh: '抗震设计图', en: 'Design for earthquakes' }),
    formApply: paper({ zh: '农户申请书', en: '1. Application' }),
    formSurvey: paper({ zh: '调查登记表', en: '2. Survey' }),
    formAppraise: paper({ zh: '安全鉴定报告', en: '3. Grading report' }),
    formApprove: paper({ zh: '资助审批表', en: '4. Approval of the aid' }),
    formHousehold: paper({ zh: '农户纸质档案表', en: '5. File of the household' }),
    formAccept: paper({ zh: '竣工验收表', en: '6. Acceptance' }),
  },
  stages: needing(householdUpgrade, { accepted: ['planYear'], subsidised: ['aid'] }),
  rules: [
    notLess('cost', 'aid', { zh: '补助资金大于总造价。', en: 'The aid is more than the cost.' }),
    notLess('cost', 'selfPay', { zh: '自筹资金大于总造价。', en: 'The own money is more than the cost.' }),
  ],
  list: ['recordNo', 'house', 'planYear', 'way', 'buildWay', 'newArea', 'stage'],
});

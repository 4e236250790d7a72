import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { idCard } from '@yicun/kernel/kinds/idCard';
import { money } from '@yicun/kernel/kinds/money';
import { person } from '@yicun/kernel/kinds/person';
import { phone } from '@yicun/kernel/kinds/phone';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, ledger, personal, sensitive } from '../ledger.ts';
import { postStages } from '../lifecycles.ts';

/** 岗位人员: one person in one post that the public pays for. */
export const publicPost = ledger({
  name: 'publicPost',
  label: { zh: '岗位人员', en: 'Post holder' },
  title: 'name',
  day: 'fromDate',
  place: 'beat',
  fields: {
    name: field(person(), { zh: '姓名', en: 'Name' }, { ...personal, required: true }),
    idCard: field(idCard(), { zh: '身份证号', en: 'Identity card' }, sensitive),
    phone: field(phone(), { zh: '电话', en: 'Telephone' }, { ...personal, ...asked }),
    post: field(
      choice({
        options: {
          cleaner: { zh: '保洁员', en: 'Cleaner' },
          riverKeeper: { zh: '巡河保洁员', en: 'River keeper' },
          roadKeeper: { zh: '护路员', en: 'Road keeper' },
          waterKeeper: { zh: '管水员', en: 'Water keeper' },
          remover: { zh: '清掏员', en: 'Tank emptier' },
          sewageKeeper: { zh: '污水运维员', en: 'Sewage keeper' },
          persuader: { zh: '劝导员', en: 'Traffic persuader' },
          collector: { zh: '垃圾收集员', en: 'Waste collector' },
          libraryKeeper: { zh: '书屋管理员', en: 'Library keeper' },
          speakerKeeper: { zh: '广播员', en: 'Announcer' },
        },
      }),
      { zh: '岗位', en: 'Post' },
      { ...asked, filter: true },
    ),
    fundKind: field(
      choice({
        options: {
          welfare: { zh: '公益性岗位', en: 'Welfare post' },
          company: { zh: '企业聘用', en: 'By a company' },
          village: { zh: '村聘', en: 'By the village' },
          volunteer: { zh: '志愿', en: 'Volunteer' },
        },
      }),
      { zh: '岗位性质', en: 'Kind of post' },
      { ...asked, filter: true },
    ),
    lowIncome: field(yesNo(), { zh: '农村低收入人员', en: 'Low income' }, { ...sensitive, filter: true }),
    monthlyPay: field(money(), { zh: '月报酬', en: 'Pay a month' }, asked),
    insured: field(yesNo(), { zh: '意外保险', en: 'Insured' }, { ...asked, filter: true }),
    beat: field(area(), { zh: '责任区', en: 'Beat' }),
    contractFile: field(files(), { zh: '协议', en: 'Agreement' }),
    fromDate: field(day(), { zh: '上岗日期', en: 'From' }, asked),
  },
  stages: postStages,
  list: ['name', 'post', 'fundKind', 'monthlyPay', 'fromDate', 'stage'],
});

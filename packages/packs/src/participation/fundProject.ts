import { files } from '@yicun/kernel/kinds/files';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { field, type Rule } from '@yicun/kernel/register';
import type { Words } from '@yicun/kernel/words';
import { is } from '../counted.ts';
import { asked, ledger, sensitive } from '../ledger.ts';
import { projectStages } from '../lifecycles.ts';
import { households } from '../measures.ts';
import { hint } from '../rules.ts';

const workdays = { zh: '工日', en: 'days of work' };

/** What is asked of villagers stays within the province's cap, once the district has entered it. */
function withinCap(name: string, cap: string, message: Words): Rule {
  return hint({
    name: `${name}WithinCap`,
    when: { field: name, op: 'present' },
    must: { field: name, op: 'lte', value: { setting: cap } },
    field: name,
    message,
  });
}

/** 一事一议项目: works for which a village has decided to raise money or labour among its households. */
export const fundProject = ledger({
  name: 'fundProject',
  label: { zh: '一事一议项目', en: 'Project by village levy' },
  tasks: ['24'],
  fields: {
    deliberation: field(
      ref({ register: 'deliberation', where: { all: [is('valid', true), is('passed', true)] } }),
      { zh: '决议', en: 'Decision' },
      asked,
    ),
    project: field(ref({ register: 'project' }), { zh: '项目', en: 'Project' }, asked),
    perHead: field(money(), { zh: '人均筹资', en: 'Money a head' }, asked),
    daysPerLabourer: field(
      number({ min: 0, max: 366, decimals: 1, unit: workdays }),
      { zh: '劳均筹劳', en: 'Labour a head' },
      asked,
    ),
    householdsDue: field(number({ min: 0, decimals: 0, unit: households }), { zh: '应缴户数', en: 'Households due' }),
    exempted: field(
      number({ min: 0, decimals: 0, unit: households }),
      { zh: '减免户数', en: 'Households exempted' },
      sensitive,
    ),
    collected: field(money(), { zh: '已筹资金', en: 'Collected' }, asked),
    labourDone: field(number({ min: 0, decimals: 1, unit: workdays }), { zh: '已投劳', en: 'Labour done' }),
    reward: field(money(), { zh: '财政奖补', en: 'Public reward' }),
    countyReply: field(files(), { zh: '区级复审意见', en: "County's reply" }),
    accounts: field(files(), { zh: '收支公示', en: 'Published accounts' }),
  },
  stages: projectStages,
  rules: [
    withinCap('perHead', 'levyMoneyCap', {
      zh: '人均筹资超过自治区限额，请核对。',
      en: 'More money a head than the cap allows.',
    }),
    withinCap('daysPerLabourer', 'levyLabourCap', {
      zh: '劳均筹劳超过自治区限额，请核对。',
      en: 'More labour a head than the cap allows.',
    }),
  ],
  list: ['recordNo', 'project', 'perHead', 'daysPerLabourer', 'collected', 'stage'],
});

import { choices } from '@yicun/kernel/kinds/choices';
import { files } from '@yicun/kernel/kinds/files';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { refs } from '@yicun/kernel/kinds/refs';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { fundSources } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { people, points } from '../measures.ts';

/**
 * 村庄管护“五有”: rules, standards, people, money and supervision of a village's upkeep. Whether it has all five follows
 * from what is filled in; nobody is asked to say so once more.
 */
export const villageFiveHaves = ledger({
  name: 'villageFiveHaves',
  label: { zh: '村庄管护“五有”', en: 'Five haves of upkeep' },
  tasks: ['22'],
  fields: {
    ruleFile: field(files(), { zh: '有制度', en: 'Rules' }, asked),
    standardFile: field(files(), { zh: '有标准', en: 'Standards' }, asked),
    teamSize: field(
      number({ min: 0, decimals: 0, unit: people }),
      { zh: '有队伍', en: 'People' },
      { ...asked, filter: true },
    ),
    teamList: field(refs({ register: 'publicPost' }), { zh: '队伍名单', en: 'Who they are' }),
    yearFund: field(money(), { zh: '有经费', en: 'Money a year' }, { ...asked, filter: true }),
    fundFrom: field(choices({ options: fundSources }), { zh: '经费来源', en: 'Money from' }),
    supervisor: field(text(), { zh: '有监督', en: 'Supervision (body, office telephone)' }, asked),
    score: field(
      number({ min: 0, max: 100, decimals: 1, unit: points }),
      { zh: '得分', en: 'Score' },
      { filter: true },
    ),
  },
  list: ['recordNo', 'ruleFile', 'standardFile', 'teamSize', 'yearFund', 'supervisor', 'score'],
});

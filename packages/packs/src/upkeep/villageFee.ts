import { files } from '@yicun/kernel/kinds/files';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { households } from '../measures.ts';

/** 农户付费分担: what the households of a village have agreed to pay for its upkeep in a year. */
export const villageFee = ledger({
  name: 'villageFee',
  label: { zh: '农户付费分担', en: 'Fee of households' },
  tasks: ['22'],
  fields: {
    decision: field(
      ref({ register: 'deliberation', where: { field: 'passed', op: 'eq', value: true } }),
      { zh: '议定决议', en: 'Decision' },
      { ...asked, filter: true },
    ),
    perHousehold: field(money(), { zh: '每户标准', en: 'A household' }, asked),
    exempted: field(number({ min: 0, decimals: 0, unit: households }), { zh: '减免户数', en: 'Exempted' }, asked),
    collected: field(money(), { zh: '已收', en: 'Collected' }, asked),
    usedFor: field(files(), { zh: '支出公开', en: 'Account of the spending' }, asked),
  },
  list: ['recordNo', 'decision', 'perHousehold', 'exempted', 'collected'],
});

import { files } from '@yicun/kernel/kinds/files';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { points } from '../measures.ts';
import { hint, notLess } from '../rules.ts';

/** 环卫市场化合同: a company that keeps villages clean, and what the month's check of its work came to. */
export const cleanContract = ledger({
  name: 'cleanContract',
  label: { zh: '环卫市场化合同', en: 'Cleaning contract' },
  title: 'company',
  tasks: ['22'],
  fields: {
    company: field(text(), { zh: '运营企业', en: 'Company' }, { required: true }),
    villages: field(units(), { zh: '服务村', en: 'Villages served' }, { ...asked, filter: true }),
    yearPrice: field(money(), { zh: '年合同价', en: 'Price a year' }, asked),
    standards: field(files(), { zh: '作业标准', en: 'Standards of the work' }),
    monthScore: field(
      number({ min: 0, max: 100, decimals: 1, unit: points }),
      { zh: '月考核分', en: "Month's score" },
      { ...asked, filter: true },
    ),
    deduction: field(money(), { zh: '考核扣款', en: 'Taken off' }),
    paid: field(money(), { zh: '实付', en: 'Paid for the month' }),
  },
  rules: [
    hint(
      notLess('yearPrice', 'paid', {
        zh: '实付大于年合同价，请核对。',
        en: 'More is paid for a month than the contract says for a year.',
      }),
    ),
  ],
  list: ['company', 'villages', 'yearPrice', 'monthScore', 'deduction', 'paid'],
  may: bureauMay,
});

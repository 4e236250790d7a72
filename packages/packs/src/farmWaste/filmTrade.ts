import { day } from '@yicun/kernel/kinds/day';
import { money } from '@yicun/kernel/kinds/money';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { householdOf } from '../base/householdOf.ts';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { notLess } from '../rules.ts';

/** 残膜回收台账: one purchase of used film. Kept for two years at least (农用薄膜管理办法). */
export const filmTrade = ledger({
  name: 'filmTrade',
  label: { zh: '残膜回收台账', en: 'Film bought back' },
  day: 'at',
  tasks: ['17'],
  core: true,
  fields: {
    point: field(ref({ register: 'filmPoint' }), { zh: '回收点', en: 'Collection point' }, { ...asked, filter: true }),
    at: field(day(), { zh: '日期', en: 'Day' }, { required: true }),
    seller: { ...householdOf, label: { zh: '交售农户', en: 'Sold by' } },
    gross: field(number({ min: 0, unit: 'kg' }), { zh: '毛重', en: 'Gross weight' }, asked),
    impurity: field(number({ min: 0, max: 70, unit: '%' }), { zh: '含杂率', en: 'Impurity' }, asked),
    net: field(number({ min: 0, unit: 'kg' }), { zh: '折纯量', en: 'Net weight' }, asked),
    amount: field(money(), { zh: '金额', en: 'Amount' }, asked),
    goneTo: field(text(), { zh: '去向', en: 'Went to' }, asked),
  },
  stages: logStages,
  rules: [notLess('gross', 'net', { zh: '折纯量大于毛重。', en: 'The net weight is more than the gross weight.' })],
  list: ['recordNo', 'point', 'at', 'gross', 'net', 'amount', 'stage'],
});

import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { householdOf } from '../base/householdOf.ts';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { points } from '../measures.ts';

/** 资源回收兑换记录: what one household handed in once, and what it got for it. */
export const recyclableTrade = ledger({
  name: 'recyclableTrade',
  label: { zh: '资源回收兑换记录', en: 'Recyclables handed in' },
  tasks: ['08'],
  fields: {
    household: householdOf,
    goods: field(
      choice({
        options: {
          paper: { zh: '废纸', en: 'Paper' },
          plastic: { zh: '塑料', en: 'Plastic' },
          metal: { zh: '金属', en: 'Metal' },
          glass: { zh: '玻璃', en: 'Glass' },
          textile: { zh: '织物', en: 'Textiles' },
          film: { zh: '农膜', en: 'Farm film' },
          electronics: { zh: '废旧家电', en: 'Old appliances' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '品类', en: 'Goods' },
      { ...asked, filter: true },
    ),
    weight: field(number({ min: 0.1, max: 500, unit: 'kg' }), { zh: '重量', en: 'Weight' }, asked),
    way: field(
      choice({
        options: {
          points: { zh: '积分', en: 'Points' },
          swapNew: { zh: '以旧换新', en: 'Old for new' },
          swapGoods: { zh: '以物换物', en: 'Goods for goods' },
          cash: { zh: '现金', en: 'Cash' },
        },
      }),
      { zh: '兑换方式', en: 'Exchanged for' },
      { ...asked, filter: true },
    ),
    points: field(
      number({ min: 0, unit: points }),
      { zh: '积分', en: 'Points' },
      { wanted: { field: 'way', op: 'eq', value: 'points' } },
    ),
    buyer: field(text(), { zh: '回收企业', en: 'Bought by' }, asked),
  },
  stages: logStages,
  list: ['recordNo', 'household', 'goods', 'weight', 'way', 'points'],
});

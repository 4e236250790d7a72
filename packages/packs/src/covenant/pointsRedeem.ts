import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { asked, ledger, ledgerMay, personal } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { points } from '../measures.ts';

/** 积分兑换: what a household took from the shop for its points. */
export const pointsRedeem = ledger({
  name: 'pointsRedeem',
  label: { zh: '积分兑换', en: 'Points redeemed' },
  day: 'redeemedOn',
  tasks: ['26'],
  fields: {
    household: field(ref({ register: 'household' }), { zh: '农户', en: 'Household' }, { ...personal, ...asked }),
    redeemedOn: field(day(), { zh: '兑换日期', en: 'Day' }, { ...asked, filter: true }),
    goods: field(text(), { zh: '兑换物品', en: 'Goods' }, asked),
    points: field(number({ min: 0, decimals: 1, unit: points }), { zh: '扣减积分', en: 'Points taken' }, asked),
    signed: field(photo(), { zh: '签领', en: 'Signed receipt' }),
  },
  stages: logStages,
  list: ['household', 'redeemedOn', 'goods', 'points', 'stage'],
  may: {
    ...ledgerMay,
    read: { ...ledgerMay.read, shopKeeper: true },
    create: { ...ledgerMay.create, shopKeeper: true },
  },
});

import { longText } from '@yicun/kernel/kinds/longText';
import { money } from '@yicun/kernel/kinds/money';
import { field, register } from '@yicun/kernel/register';
import { issuedByOffice } from './access.ts';
import { inTask, readFrom } from './fields.ts';

/** 经费: money that the table names for a task. It is a means, not an output, so it is no target (PRODUCT §6.2). */
export const funding = register({
  name: 'funding',
  label: { zh: '经费', en: 'Funding' },
  title: 'wording',
  fields: {
    ...inTask,
    wording: field(longText(), { zh: '用途', en: 'Purpose' }, { required: true }),
    assigned: field(money(), { zh: '安排资金', en: 'Assigned' }),
    paid: field(money(), { zh: '已拨付', en: 'Paid out' }),
    readFrom,
  },
  list: ['wording', 'assigned', 'paid'],
  may: issuedByOffice,
});

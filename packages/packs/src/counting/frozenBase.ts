import { everything } from '@yicun/kernel/filter';
import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import { ledgerMay } from '../ledger.ts';

const office = { officeOfficer: everything, officeLeader: everything } as const;

/**
 * 冻结基数: what a figure stood at in one unit on the day its denominator was frozen. From then on its share is told by
 * this denominator, with the living one beside it. A record for each unit, so that everybody reads of it what they
 * read of the figure itself; never taken away: a later freezing stands beside the earlier, with its reason.
 */
export const frozenBase = register({
  name: 'frozenBase',
  label: { zh: '冻结基数', en: 'Frozen base' },
  title: 'indicator',
  day: 'frozenOn',
  fields: {
    indicator: field(text({ most: 60 }), { zh: '指标', en: 'Figure' }, { required: true, filter: true, guarded: true }),
    round: field(
      number({ min: 1, decimals: 0 }),
      { zh: '第几次冻结', en: 'Which freezing' },
      { required: true, guarded: true },
    ),
    frozenOn: field(day(), { zh: '冻结日期', en: 'Frozen on' }, { required: true, guarded: true }),
    n: field(number(), { zh: '当时的分子', en: 'Numerator then' }, { guarded: true }),
    total: field(number({ min: 0 }), { zh: '分母', en: 'Denominator' }, { required: true, guarded: true }),
    reason: field(longText(), { zh: '依据或理由', en: 'Paper or reason' }),
  },
  rules: [
    {
      name: 'laterNeedsReason',
      when: { field: 'round', op: 'gt', value: 1 },
      must: { field: 'reason', op: 'present' },
      field: 'reason',
      message: { zh: '重新冻结分母，请写明依据或理由。', en: 'Say by which paper, or why, the base changes.' },
    },
  ],
  list: ['indicator', 'frozenOn', 'total', 'reason'],
  may: { read: ledgerMay.read, create: office, edit: office, remove: {} },
});

import { day } from '@yicun/kernel/kinds/day';
import { longText } from '@yicun/kernel/kinds/longText';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { asked, bureauMay, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { pieces } from '../measures.ts';
import { notLess } from '../rules.ts';

const samples = number({ min: 0, decimals: 0, unit: pieces });

/** 农资市场检查: one visit to one shop that sells seed, fertiliser, pesticide or film. */
export const inputCheck = ledger({
  name: 'inputCheck',
  label: { zh: '农资市场检查', en: 'Farm supply check' },
  title: 'shop',
  day: 'at',
  place: 'location',
  tasks: ['17'],
  fields: {
    shop: field(text(), { zh: '经营门店', en: 'Shop' }, { required: true }),
    at: field(day(), { zh: '日期', en: 'Day' }, asked),
    location: field(place(), { zh: '位置', en: 'Place' }),
    samples: field(samples, { zh: '抽检数', en: 'Samples' }, asked),
    passed: field(samples, { zh: '合格数', en: 'Passed' }, asked),
    // Both ledgers, of what comes in and of what goes out, kept for two years.
    ledgerOk: field(yesNo(), { zh: '台账规范', en: 'Ledgers in order' }, { ...asked, filter: true }),
    problems: field(
      longText(),
      { zh: '处理结果', en: 'What was done about it' },
      {
        wanted: {
          any: [
            { field: 'ledgerOk', op: 'eq', value: false },
            { field: 'passed', op: 'lt', than: 'samples' },
          ],
        },
      },
    ),
    photos: field(photo(), { zh: '照片', en: 'Photos' }),
  },
  stages: logStages,
  rules: [notLess('samples', 'passed', { zh: '合格数大于抽检数。', en: 'More passed than were taken.' })],
  list: ['shop', 'at', 'samples', 'passed', 'ledgerOk', 'stage'],
  may: bureauMay,
});

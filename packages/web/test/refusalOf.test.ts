import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { sentence } from '@yicun/kernel/refusal';
import { field, register } from '@yicun/kernel/register';
import { expect, test } from 'vitest';
import { refusalOf } from '../src/widgets/refusalOf.ts';

const { fields } = register({
  name: 'toilet',
  label: { zh: '户厕', en: 'Toilet' },
  title: 'no',
  fields: {
    no: field(text({ most: 4 }), { zh: '编号', en: 'Number' }, { required: true }),
    volume: field(number({ min: 1, max: 9 }), { zh: '容积', en: 'Volume' }),
  },
  may: {},
});

test.each([
  ['no', 'H-01', null],
  ['no', null, '“编号”还没有填。请填写后再保存。'],
  ['no', '', '“编号”还没有填。请填写后再保存。'],
  ['no', 'H-0001', '“编号”最多 4 个字，现在有 6 个。请缩短。'],
  ['volume', null, null],
  ['volume', 12, '“容积”应在 1 到 9 之间，现在是 12。请核对。'],
])('%s: %o is told as the server would', (name, value, said) => {
  const why = refusalOf(fields[name]!, value);
  expect(why && sentence(why, 'zh')).toBe(said);
});

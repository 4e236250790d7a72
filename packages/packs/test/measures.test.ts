import { kindNamed } from '@yicun/kernel/kinds';
import { householdToilet } from '@yicun/packs/toilets/householdToilet';
import { expect, test } from 'vitest';

test('a year is a name, not an amount', () => {
  const { kind = '', options = {} } = householdToilet.fields.reformYear ?? {};
  expect(kindNamed(kind).show(2022, options, 'zh')).toBe('2022 年');
});

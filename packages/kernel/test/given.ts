import fc from 'fast-check';

/** Ids as they are stored: any version, lower case. */
export const storedUuid: fc.Arbitrary<string> = fc.uuid();

/** Text that PostgreSQL can hold and that finds the edges of orders: above U+FFFF, just below it, with and without case. */
export const storedText: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom('a', 'A', 'é', '村', '～', '\uE000', '𠮷', '😀', '/', '1', ' '),
  maxLength: 5,
});

import fc from 'fast-check';

/** Ids as they are stored: any version, lower case. */
export const storedUuid: fc.Arbitrary<string> = fc.uuid();

/** Text that PostgreSQL can hold and that finds the edges of orders: above U+FFFF, just below it, with and without case. */
export const storedText: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom('a', 'A', 'é', '村', '～', '\uE000', '𠮷', '😀', '/', '1', ' '),
  maxLength: 5,
});

/** A point on the earth as a device gives it, near and far. */
export const storedPosition: fc.Arbitrary<[longitude: number, latitude: number]> = fc.tuple(
  fc.oneof(fc.double({ min: 106, max: 106.5, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true })),
  fc.oneof(fc.double({ min: 37.5, max: 38, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
);

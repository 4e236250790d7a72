import { isUuid, uuid7 } from '@yicun/kernel/uuid';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 16 });
const now = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('the example of RFC 9562, appendix A.6', () => {
  // 017F22E2-79B0-7CC3-98C4-DC0C0C07398F: rand_a CC3, rand_b 18C4DC0C0C07398F.
  const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
  expect(uuid7(Date.parse('2022-02-22T19:22:22.000Z'), random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('is a UUID of version 7, orders by time, and leaves the bytes alone', () => {
  fc.assert(
    fc.property(now, now, bytes, bytes, (a, b, some, other) => {
      const given = some.slice();
      const first = uuid7(a, some);
      expect(isUuid(first)).toBe(true);
      expect(first).toMatch(/^.{14}7.{4}[89ab]/);
      if (a !== b) expect(first < uuid7(b, other)).toBe(a < b);
      expect(some).toEqual(given);
    }),
  );
});

test('refuses too little chance', () => {
  expect(() => uuid7(0, new Uint8Array(9))).toThrow('10 random bytes and got 9');
});

test('knows a UUID in the form we store', () => {
  expect(isUuid('018f6d3a-0000-7000-8000-00000000abcd')).toBe(true);
  expect(['018F6D3A-0000-7000-8000-00000000ABCD', '018f6d3a', '', null, 7].some(isUuid)).toBe(false);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentsOf } from '../src/desk/import/review/segments.ts';

interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const cut = (length: number, marks: readonly Named[]) => segmentsOf(length, marks, (mark) => mark);

describe('segments', () => {
  test('a text without marks is one piece', () => {
    expect(cut(4, [])).toEqual([{ start: 0, end: 4, marks: [] }]);
  });

  test('an empty text has none', () => expect(cut(0, [{ name: 'a', start: 0, end: 3 }])).toEqual([]));

  test('what overlaps is cut, and the smallest comes first', () => {
    const measure = { name: 'measure', start: 0, end: 10 };
    const date = { name: 'date', start: 2, end: 6 };
    const target = { name: 'target', start: 4, end: 9 };
    const named = cut(12, [measure, target, date]).map(({ start, end, marks }) => [
      start,
      end,
      marks.map((one) => one.name),
    ]);
    expect(named).toEqual([
      [0, 2, ['measure']],
      [2, 4, ['date', 'measure']],
      [4, 6, ['date', 'target', 'measure']],
      [6, 9, ['target', 'measure']],
      [9, 10, ['measure']],
      [10, 12, []],
    ]);
  });

  test('they fill the text side by side, and each mark is on every piece it covers and on no other', () => {
    const mark = fc.record({
      name: fc.string(),
      start: fc.integer({ min: -3, max: 40 }),
      end: fc.integer({ min: -3, max: 40 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.array(mark, { maxLength: 12 }), (length, marks) => {
        const segments = cut(length, marks);
        const places = segments.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
        expect(places).toEqual(Array.from({ length }, (_, i) => i));
        for (const { start, end, marks: on } of segments) {
          for (const one of marks) {
            const covers = one.start <= start && end <= Math.min(one.end, length) && one.start < one.end;
            expect(on.includes(one)).toBe(covers);
          }
        }
      }),
    );
  });
});

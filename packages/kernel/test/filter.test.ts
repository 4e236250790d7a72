import {
  and,
  type Condition,
  compareText,
  everything,
  type Filter,
  type Filterable,
  fieldValue,
  isUnder,
  matches,
  misuse,
  nothing,
  or,
  spine,
} from '@yicun/kernel/filter';
import type { Comparison, Json } from '@yicun/kernel/kind';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storedText } from './given.ts';

const fields: Readonly<Record<string, Comparison>> = {
  name: 'text',
  area: 'number',
  done: 'yesNo',
  units: 'set',
  files: 'none',
};
const all: Readonly<Record<string, Comparison>> = { ...fields, ...spine };
const comparisonOf = (name: string) => (Object.hasOwn(all, name) ? (all[name] ?? null) : null);

const absent = fc.constant<Json>(null);
const record: fc.Arbitrary<Filterable> = fc.record({
  id: fc.constant('r'),
  register: fc.constant('toilet'),
  unit: fc.constantFrom('u1', 'u2'),
  scope: fc.constantFrom('1/', '1/2/', '1/22/', '1/2/3/'),
  seq: fc.nat(5),
  stage: fc.option(fc.constantFrom('open', 'closed')),
  title: fc.option(storedText),
  day: fc.option(fc.constantFrom('2022-05-31', '2022-06-01')),
  data: fc.record({
    name: fc.oneof(storedText, absent),
    area: fc.oneof(fc.integer({ min: -2, max: 2 }), absent),
    done: fc.oneof(fc.boolean(), absent),
    units: fc.oneof(fc.subarray(['u1', 'u2', 'u3']), absent),
    files: fc.oneof(fc.constant([{ id: 'f' }]), absent),
  }),
});

const ordering = fc.constantFrom('eq', 'lt', 'lte', 'gt', 'gte');
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.constantFrom('name', 'title', 'day', 'stage', 'unit'), op: ordering, value: storedText }),
  fc.record({ field: fc.constantFrom('area', 'seq'), op: ordering, value: fc.integer({ min: -2, max: 5 }) }),
  fc.record({ field: fc.constant('done'), op: fc.constant('eq'), value: fc.boolean() }),
  fc.record({ field: fc.constant('units'), op: fc.constant('has'), value: fc.constantFrom('u1', 'u9') }),
  fc.record({ field: fc.constant('scope'), op: fc.constant('under'), value: fc.constantFrom('1/', '1/2/') }),
  fc.record({ field: fc.constant('stage'), op: fc.constant('in'), value: fc.subarray(['open', 'closed']) }),
  fc.record({ field: fc.constantFrom('name', 'title'), op: fc.constant('contains'), value: storedText }),
  fc.record({ field: fc.constantFrom(...Object.keys(fields)), op: fc.constant('present') }),
);
const filter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    condition,
    fc.record({ not: tie('filter') }),
    fc.record({ all: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('filter'), { maxLength: 3 }) }),
  ),
})).filter;

const law = (test: (a: Filter, b: Filter, of: Filterable) => boolean) =>
  fc.assert(fc.property(filter, filter, record, test), { numRuns: 300 });

describe('the laws of filters', () => {
  test('not turns round, twice is nothing', () => law((a, _, of) => matches({ not: a }, of) !== matches(a, of)));
  test('all and any are each other under not', () =>
    law((a, b, of) => matches({ not: { all: [a, b] } }, of) === matches({ any: [{ not: a }, { not: b }] }, of)));
  test('and() is both, or() is either', () => {
    law((a, b, of) => matches(and(a, b), of) === (matches(a, of) && matches(b, of)));
    law((a, b, of) => matches(or(a, b), of) === (matches(a, of) || matches(b, of)));
  });
  test('everything and nothing', () =>
    law(
      (a, _, of) =>
        matches(everything, of) && !matches(nothing, of) && matches(and(everything, a), of) === matches(a, of),
    ));
  test('logic is two-valued: of an absent value nothing holds but not', () =>
    fc.assert(
      fc.property(condition, record, (one, of) => {
        fc.pre(fieldValue(of, one.field) === null);
        expect([matches(one, of), matches({ not: one }, of)]).toEqual([false, true]);
      }),
    ));
  test('one is less, equal or greater; at most is not greater', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('name', 'area'),
        record,
        fc.oneof(storedText, fc.integer({ min: -2, max: 2 })),
        (field, of, value) => {
          const is = (op: Condition['op']) => matches({ field, op, value }, of);
          const same = typeof fieldValue(of, field) === typeof value;
          expect([is('lt'), is('eq'), is('gt')].filter(Boolean)).toHaveLength(same ? 1 : 0);
          expect(is('lte')).toBe(is('lt') || is('eq'));
          expect(is('gte')).toBe(is('gt') || is('eq'));
        },
      ),
    ));
  test('every generated filter fits its fields', () =>
    fc.assert(fc.property(filter, (one) => misuse(one, comparisonOf) === null)));
});

describe('a condition', () => {
  const of: Filterable = {
    ...{
      id: 'r',
      register: 'toilet',
      unit: 'u1',
      scope: '1/22/',
      seq: 3,
      stage: null,
      title: '上桥村',
      day: '2022-05-31',
    },
    data: { name: 'Ning Xia', area: 0, done: false, units: ['u1'], files: [{ id: 'f' }] },
  };
  test.each<[Condition, boolean]>([
    [{ field: 'area', op: 'eq', value: 0 }, true],
    [{ field: 'area', op: 'eq', value: '0' }, false],
    [{ field: 'area', op: 'in', value: [1, 0] }, true],
    [{ field: 'area', op: 'in', value: 0 }, false],
    [{ field: 'done', op: 'eq', value: false }, true],
    [{ field: 'units', op: 'has', value: 'u1' }, true],
    [{ field: 'units', op: 'eq', value: 'u1' }, false],
    [{ field: 'files', op: 'present' }, true],
    [{ field: 'stage', op: 'present' }, false],
    [{ field: 'name', op: 'contains', value: 'nG x' }, true],
    [{ field: 'title', op: 'contains', value: '桥' }, true],
    [{ field: 'scope', op: 'under', value: '1/2/' }, false],
    [{ field: 'day', op: 'lte', value: '2022-05-31' }, true],
    [{ field: 'day', op: 'lt', value: null }, false],
    [{ field: 'toString', op: 'present' }, false],
  ])('%o: %s', (one, holds) => expect(matches(one, of)).toBe(holds));

  test.each<[Filter, string]>([
    [{ field: 'colour', op: 'present' }, '"colour" is no field'],
    [{ field: 'toString', op: 'present' }, '"toString" is no field'],
    [{ all: [{ any: [{ not: { field: 'done', op: 'lt', value: true } }] }] }, '"lt" does not fit the field "done"'],
    [{ field: 'units', op: 'eq', value: 'u1' }, '"eq" does not fit'],
    [{ field: 'area', op: 'eq', value: '0' }, 'no number'],
    [{ field: 'area', op: 'in', value: [1, '2'] }, 'list of numbers'],
    [{ field: 'name', op: 'eq' }, 'no string'],
    [{ field: 'name', op: 'present', value: true }, 'takes no value'],
  ])('%o is misused', (one, complaint) => expect(misuse(one, comparisonOf)).toContain(complaint));
});

describe('text', () => {
  test('orders as the bytes of its UTF-8 do', () => {
    const codePoint = fc.integer({ min: 0, max: 0x10ffff }).filter((one) => one < 0xd800 || one > 0xdfff);
    const anyText = fc.oneof(
      storedText,
      fc.array(codePoint, { maxLength: 3 }).map((all) => String.fromCodePoint(...all)),
    );
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('a scope lies under itself and under what it begins with', () => {
    expect(isUnder('1/2/', '1/2/')).toBe(true);
    expect(isUnder('1/2/3/', '1/2/')).toBe(true);
    expect(isUnder('1/22/', '1/2/')).toBe(false);
    expect(isUnder('1/', '1/2/')).toBe(false);
  });
});

import type { RecordState } from '@yicun/kernel/change';
import { type Contribution, contribution, difference, indicator, rate, rowKey } from '@yicun/kernel/indicator';
import type { Json } from '@yicun/kernel/kind';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { field, register } from '@yicun/kernel/register';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const words = (en: string) => ({ zh: en, en });

const road = register({
  name: 'road',
  label: words('Road'),
  title: 'name',
  day: 'builtOn',
  fields: {
    name: field(text(), words('Name')),
    builtOn: field(day(), words('Built on')),
    length: field(number({ decimals: 3 }), words('Length')),
    surface: field(choice({ options: { tar: words('Tar'), sand: words('Sand') } }), words('Surface')),
  },
  stages: { planned: { label: words('Planned') }, built: { label: words('Built') } },
  may: {},
});
const bridge = register({
  name: 'bridge',
  label: words('Bridge'),
  title: 'name',
  fields: { name: field(text(), words('Name')), length: field(number({ decimals: 3 }), words('Length')) },
  may: {},
});
const built = { field: 'stage', op: 'eq', value: 'built' } as const;
const tarred = { field: 'surface', op: 'eq', value: 'tar' } as const;

const indicators = [
  indicator(road, { name: 'roads', label: words('Roads'), dims: ['stage', 'surface'] }),
  indicator(road, { name: 'builtRate', label: words('Built'), where: built, period: 'month' }),
  indicator(road, {
    name: 'tarredLength',
    label: words('Tarred'),
    of: built,
    where: tarred,
    sum: 'length',
    version: 2,
  }),
  indicator(road, {
    name: 'roadsPerBridge',
    label: words('Roads per bridge'),
    where: built,
    outOf: { register: bridge },
  }),
  indicator(road, {
    ...{ name: 'tarredOfBridges', label: words('Tarred'), where: tarred, sum: 'length' },
    outOf: { register: bridge, where: { field: 'length', op: 'present' }, sum: 'length' },
  }),
  indicator(road, {
    ...{ name: 'tarredOfAll', label: words('Tarred km of roads'), where: tarred, sum: 'length', period: 'month' },
    outOf: { register: road, where: built },
  }),
];

const data: fc.Arbitrary<Readonly<Record<string, Json>>> = fc.record(
  {
    // Tenths and thousandths: what floating point gets wrong when added and taken away again.
    length: fc.integer({ min: 0, max: 100_000 }).map((metres) => metres / 1000),
    surface: fc.constantFrom('tar', 'sand'),
  },
  { requiredKeys: [] },
);
const state: fc.Arbitrary<RecordState | null> = fc.option(
  fc.record({
    id: fc.constant('r'),
    register: fc.constantFrom('road', 'road', 'road', 'bridge'),
    unit: fc.constantFrom('u1', 'u2'),
    scope: fc.constant('1/'),
    seq: fc.constant(1),
    stage: fc.constantFrom('planned', 'built'),
    title: fc.constant(null),
    day: fc.option(fc.constantFrom('2022-05-31', '2022-06-01')),
    data,
    stamps: fc.constant({}),
    gone: fc.boolean(),
  }),
);

/** A rollup as SQL keeps it: exact sums, here in thousandths. */
class Rollup {
  readonly rows = new Map<string, readonly [n: number, total: number]>();

  add(one: Contribution): void {
    const [n, total] = this.rows.get(rowKey(one)) ?? [0, 0];
    const sum = [n + thousandths(one.n), total + thousandths(one.total)] as const;
    if (sum[0] === 0 && sum[1] === 0) this.rows.delete(rowKey(one));
    else this.rows.set(rowKey(one), sum);
  }
}

function thousandths(value: number): number {
  const scaled = Number(`${value}e3`);
  expect(Number.isInteger(scaled), `${value} is not exact`).toBe(true);
  return scaled;
}

describe('a rollup kept by difference', () => {
  test('equals the recount after every history', () => {
    // A history: which of five records becomes what.
    const history = fc.array(fc.tuple(fc.nat(4), state), { maxLength: 40 });
    fc.assert(
      fc.property(history, (steps) => {
        const records: (RecordState | null)[] = [null, null, null, null, null];
        const kept = new Rollup();
        for (const [which, next] of steps) {
          const before = records[which] ?? null;
          for (const one of difference(indicators, before, next)) kept.add(one);
          records[which] = next;
        }
        const recount = new Rollup();
        for (const record of records) {
          for (const one of indicators) {
            const counted = contribution(one, record);
            if (counted !== null && (counted.n !== 0 || counted.total !== 0)) recount.add(counted);
          }
        }
        expect(new Map([...kept.rows].toSorted())).toEqual(new Map([...recount.rows].toSorted()));
      }),
      { numRuns: 500 },
    );
  });

  test('takes nothing when nothing changes, and gives back what it took', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect(difference(indicators, a, a)).toEqual([]);
        const there = new Rollup();
        for (const one of [...difference(indicators, a, b), ...difference(indicators, b, a)]) there.add(one);
        expect(there.rows.size).toBe(0);
      }),
    );
  });
});

describe('an indicator', () => {
  const record: RecordState = {
    ...{ id: 'r', register: 'road', unit: 'u1', scope: '1/', seq: 1, stage: 'built', title: null, day: '2022-05-31' },
    ...{ data: { length: 2.5, surface: 'sand' }, stamps: {}, gone: false },
  };

  test('counts what is of it, by month and dimensions', () => {
    const row = { unit: 'u1', period: '', dims: [] };
    const own = (one: Contribution | null) => one && { ...one, version: one.version < 9 ? one.version : 'own' };
    expect(indicators.map((one) => own(contribution(one, record)))).toEqual([
      { indicator: 'roads', version: 'own', ...row, dims: ['built', 'sand'], n: 1, total: 1 },
      { indicator: 'builtRate', version: 'own', ...row, period: '2022-05', n: 1, total: 1 },
      { indicator: 'tarredLength', version: 2, ...row, n: 0, total: 2.5 },
      { indicator: 'roadsPerBridge', version: 'own', ...row, n: 1, total: 0 },
      null,
      { indicator: 'tarredOfAll', version: 'own', ...row, period: '2022-05', n: 0, total: 1 },
    ]);
    const bare = { ...record, day: null, data: {} };
    expect(contribution(indicators[0]!, bare)?.dims).toEqual(['built', null]);
    expect(contribution(indicators[1]!, bare)?.period).toBe('');
  });

  test('moves between rows by taking from one and giving to the other', () => {
    const moved = difference([indicators[1]!], record, { ...record, unit: 'u2' });
    expect(moved.map(({ unit, n, total }) => [unit, n, total])).toEqual([
      ['u1', -1, -1],
      ['u2', 1, 1],
    ]);
  });

  test.each<[string, () => unknown]>([
    ['"colour" is no field', () => indicator(road, { name: 'x', label: words('X'), dims: ['colour'] })],
    [
      '"colour" is no field',
      () => indicator(road, { name: 'x', label: words('X'), of: { field: 'colour', op: 'present' } }),
    ],
    ['"surface" is no number', () => indicator(road, { name: 'x', label: words('X'), sum: 'surface' })],
    ['"colour" is no number', () => indicator(road, { name: 'x', label: words('X'), sum: 'colour' })],
    ['no day', () => indicator({ ...road, day: null }, { name: 'x', label: words('X'), period: 'month' })],
  ])('stops with a sentence: %s', (complaint, declare) => expect(declare).toThrow(complaint));

  test('a rate keeps both its parts, and is nothing without a denominator', () => {
    expect(rate(3, 4)).toEqual({ n: 3, total: 4, share: 0.75 });
    expect(rate(0, 0)).toEqual({ n: 0, total: 0, share: null });
  });
});

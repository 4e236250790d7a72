import type { Grant } from '@yicun/kernel/access';
import { allow } from '@yicun/kernel/access';
import type { RecordState } from '@yicun/kernel/change';
import { everything, matches, nothing } from '@yicun/kernel/filter';
import { contribution, type Indicator, indicator } from '@yicun/kernel/indicator';
import type { Json } from '@yicun/kernel/kind';
import { house as assemble, type House } from '@yicun/kernel/pack';
import type { Register } from '@yicun/kernel/register';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import { figureCells, figuresOf } from '@yicun/server/counting/figures';
import { declareHouse } from '@yicun/server/db/declare';
import { openPool } from '@yicun/server/db/pool';
import { recordsAfter } from '@yicun/server/db/records';
import type { Author } from '@yicun/server/intake/author';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { road, testHouse, toilet } from './intake/house.ts';
import { type World, world } from './intake/world.ts';

/** Figures as they are read: equal to a recount over what each reader may see, in every place, on every day. */

const label = (en: string) => ({ zh: en, en });
const isFlush = { field: 'model', op: 'eq', value: 'flush' } as const;
const ofUnits: readonly Indicator[] = [
  indicator(toilet, {
    ...{ name: 'flushPerRoad', label: label('flush toilets over roads'), where: isFlush },
    outOf: { register: road },
  }),
  indicator(toilet, {
    ...{ name: 'villagesWithFlush', label: label('villages with one'), of: isFlush, outOf: { register: road } },
    by: 'unit',
  }),
  indicator(toilet, { name: 'flushUnits', label: label('units that hold one'), of: isFlush, by: 'unit', unit: '个' }),
];

const counted: House = assemble(
  [
    {
      ...{ name: 'test', label: label('test'), version: 1, fixed: true, registers: [road, toilet] },
      indicators: [
        ...Object.values(testHouse.indicators)
          .flat()
          .filter((one) => one.name === 'toilet.flush' || one.name === 'toilet.volume'),
        ...ofUnits,
      ],
    },
  ],
  testHouse.roles,
);

const names = indicatorsOf(counted).map((one) => one.name);

let own: TestDatabase;
let pool: ReturnType<typeof openPool>;
beforeAll(async () => {
  own = await database();
  await declareHouse(own.owner, counted, 0);
  pool = openPool(own.app, { size: 4 });
});
afterAll(async () => {
  await pool.end();
  await own.drop();
});

interface Made {
  readonly register: 'toilet' | 'road';
  readonly unit: 'east' | 'west' | 'town' | 'bureau';
  readonly set: Readonly<Record<string, Json>>;
  readonly led: boolean;
}

const made: fc.Arbitrary<Made> = fc.record({
  register: fc.constantFrom<'toilet' | 'road'>('toilet', 'toilet', 'road'),
  unit: fc.constantFrom<'east' | 'west' | 'town' | 'bureau'>('east', 'west', 'town', 'bureau'),
  set: fc.record(
    {
      volume: fc.constantFrom<Json>(0.1, 0.2, 1.5),
      model: fc.constantFrom<Json>('flush', 'pit'),
      builtOn: fc.constantFrom<Json>('2022-03-01', '2022-04-30', '2022-05-10'),
    },
    { requiredKeys: ['volume'] },
  ),
  led: fc.boolean(),
});

async function fill(it: World, all: readonly Made[]): Promise<void> {
  const officer = await it.person('officer', it.units.root);
  const changes = all.map(({ register, unit, set, led }, n) =>
    it.change(
      `record ${n}`,
      register === 'road'
        ? { name: `${n}` }
        : { recordNo: `${n}`, ...set, ...(led ? { leads: [it.units.bureau] } : {}) },
      { register, unit: it.units[unit] },
    ),
  );
  for (const verdict of await it.door.submit(officer, changes)) expect(verdict).toMatchObject({ is: 'accepted' });
}

/** What a reader's records add up to, by units, counted one by one. */
function recount(one: Indicator, records: readonly RecordState[], seen: (it: RecordState) => boolean, month: string) {
  const units = new Map<string, { n: number; total: number }>();
  for (const record of records.filter(seen)) {
    const part = contribution(one, record);
    if (part === null || part.period > month) continue;
    const before = units.get(part.unit) ?? { n: 0, total: 0 };
    units.set(part.unit, { n: before.n + part.n, total: before.total + part.total });
  }
  const all = [...units.values()];
  if (one.by === 'unit') {
    const held = one.as === 'share' ? all.filter(({ total }) => total > 0) : all;
    return { n: held.filter(({ n }) => n > 0).length, total: all.filter(({ total }) => total > 0).length };
  }
  const round = (sum: number) => Math.round(sum * 1e6) / 1e6;
  return { n: round(all.reduce((sum, { n }) => sum + n, 0)), total: round(all.reduce((sum, it) => sum + it.total, 0)) };
}

const today = '2022-05-31';
const zeroId = '00000000-0000-0000-0000-000000000000';

function sees(grants: readonly Grant[], registers: Readonly<Record<string, Register>>) {
  return (it: RecordState): boolean => {
    const register = registers[it.register];
    const reach = register ? allow(grants, 'read', register, today) : false;
    return matches(reach === true ? everything : reach === false ? nothing : reach, it);
  };
}

/** Every figure of the district, of the township and of a village, as this reader has it. */
async function expectRecounted(it: World, records: readonly RecordState[], who: Author, at: string): Promise<void> {
  const { root, town, east, bureau } = it.units;
  const seen = sees(who.grants, counted.registers);
  for (const unit of [null, town, east]) {
    const { grants } = await it.person('clerk', unit ?? root);
    const inPlace = (one: RecordState) => seen(one) && one.scope.startsWith(grants[0]?.path ?? '?');
    const reader = { district: it.district, grants: who.grants, today };
    const figures = await figuresOf(pool, reader, counted, { names, unit, on: null, trend: true });
    // Whoever only leads sees toilets alone.
    const visible = at === bureau ? names.filter((name) => name !== 'road.count') : names;
    expect(figures.map((one) => one.indicator)).toEqual(visible);
    for (const { indicator: name, n, total, trend, ...figure } of figures) {
      const one = indicatorsOf(counted).find((declared) => declared.name === name);
      if (one === undefined) throw new Error(name);
      expect([at, unit, name, { n, total }]).toEqual([at, unit, name, recount(one, records, inPlace, '9')]);
      const months = trend.map(({ month }) => ({ month, ...recount(one, records, inPlace, month) }));
      expect(trend).toEqual(months);
      expect(figure.whole).toBe(at === root && unit === null);
      expect(figure.records).toBe(records.filter((r) => inPlace(r) && r.register === one.register).length);
    }
  }
}

describe('figures', () => {
  test('are what a recount of the records within reach gives, for every reader and place', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 25 }), async (all) => {
        const it = await world(pool, `figures ${run++}`, counted);
        await fill(it, all);
        const { root, town, east, bureau } = it.units;
        const records = await recordsAfter(pool, it.district, zeroId, 1000);
        await expectRecounted(it, records, await it.person('officer', root), root);
        await expectRecounted(it, records, await it.person('officer', town), town);
        await expectRecounted(it, records, await it.person('clerk', east), east);
        await expectRecounted(it, records, await it.person('lead', bureau), bureau);
        await it.door.close();
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('cells of units add up to the figure of the district, and are only those within reach', async () => {
    const it = await world(pool, 'cells', counted);
    await fill(it, [
      { register: 'toilet', unit: 'east', set: { volume: 0.1, model: 'flush' }, led: false },
      { register: 'toilet', unit: 'west', set: { volume: 0.2, model: 'pit' }, led: false },
    ]);
    const cells = async (role: string, unit: string) => {
      const { grants } = await it.person(role, unit);
      const reader = { district: it.district, grants, today };
      return figureCells(pool, reader, counted, { names: ['toilet.flush', 'toilet.volume', 'moon'], on: null });
    };
    const { root, east, west, bureau } = it.units;
    expect((await cells('officer', root)).toSorted((a, b) => (a.indicator + a.n < b.indicator + b.n ? -1 : 1))).toEqual(
      [
        { indicator: 'toilet.flush', unit: west, n: 0, total: 1 },
        { indicator: 'toilet.flush', unit: east, n: 1, total: 1 },
        { indicator: 'toilet.volume', unit: east, n: 0.1, total: 0.1 },
        { indicator: 'toilet.volume', unit: west, n: 0.2, total: 0.2 },
      ],
    );
    expect(new Set((await cells('clerk', east)).map((one) => one.unit))).toEqual(new Set([east]));
    expect(await cells('lead', bureau)).toEqual([]);
    expect(await cells('systemAdmin', root)).toEqual([]);
  });

  test('on a past day are those that keep months, up to the last month that was over', async () => {
    const it = await world(pool, 'past', counted);
    await fill(it, [
      { register: 'toilet', unit: 'east', set: { volume: 1.5, model: 'flush', builtOn: '2022-03-01' }, led: false },
      { register: 'toilet', unit: 'east', set: { volume: 1.5, model: 'flush', builtOn: '2022-04-30' }, led: false },
    ]);
    const { grants } = await it.person('officer', it.units.root);
    const on = (day: string) =>
      figuresOf(pool, { district: it.district, grants, today }, counted, { names, unit: null, on: day, trend: false });
    expect(await on('2022-04-29')).toMatchObject([{ indicator: 'toilet.flush', upTo: '2022-03', n: 1 }]);
    expect(await on('2022-04-30')).toMatchObject([{ indicator: 'toilet.flush', upTo: '2022-04', n: 2 }]);
    expect(await on('2022-02-01')).toMatchObject([{ indicator: 'toilet.flush', upTo: '2022-01', n: 0, total: 0 }]);
  });
});

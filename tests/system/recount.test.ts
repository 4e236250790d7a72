import { readFileSync } from 'node:fs';
import { shanghaiDay } from '@yicun/kernel/clock';
import { contribution } from '@yicun/kernel/indicator';
import type { Json } from '@yicun/kernel/kind';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import type { Database } from '@yicun/server/db/database';
import { indicatorStates, liveFormulas } from '@yicun/server/db/indicators';
import { openPool } from '@yicun/server/db/pool';
import { recordsAfter } from '@yicun/server/db/records';
import { withClient } from '@yicun/server/db/server';
import { districtHouses } from '@yicun/server/houses';
import { intake } from '@yicun/server/intake';
import type { Author } from '@yicun/server/intake/author';
import { verify } from '@yicun/server/verify';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { ownHouse } from './intake/ownHouse.ts';
import { chance, type World, world } from './intake/world.ts';

let own: TestDatabase;
let pool: ReturnType<typeof openPool>;
beforeAll(async () => {
  own = await database();
  pool = openPool(own.app, { size: 6 });
});
afterAll(async () => {
  await pool.end();
  await own.drop();
});

afterEach(() => vi.restoreAllMocks());

const zeroId = '00000000-0000-0000-0000-000000000000';

const ownWorld = (name: string, db: Database = pool) =>
  world(db, name, ownHouse, (now) => districtHouses(ownHouse, db, now));

/** Says what the district sets or declares; the record of a name is made or changed. */
async function says(it: World, who: Author, register: string, record: string, set: Readonly<Record<string, Json>>) {
  // Later than whatever was said before.
  it.clock += 1000;
  const change = it.change(`own ${record}`, { reason: 'because', ...set }, { register, unit: it.units.root });
  expect(await it.door.submit(who, [change])).toMatchObject([{ is: 'accepted' }]);
}

const setsLarge = (it: World, who: Author, value: string | null, effectiveOn = '2022-01-01') =>
  says(it, who, 'settingValue', 'large', { setting: 'large', value, effectiveOn });

const declared = (labels: readonly string[]) => ({
  fields: Object.fromEntries(labels.map((zh, n) => [`x${n}`, { kind: 'number', label: { zh } }])),
  indicators: labels.map((zh, n) => ({
    name: `x${n}`,
    label: { zh },
    sum: `x${n}`,
    of: { field: `x${n}`, op: 'present' },
  })),
});

/** Every row that a count of all records from scratch gives by the house as it is, none that is zero. */
async function fromScratch({ database: db, houses, district }: World): Promise<ReadonlyMap<string, readonly number[]>> {
  const sums = new Map<string, readonly number[]>();
  for (const record of await recordsAfter(db, district, zeroId, 10_000)) {
    for (const one of indicatorsOf(houses.of(district))) {
      const part = contribution(one, record);
      if (part === null) continue;
      const key = JSON.stringify([one.name, one.version, part.unit, part.period, part.dims]);
      const [n = 0, total = 0] = sums.get(key) ?? [];
      sums.set(
        key,
        [n + part.n, total + part.total].map((sum) => Math.round(sum * 100) / 100),
      );
    }
  }
  return new Map([...sums].filter(([, [n, total]]) => n !== 0 || total !== 0));
}

async function kept({ district }: World): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await pool.query<{ key: Json[]; n: number; total: number }>(
    `select jsonb_build_array(indicator, version, unit, period, dims) as key, n::float8, total::float8 from rollup
     where district = $1 and (n <> 0 or total <> 0)`,
    [district],
  );
  return new Map(rows.map(({ key, n, total }) => [JSON.stringify(key), [n, total]]));
}

const sorted = (of: ReadonlyMap<string, readonly number[]>) => [...of].sort(([a], [b]) => (a < b ? -1 : 1));

/** What is kept is what the house of now gives, and nothing else is. */
async function expectCounted(it: World): Promise<void> {
  await it.door.recount(it.district);
  expect(await verify(pool, it.houses.of(it.district), it.district)).toMatchObject({ ok: true });
  expect(sorted(await kept(it))).toEqual(sorted(await fromScratch(it)));
  expect((await indicatorStates(pool, it.district)).filter(({ live }) => !live)).toEqual([]);
}

type Step =
  | {
      readonly is: 'toilet';
      readonly n: number;
      readonly set: Readonly<Record<string, Json>>;
      readonly unit: 'east' | 'west';
      readonly gone: boolean | null;
      readonly done: boolean;
    }
  | { readonly is: 'household'; readonly n: number; readonly unit: 'east' | 'west'; readonly gone: boolean | null }
  | { readonly is: 'setting'; readonly value: string | null }
  | { readonly is: 'declaration'; readonly count: number }
  | { readonly is: 'verify' };

const unit = fc.constantFrom<'east' | 'west'>('east', 'west');
const gone = fc.option(fc.boolean(), { freq: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ is: fc.constant('toilet' as const), n: fc.integer({ min: 0, max: 4 }), unit, gone, done: fc.boolean() },
      set: fc.record(
        {
          volume: fc.constantFrom<Json>(0.1, 0.2, 1.5, 2, null),
          model: fc.constantFrom<Json>('flush', 'pit', null),
          builtOn: fc.constantFrom<Json>('2022-03-01', '2022-04-30', null),
          x0: fc.constantFrom<Json>(0.5, 3, null),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('household' as const), n: fc.integer({ min: 0, max: 2 }), unit, gone }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('setting' as const), value: fc.constantFrom('0.15', '1', '1.8', null) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant('declaration' as const), count: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('verify' as const) }) },
);

async function play(it: World, clerk: Author, office: Author, steps: readonly Step[]): Promise<void> {
  let declaredMost = 0;
  for (const one of steps) {
    it.clock += 1000;
    if (one.is === 'setting') await setsLarge(it, office, one.value);
    else if (one.is === 'declaration') {
      declaredMost = Math.max(declaredMost, one.count);
      const text = JSON.stringify(declared(['a', 'b', 'c'].slice(0, declaredMost)));
      await says(it, office, 'declaration', 'toilet', { ledger: 'toilet', declared: text, version: declaredMost });
    } else if (one.is === 'verify') {
      // Whatever is being counted meanwhile, the figures that are read are right.
      expect(await verify(pool, it.houses.of(it.district), it.district)).toMatchObject({ ok: true });
    } else {
      const name = `${one.is} ${one.n}`;
      const title: Readonly<Record<string, Json>> = one.is === 'toilet' ? { recordNo: name } : { name };
      const more: Readonly<Record<string, Json>> = one.is === 'toilet' ? one.set : {};
      // Nobody fills in a field that is not declared yet.
      const filled = Object.entries(more).filter(([field]) => declaredMost > 0 || field !== 'x0');
      const set = { ...title, ...Object.fromEntries(filled) };
      const change = it.change(name, set, {
        ...{ register: one.is, unit: it.units[one.unit] },
        ...(one.gone === null ? {} : { gone: one.gone }),
        ...(one.is === 'toilet' && one.done ? { stage: 'done' } : {}),
      });
      await it.door.submit(clerk, [change]);
    }
  }
}

describe('what a district changes about its figures', () => {
  test('is counted anew while it is written, and is then what a count from scratch gives', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const it = await ownWorld(`recounts ${run++}`);
        const clerk = await it.person('officeOfficer', it.units.root);
        const office = await it.person('officeLeader', it.units.root);
        await play(it, clerk, office, steps);
        await expectCounted(it);
        await it.door.close();
      }),
      { numRuns: 25 },
    );
  }, 180_000);

  /** Ten toilets, some large, and the figures that go with them. */
  async function tenToilets(name: string, db?: Database) {
    const it = await ownWorld(name, db);
    const office = await it.person('officeLeader', it.units.root);
    const changes = Array.from({ length: 10 }, (_, n) =>
      it.change(`toilet ${n}`, { recordNo: `${n}`, volume: n / 4 }, { register: 'toilet', unit: it.units.east }),
    );
    for (const verdict of await it.door.submit(office, changes)) expect(verdict).toMatchObject({ is: 'accepted' });
    return { it, office };
  }

  const largeCount = async ({ database: db, district }: World) => {
    const { rows } = await db.query<{ n: number }>(
      `select coalesce(sum(r.n), 0)::int as n from rollup r join indicator i using (district, indicator, version)
       where district = $1 and indicator = 'toilet.large' and i.live`,
      [district],
    );
    return rows[0]?.n;
  };

  test('a new district and a register without records need no recount: what is wanted is live at once', async () => {
    const { it } = await tenToilets('at once');
    const wanted = indicatorsOf(it.houses.of(it.district)).map(({ name, version }) => `${name} ${version}`);
    const live = (await liveFormulas(pool, it.district)).map(({ name, version }) => `${name} ${version}`);
    expect(live.sort()).toEqual(wanted.sort());
    expect(await largeCount(it)).toBe(6);
    await expectCounted(it);
  });

  test('a setting that comes into force tomorrow counts from tomorrow', async () => {
    const { it, office } = await tenToilets('tomorrow');
    await setsLarge(it, office, '2', '2022-06-01');
    await expectCounted(it);
    expect(await largeCount(it)).toBe(6);
    it.clock += 86_400_000;
    expect(shanghaiDay(it.clock)).toBe('2022-06-01');
    await expectCounted(it);
    expect(await largeCount(it)).toBe(2);
  });

  test('the version before stays and is kept right until the next is there, wherever a count is cut off', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const line = cuttable(pool);
    const { it, office } = await tenToilets('cut off', line.database);
    let cut = 0;
    let more = 0;
    for (let after = 0; ; after++) {
      const large = (after % 2 === 0 ? 2 : 6) + more;
      const before = await largeCount(it);
      await it.door.close();
      // The change itself takes a transaction and a reading of the house; what comes after is the count.
      line.cutAfter(2 + after);
      await setsLarge(it, office, after % 2 === 0 ? '2' : '1');
      await it.door.close();
      line.mend();
      const now = await largeCount(it);
      expect(await verify(pool, it.houses.of(it.district), it.district)).toMatchObject({ ok: true });
      if (now === large) break;
      cut += 1;
      expect(now, `cut off after ${after}`).toBe(before);
      it.clock += 1000;
      const volume = more === 0 ? 3 : 0;
      await it.door.submit(office, [it.change('toilet 0', { volume }, { register: 'toilet' })]);
      await expectCounted(it);
      expect(await largeCount(it)).toBe(large - more + (1 - more));
      more = 1 - more;
    }
    expect(cut).toBeGreaterThanOrEqual(4);
  });

  test.each([
    ['before the snapshot', 4, 20],
    ['after the snapshot, before its sums are put down', 5, 20],
    ['when all but the last changes are caught up with', 6, 20],
    ['so much that it takes a round of its own', 5, 1100],
  ])('what is written meanwhile is counted once: %s', async (_when, at, many) => {
    const line = cuttable(pool);
    const { it, office } = await tenToilets(`meanwhile ${at} ${many}`, line.database);
    await it.door.close();
    const held = line.holdAt(at);
    await setsLarge(it, office, '2');
    await held.reached;
    for (const volume of [3, 0.5, 2.5]) {
      it.clock += 1000;
      const changes = Array.from({ length: many }, (_, n) => {
        const place = { register: 'toilet', unit: n % 3 === 0 ? it.units.west : it.units.east };
        const set = { recordNo: `${n}`, volume: n % 2 === 0 ? volume : null, model: n % 5 === 0 ? 'pit' : 'flush' };
        return it.change(`toilet ${n}`, set, { ...place, ...(n % 7 === 0 ? { gone: volume === 0.5 } : {}) });
      });
      const made = changes.map(({ gone: removed, ...one }) =>
        removed === false ? one : { ...one, ...(removed ? { gone: removed } : {}) },
      );
      await it.door.submit(office, volume === 2.5 ? changes : made);
    }
    held.release();
    await it.door.close();
    await expectCounted(it);
  });

  test('a data folder of the first release is brought up', async () => {
    const { it } = await tenToilets('landed');
    const migration = readFileSync('packages/server/src/db/migrations/0002-house.sql', 'utf8');
    const adoption = /^insert into indicator[\s\S]*?;$/m.exec(migration)?.[0] ?? '';
    await withClient(own.owner, async (client) => {
      await client.query('delete from indicator where district = $1', [it.district]);
      await client.query(`update rollup set version = 1 where district = $1 and indicator not like '%.count'`, [
        it.district,
      ]);
      await client.query('update district set counting = 0 where district = $1', [it.district]);
      await client.query(adoption.replace('from rollup where', `from rollup where district = '${it.district}' and`));
    });
    // What lists take their totals from goes on as it was.
    expect((await liveFormulas(pool, it.district)).map(({ name }) => name)).toEqual(['toilet.count']);
    expect(await verify(pool, it.houses.of(it.district), it.district)).toMatchObject({ ok: true });
    const door = intake({ database: pool, houses: it.houses, now: () => new Date(it.clock), random: chance('landed') });
    const office = await it.person('officeLeader', it.units.root);
    it.clock += 1000;
    await door.submit(office, [it.change('toilet 1', { volume: 2 }, { register: 'toilet' })]);
    await door.recount(it.district);
    expect(await largeCount(it)).toBe(7);
    await expectCounted(it);
    await door.close();
  });
});

/** The same database, which can be made to be out of reach: a program that ends there has done no more. */
function cuttable(database: Database) {
  let left = Number.POSITIVE_INFINITY;
  let stop = -1;
  let gate: (() => Promise<void>) | null = null;
  const reached = new Proxy(database, {
    get(target, name) {
      const it: unknown = Reflect.get(target, name);
      if ((name !== 'connect' && name !== 'query') || typeof it !== 'function') return it;
      return async (...args: readonly unknown[]) => {
        left -= 1;
        if (left < 0) throw new Error('cut off');
        if (left === stop) await gate?.();
        return Reflect.apply(it, target, args);
      };
    },
  });
  return {
    database: reached,
    /** Keeps the use of this number (1: the next) waiting until it is let go. */
    holdAt(count: number) {
      const come = Promise.withResolvers<void>();
      const go = Promise.withResolvers<void>();
      left = 1_000_000;
      stop = left - count;
      gate = () => {
        come.resolve();
        return go.promise;
      };
      return { reached: come.promise, release: () => go.resolve() };
    },
    cutAfter(count: number) {
      left = count;
    },
    mend() {
      left = Number.POSITIVE_INFINITY;
    },
  };
}

describe('a register that a district does not use', () => {
  test('is written by nobody while it is off, and by what brings it in while it is kept elsewhere', async () => {
    const it = await ownWorld('switched');
    const office = await it.person('officeLeader', it.units.root);
    const make = (via: Author['via'], n: number) =>
      it.door.submit({ ...office, via }, [
        it.change(`pond ${n}`, { name: `pond ${n}` }, { register: 'pond', unit: it.units.east }),
      ]);
    const state = (set: Readonly<Record<string, Json>>) =>
      says(it, office, 'registerState', 'pond', { ledger: 'pond', ...set });
    const refused = (code: string) => [{ is: 'refused', why: { code } }];
    expect(await make('desk', 1)).toMatchObject(refused('register.off'));
    expect(await make('import', 2)).toMatchObject(refused('register.off'));
    await state({ state: 'on' });
    expect(await make('desk', 3)).toMatchObject([{ is: 'accepted' }]);
    await state({ state: 'elsewhere', keptAt: '省厅系统' });
    expect(await make('desk', 4)).toMatchObject(refused('register.elsewhere'));
    expect(await make('phone', 5)).toMatchObject(refused('register.elsewhere'));
    expect(await make('import', 6)).toMatchObject([{ is: 'accepted' }]);
    expect(await make('api', 7)).toMatchObject([{ is: 'accepted' }]);
    // Whoever may not write at all learns nothing of it.
    const villager = await it.person('villager', it.units.east);
    const asked = it.change('pond 8', { name: 'x' }, { register: 'pond', unit: it.units.east });
    expect(await it.door.submit(villager, [asked])).toMatchObject(refused('right.absent'));
  });
});

describe('what a district declares itself', () => {
  test('is written, counted and refused by the same rules as what a pack declares', async () => {
    const it = await ownWorld('declares');
    const office = await it.person('officeLeader', it.units.root);
    const parking = {
      label: { zh: '停车场' },
      title: 'xName',
      fields: {
        xName: { kind: 'text', label: { zh: '名称' } },
        xPlaces: { kind: 'number', label: { zh: '车位' }, options: { min: 0 } },
      },
    };
    const says1 = (declaredText: string) =>
      it.door.submit(office, [
        it.change(
          'own parking',
          { ledger: 'xParking', declared: declaredText, version: 1, reason: 'x' },
          {
            ...{ register: 'declaration', unit: it.units.root },
          },
        ),
      ]);
    expect(await says1('{')).toMatchObject([{ is: 'refused', why: { code: 'declaration.wrong' } }]);
    expect(await says1(JSON.stringify(parking))).toMatchObject([{ is: 'accepted' }]);
    const clerk = await it.person('villageClerk', it.units.east);
    const make = (n: number, set: Readonly<Record<string, Json>>) =>
      it.door.submit(clerk, [it.change(`lot ${n}`, set, { register: 'xParking', unit: it.units.east })]);
    expect(await make(1, { xName: '村口', xPlaces: 12 })).toMatchObject([{ is: 'accepted' }]);
    expect(await make(2, { xName: '村口', xPlaces: -1 })).toMatchObject([
      { is: 'refused', why: { code: 'value.least' } },
    ]);
    expect(await make(3, { xPlaces: 1 })).toMatchObject([{ is: 'refused', why: { code: 'value.required' } }]);
    await expectCounted(it);
    expect([...(await kept(it)).keys()].map((key) => JSON.parse(key)[0])).toEqual(
      expect.arrayContaining(['xParking.count', 'xParking.total']),
    );
    // Another process has the same house, once it has read what the district says.
    const other = districtHouses(ownHouse, pool, () => new Date(it.clock));
    expect(other.of(it.district).registers.xParking).toBeUndefined();
    await other.load(it.district);
    expect(other.sheet(it.district)).toEqual(it.houses.sheet(it.district));
  });
});

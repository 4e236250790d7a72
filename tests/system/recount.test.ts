import { readFileSync } from 'node:fs';
import { shanghaiDay } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import type { Database } from '@yicun/server/db/database';
import { liveFormulas } from '@yicun/server/db/indicators';
import { openPool } from '@yicun/server/db/pool';
import { withClient } from '@yicun/server/db/server';
import { intake } from '@yicun/server/intake';
import type { Author } from '@yicun/server/intake/author';
import { verify } from '@yicun/server/verify';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { cuttable, expectCounted, ownWorld, says, setsLarge } from './intake/ownWorld.ts';
import { chance, testSeals, type World } from './intake/world.ts';

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

const declared = (labels: readonly string[]) => ({
  fields: Object.fromEntries(labels.map((zh, n) => [`x${n}`, { kind: 'number', label: { zh } }])),
  indicators: labels.map((zh, n) => ({
    name: `x${n}`,
    label: { zh },
    sum: `x${n}`,
    of: { field: `x${n}`, op: 'present' },
  })),
});

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
        const it = await ownWorld(`recounts ${run++}`, pool);
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
    const it = await ownWorld(name, db ?? pool);
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
      await it.door.recount(it.district).catch(() => {});
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
    await expectCounted(it);
  });

  test('a program that ends does not wait for a count, and the next start takes it up', async () => {
    const line = cuttable(pool);
    const { it, office } = await tenToilets('given up', line.database);
    await it.door.close();
    const held = line.holdAt(4);
    await setsLarge(it, office, '2');
    await held.reached;
    const closed = it.door.close();
    held.release();
    await closed;
    expect(await largeCount(it)).toBe(6);
    expect(await verify(pool, it.houses.of(it.district), it.district)).toMatchObject({ ok: true });
    await expectCounted(it);
    expect(await largeCount(it)).toBe(2);
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
    const door = intake({
      database: pool,
      houses: it.houses,
      seals: testSeals,
      now: () => new Date(it.clock),
      random: chance('landed'),
    });
    const office = await it.person('officeLeader', it.units.root);
    it.clock += 1000;
    await door.submit(office, [it.change('toilet 1', { volume: 2 }, { register: 'toilet' })]);
    await door.recount(it.district);
    expect(await largeCount(it)).toBe(7);
    await expectCounted(it);
    await door.close();
  });
});

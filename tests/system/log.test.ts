import type { Change, Verdict } from '@yicun/kernel/change';
import { tickAt } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { openPool } from '@yicun/server/db/pool';
import { withClient } from '@yicun/server/db/server';
import { verify } from '@yicun/server/verify';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { testHouse } from './intake/house.ts';
import { idOf, type World, world } from './intake/world.ts';

let own: TestDatabase;
let pool: ReturnType<typeof openPool>;
beforeAll(async () => {
  own = await database();
  pool = openPool(own.app, { size: 4 });
});
afterAll(async () => {
  await pool.end();
  await own.drop();
});

/** What somebody at one of three devices may do to one of four records, in any order and at any time. */
interface Step {
  readonly record: number;
  readonly device: 'desk' | 'phone' | 'tablet';
  readonly minutes: number;
  /** How far behind the device is: it saw the record as it was so many events ago. */
  readonly behind: number;
  readonly set: Readonly<Record<string, Json>>;
  readonly stage: string | null;
  readonly unit: 'east' | 'west' | null;
  readonly gone: boolean | null;
  /** Sent once more later. */
  readonly again: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  record: fc.integer({ min: 0, max: 3 }),
  device: fc.constantFrom('desk', 'phone', 'tablet'),
  minutes: fc.integer({ min: -600, max: 600 }),
  behind: fc.integer({ min: 0, max: 5 }),
  set: fc
    .dictionary(fc.constantFrom('model', 'volume', 'builtOn', 'inUse', 'grade', 'leads'), fc.constant(null), {
      maxKeys: 3,
    })
    .chain((names) =>
      fc.record(Object.fromEntries(Object.keys(names).map((name) => [name, drawn[name] ?? fc.constant(null)]))),
    ),
  stage: fc.option(fc.constantFrom('open', 'done', 'closed'), { freq: 3 }),
  unit: fc.option(fc.constantFrom('east', 'west'), { freq: 1, nil: null }),
  gone: fc.option(fc.boolean(), { freq: 8 }),
  again: fc.boolean(),
});

const drawn: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  model: fc.constantFrom<Json>('flush', 'pit', 'no such option', null),
  volume: fc.constantFrom<Json>(0.1, 0.2, 0.3, 1.5, -1, null),
  builtOn: fc.constantFrom<Json>('2022-03-01', '2022-04-30', null),
  inUse: fc.constantFrom<Json>(true, false, null),
  grade: fc.constantFrom<Json>('A', 'B', null),
  leads: fc.constantFrom<Json>([], [idOf('nobody')], null),
};

/** Plays steps in batches, so that changes meet each other in one transaction and across them. */
async function play(it: World, steps: readonly Step[], batch: number): Promise<readonly Verdict[]> {
  const officer = await it.person('officer', it.units.root);
  const changes: Change[] = steps.map((one, n) => {
    const at = tickAt(it.clock + one.minutes * 60_000);
    const unit = one.unit === null ? {} : { unit: it.units[one.unit] };
    const first = { recordNo: `no ${one.record}` };
    return it.change(
      `record ${one.record}`,
      { ...first, ...one.set },
      {
        ...{ device: one.device, at, base: Math.max(0, n - one.behind) },
        ...(one.stage === null ? {} : { stage: one.stage }),
        ...(one.gone === null ? {} : { gone: one.gone }),
        ...unit,
      },
    );
  });
  const births = [0, 1, 2, 3].map((n) => it.change(`record ${n}`, { recordNo: `no ${n}` }, { unit: it.units.east }));
  const sent = [...births, ...changes, ...changes.filter((_, n) => steps[n]?.again)];
  const verdicts: Verdict[] = [];
  for (let n = 0; n < sent.length; n += batch) {
    verdicts.push(...(await it.door.submit(officer, sent.slice(n, n + batch))));
  }
  return verdicts;
}

describe('the log', () => {
  test('tells every record and every figure, whatever three devices did', async () => {
    let run = 0;
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40 }),
        fc.integer({ min: 1, max: 20 }),
        async (steps, batch) => {
          const it = await world(pool, `history ${run++}`);
          for (const one of await play(it, steps, batch)) reached.add(one.is === 'refused' ? one.why.code : one.is);
          expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 40 },
    );
    // The histories were not all about nothing.
    for (const outcome of [
      'accepted',
      'stale',
      'stage.notNext',
      'value.option',
      'change.pointsNowhere',
      'stage.needs',
    ]) {
      expect([...reached]).toContain(outcome);
    }
  }, 120_000);
});

describe('verify', () => {
  /** A district with some history, damaged by hand as only the owner of the tables can. */
  async function damaged(name: string, damage: string): Promise<Awaited<ReturnType<typeof verify>>> {
    const it = await world(pool, name);
    const clerk = await it.person('clerk', it.units.town);
    const set = { model: 'flush', volume: 1.5, builtOn: '2022-03-01' };
    for (const n of [1, 2, 3]) {
      const made = it.change(`r${n}`, { recordNo: `${n}`, ...set }, { unit: it.units.east });
      expect(await it.door.submit(clerk, [made])).toMatchObject([{ is: 'accepted' }]);
    }
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true, events: 9, records: 3 });
    await withClient(own.owner, (client) => client.query(damage, [it.district]));
    return verify(pool, testHouse, it.district);
  }

  test.each([
    ['a body', `update event set body = jsonb_set(body, '{changed,volume,1}', '9') where district = $1 and seq = 8`, 8],
    ['an actor', `update event set actor = gen_random_uuid() where district = $1 and seq = 7`, 7],
    ['a time', `update event set at = at + interval '1 day' where district = $1 and seq = 7`, 7],
    ['a link', `update event set prev = hash where district = $1 and seq = 9`, 9],
    ['an event taken out', 'delete from event where district = $1 and seq = 8', 8],
    ['the last event taken out', 'delete from event where district = $1 and seq = 9', 8],
    ['the head', 'update district set head_seq = 10 where district = $1', 9],
    ['a record', `update record set data = data || '{"volume": 7}' where district = $1 and title = '2'`, 8],
    ['a stage', `update record set stage = 'done' where district = $1 and title = '3'`, 9],
    [
      'a record brought in',
      `insert into record select district, gen_random_uuid(), register, unit, scope, seq, stage, 'x', day,
       place, data, stamps, gone from record where district = $1 limit 1`,
      null,
    ],
    ['a record taken out', `delete from record where district = $1 and title = '1'`, 7],
    ['a figure', `update rollup set n = n + 1 where district = $1`, null],
    ['a figure taken out', `delete from rollup where district = $1 and indicator = 'toilet.flush'`, null],
    ['a scope', `update record set scope = '9/' where district = $1 and title = '1'`, null],
  ])('finds a change to %s', async (name, damage, seq) => {
    expect(await damaged(`damage ${name}`, damage)).toMatchObject({ ok: false, seq });
  });

  test('holds after redaction: the body goes, the chain stays', async () => {
    const redaction = 'update event set body = null, salt = null where district = $1 and seq = 8';
    expect(await damaged('redacted', redaction)).toMatchObject({ ok: true });
  });

  test('the application itself cannot change or remove an event', async () => {
    const it = await world(pool, 'append-only');
    for (const statement of ['delete from event', `update event set via = 'x'`]) {
      await expect(pool.query(statement)).rejects.toThrow('permission denied for table event');
    }
    await expect(
      pool.query(`insert into record select * from record where district = $1`, [it.district]),
    ).resolves.toMatchObject({ rowCount: 0 });
    await expect(
      pool.query(`insert into blob (district, sha256, size, media, created_at) values ($1, 'x', 1, 'x', now())`, [
        it.district,
      ]),
    ).rejects.toThrow('row-level security');
  });
});

/** What the door itself puts into a record: numbers, and the place on the map. */
import type { Change, Verdict } from '@yicun/kernel/change';
import { declareHouse } from '@yicun/server/db/declare';
import { openPool } from '@yicun/server/db/pool';
import { withClient } from '@yicun/server/db/server';
import type { Author } from '@yicun/server/intake/author';
import { verify } from '@yicun/server/verify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { testHouse } from './intake/house.ts';
import { type World, world } from './intake/world.ts';

let own: TestDatabase;
let pool: ReturnType<typeof openPool>;
let it: World;
let clerk: Author;
let made = 0;

beforeAll(async () => {
  own = await database();
  await declareHouse(own.owner, testHouse, 0);
  pool = openPool(own.app, { size: 2 });
});
afterAll(async () => {
  await pool.end();
  await own.drop();
});
beforeEach(async () => {
  it = await world(pool, `filled ${made++}`);
  clerk = await it.person('clerk', it.units.town);
});

async function submit(...changes: readonly Change[]): Promise<readonly Verdict[]> {
  const verdicts = await it.door.submit(clerk, changes);
  for (const one of verdicts) if (one.is !== 'accepted') throw new Error(JSON.stringify(one));
  return verdicts;
}

const road = (name: string, set: Change['set'] = {}, more: Partial<Change> = {}) =>
  it.change(name, { name, ...set }, { register: 'road', unit: it.units.east, ...more });

/** One column of a record that is kept. */
async function kept(record: string, expression: string): Promise<unknown> {
  const { rows } = await pool.query(`select ${expression} as it from record where id = $1`, [record]);
  return rows[0]?.it;
}

describe('a numbered field', () => {
  test('gets the seq of the birth, the same one when it is sent again, and another for another record', async () => {
    const [first, second] = [road('a'), road('b')];
    const [born] = await submit(first, second);
    const seq = born?.is === 'accepted' ? born.seq : 0;
    expect(await kept(first.record, "data ->> 'code'")).toBe(String(seq).padStart(7, '0'));
    expect(await kept(second.record, "data ->> 'code'")).toBe(String(seq + 1).padStart(7, '0'));
    expect(await submit(first)).toEqual([born]);
    expect(await kept(first.record, 'seq')).toBe(seq);
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true, records: 2 });
  });

  test('keeps the number it came with, and is never left without one', async () => {
    const birth = road('a', { code: 'NX-001' });
    const [born] = await submit(birth);
    expect(await kept(birth.record, "data ->> 'code'")).toBe('NX-001');
    const base = born?.is === 'accepted' ? born.seq : 0;
    const [emptied] = await submit(it.change('a', { code: null }, { register: 'road', base }));
    const seq = emptied?.is === 'accepted' ? emptied.seq : 0;
    expect(await kept(birth.record, "data ->> 'code'")).toBe(String(seq).padStart(7, '0'));
  });
});

describe('the place of a record', () => {
  const place = 'array[place[0], place[1]]';

  test('follows its field: set, moved, emptied', async () => {
    const birth = road('a', { site: { at: [106.1234567, 37.9876543], accuracy: 8 } });
    const [born] = await submit(birth);
    expect(await kept(birth.record, place)).toEqual([106.1234567, 37.9876543]);
    const base = born?.is === 'accepted' ? born.seq : 0;
    await submit(it.change('a', { site: { at: [-0.5, 0] } }, { register: 'road', base }));
    expect(await kept(birth.record, place)).toEqual([-0.5, 0]);
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true });
    await submit(it.change('a', { site: null }, { register: 'road', base: base + 1 }));
    expect(await kept(birth.record, 'place')).toBeNull();
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true });
  });

  test('that is not what the log tells is found by verify', async () => {
    const birth = road('a', { site: { at: [106.2, 37.98] } });
    await submit(birth);
    const damage = "update record set place = '(106.3,37.98)' where id = $1";
    await withClient(own.owner, (client) => client.query(damage, [birth.record]));
    expect(await verify(pool, testHouse, it.district)).toMatchObject({
      ok: false,
      why: { en: `record ${birth.record} is not what its events tell` },
    });
  });
});

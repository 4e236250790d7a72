import { everything } from '@yicun/kernel/filter';
import { declareHouse } from '@yicun/server/db/declare';
import { type Fence, fence } from '@yicun/server/db/fence';
import { openPool } from '@yicun/server/db/pool';
import type { Author } from '@yicun/server/intake/author';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { road, testHouse, toilet } from './intake/house.ts';
import { idOf, type World, world } from './intake/world.ts';

let own: TestDatabase;
let pool: ReturnType<typeof openPool>;
let it: World;
let officer: Author;

/** 40 toilets in two villages and one at the bureau, some removed, some done, some led by the bureau. */
beforeAll(async () => {
  own = await database();
  await declareHouse(own.owner, testHouse, 0);
  pool = openPool(own.app, { size: 4 });
  it = await world(pool, 'fence');
  officer = await it.person('officer', it.units.root);
  const { east, west, bureau } = it.units;
  const made = Array.from({ length: 40 }, (_, n) => {
    const volume = n % 5 === 0 ? {} : { volume: n % 7 };
    const builtOn = n % 4 === 0 ? {} : { builtOn: `2022-0${1 + (n % 3)}-15` };
    const leads = n % 6 === 0 ? { leads: [bureau] } : {};
    const set = { recordNo: `编号${n}`, phone: `1380000${n}`, ...volume, ...builtOn, ...leads };
    return it.change(`t${n}`, set, { unit: [east, west, bureau][n % 3] ?? east });
  });
  await it.door.submit(officer, made);
  const gone = [3, 7, 11].map((n) => it.change(`t${n}`, {}, { base: 1000, gone: true }));
  const done = [1, 2, 5].map((n) => it.change(`t${n}`, {}, { base: 1000, stage: 'done' }));
  const verdicts = await it.door.submit(officer, [...gone, ...done]);
  if (verdicts.some(({ is }) => is !== 'accepted')) throw new Error(JSON.stringify(verdicts));
});
afterAll(async () => {
  await pool.end();
  await own.drop();
});

function as(author: Author, register = toilet): Fence {
  return fence(pool, { district: it.district, grants: author.grants, today: '2022-05-31' }, register);
}

interface Row {
  readonly id: string;
  readonly scope: string;
  readonly data: Readonly<Record<string, unknown>>;
}

async function listed(fenced: Fence, query: Parameters<Fence['list']>[0]) {
  const page = await fenced.list(query);
  if (!page.ok) throw new Error(JSON.stringify(page.why));
  const rows: readonly Row[] = JSON.parse(page.value.rows);
  return { ...page.value, rows };
}

/** All pages of a list, one after the other. */
async function walked(fenced: Fence, query: Parameters<Fence['list']>[0]): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await listed(fenced, { ...query, after });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}

describe('a list', () => {
  test('pages through every record once, in either order, whatever is empty', async () => {
    const sorts = [
      'volume',
      '-volume',
      'builtOn',
      '-builtOn',
      'recordNo',
      '-seq',
      'stage',
      '-inUse',
      'day',
      '-id',
      'title',
    ];
    const all = await walked(as(officer), { limit: 500 });
    expect(all).toHaveLength(37);
    for (const sort of sorts) {
      for (const limit of [1, 4, 37]) {
        const walk = await walked(as(officer), { sort, limit });
        expect(walk.toSorted(), `${sort} by ${limit}`).toEqual(all.toSorted());
        expect(walk, `${sort} by ${limit}`).toEqual(await walked(as(officer), { sort, limit: 500 }));
      }
    }
  });

  test('shows what the grants reach and nothing else, and counts just that', async () => {
    const readers = await Promise.all([
      ...(['root', 'town', 'east', 'west', 'bureau'] as const).map((unit) => it.person('clerk', it.units[unit])),
      it.person('lead', it.units.bureau),
      it.person('lead', it.units.east),
      it.person('systemAdmin', it.units.root),
    ]);
    const seen = await Promise.all(readers.map((reader) => walked(as(reader), { limit: 500 })));
    expect(seen.map((ids) => ids.length)).toEqual([37, 25, 13, 12, 12, 7, 0, 0]);
    for (const [index, reader] of readers.entries()) {
      const reach = new Set(seen[index]);
      expect((await listed(as(reader), { limit: 1 })).total).toBe(reach.size);
      const everyId = await walked(as(officer), { limit: 500 });
      for (const id of everyId) {
        expect((await as(reader).one(id)) !== null).toBe(reach.has(id));
        expect((await as(reader).history(id)) !== '[]').toBe(reach.has(id));
      }
      expect(await as(reader).asOf('2022-05-31', everything)).toHaveLength(reach.size);
    }
  });

  test('gives the same total from the rollup as by counting', async () => {
    const unit = fc.constantFrom('1/', '1/2/', '1/2/3/', '1/5/', '9/');
    const stage = fc.constantFrom('open', 'done', 'closed');
    const counted = fc.oneof(
      unit.map((value) => ({ field: 'scope', op: 'under', value })),
      stage.map((value) => ({ field: 'stage', op: 'eq', value })),
      fc.tuple(unit, stage).map(([value, not]) => ({
        all: [{ field: 'scope', op: 'under', value }, { not: { field: 'stage', op: 'eq', value: not } }],
      })),
    );
    await fc.assert(
      fc.asyncProperty(counted, async (filter) => {
        const fromRollup = await listed(as(officer), { filter: JSON.stringify(filter), limit: 500 });
        expect(fromRollup.total).toBe(fromRollup.rows.length);
        const asCounted = { all: [filter, { field: 'seq', op: 'gt', value: 0 }] };
        expect((await listed(as(officer), { filter: JSON.stringify(asCounted) })).total).toBe(fromRollup.total);
      }),
      { numRuns: 60 },
    );
  });

  test('finds words inside a text, Chinese ones too, and takes no letter for a wildcard', async () => {
    expect((await listed(as(officer), { search: '号12' })).rows).toHaveLength(1);
    expect((await listed(as(officer), { search: '%' })).rows).toHaveLength(0);
    expect((await listed(as(officer), { search: '编号1', limit: 1 })).total).toBe(10);
  });

  test.each([
    ['filter', '{"field":"moon","op":"eq","value":1}'],
    ['filter', '{"field":"volume","op":"near","value":1}'],
    ['filter', 'not json'],
    ['filter', '{"all":[1]}'],
    ['filter', '{"field":"recordNo","op":"eq","value":"\\u0000"}'],
    ['filter', `${'{"not":'.repeat(40)}{"all":[]}${'}'.repeat(40)}`],
    ['sort', 'moon'],
    ['sort', 'leads'],
    ['after', 'bm8'],
    ['limit', 0],
    ['limit', 501],
    ['search', 'a\0'],
  ])('refuses what it does not understand: %s %s', async (part, value) => {
    expect(await as(officer).list({ [part]: value })).toMatchObject({
      ok: false,
      why: { code: 'request.malformed', details: { part } },
    });
  });
});

describe('personal fields', () => {
  test('reach only the roles that may see them: not in lists, records, history, search, filters or order', async () => {
    const clerk = as(await it.person('clerk', it.units.root));
    const id = idOf('fence t1');
    const texts = async (one: Fence) => [
      JSON.stringify((await listed(one, { limit: 500 })).rows),
      String(await one.one(id)),
      await one.history(id),
      await one.all(everything),
      JSON.stringify(await one.asOf('2022-05-31', everything)),
    ];
    for (const text of await texts(as(officer))) expect(text).toContain('13800001');
    for (const text of await texts(clerk)) expect(text).not.toContain('1380000');
    expect((await listed(as(officer), { search: '13800001' })).total).toBeGreaterThan(0);
    expect((await listed(clerk, { search: '13800001' })).total).toBe(0);
    const filter = JSON.stringify({ field: 'phone', op: 'eq', value: '13800001' });
    expect(await as(officer).list({ filter })).toMatchObject({ ok: true });
    expect(await clerk.list({ filter })).toMatchObject({ ok: false });
    expect(await clerk.list({ sort: 'phone' })).toMatchObject({ ok: false });
  });
});

describe('the past', () => {
  test('is as it stood when a day ended in Shanghai', async () => {
    const change = (set: object, more: object) =>
      it.change('past', { name: 'S101', ...set }, { register: 'road', ...more });
    const on = async (day: string) => (await as(officer, road).asOf(day, everything)).map(({ title }) => title);
    // 15:59:59 UTC is the last second of the day in Shanghai.
    it.clock = Date.parse('2022-06-01T15:59:59.999Z');
    await it.door.submit(officer, [change({}, { unit: it.units.east })]);
    it.clock = Date.parse('2022-06-01T16:00:00.000Z');
    await it.door.submit(officer, [change({ name: 'S102' }, { base: 1000 })]);
    it.clock = Date.parse('2022-06-05T00:00:00.000Z');
    await it.door.submit(officer, [change({ name: 'S102' }, { base: 1001, gone: true })]);
    expect(await on('2022-05-31')).toEqual([]);
    expect(await on('2022-06-01')).toEqual(['S101']);
    expect(await on('2022-06-02')).toEqual(['S102']);
    expect(await on('2022-06-05')).toEqual([]);
    const history = JSON.parse(await as(officer, road).history(idOf('fence past')));
    expect(history).toMatchObject([
      { changed: { '@gone': [false, true] } },
      { changed: { name: ['S101', 'S102'] }, at: '2022-06-01T16:00:00.000Z', via: 'desk' },
      { changed: { name: [null, 'S101'], '@unit': [null, it.units.east] } },
    ]);
  });
});

describe('declarations', () => {
  test('are brought up once, and a start that changes nothing changes nothing', async () => {
    expect(await declareHouse(own.owner, testHouse, 0)).toEqual([]);
    const { rows } = await pool.query(`select relname from pg_class where starts_with(relname, 'declared_')`);
    expect(rows.length).toBeGreaterThanOrEqual(4);
  });

  test('index what is large, and only that', async () => {
    const dropped = await declareHouse(own.owner, testHouse);
    expect(dropped.some((one) => one.startsWith('drop index'))).toBe(true);
    const toilets = await declareHouse(own.owner, testHouse, 1);
    expect(toilets.some((one) => one.includes(`register = 'toilet'`))).toBe(true);
    // There is no road yet: what points to roads from roads gets its index only when every register counts as large.
    expect(toilets.some((one) => one.includes(`register = 'road'`))).toBe(false);
    expect(await declareHouse(own.owner, testHouse, 0)).toHaveLength(dropped.length - toilets.length);
  });

  test('that went are cleared away, and come back', async () => {
    const { toilet: _toilet, ...registers } = testHouse.registers;
    const dropped = await declareHouse(own.owner, { ...testHouse, registers }, 0);
    expect(dropped.every((one) => one.startsWith('drop '))).toBe(true);
    expect(await declareHouse(own.owner, testHouse, 0)).toHaveLength(dropped.length);
  });

  test('give each register a view to read, without personal fields', async () => {
    const owner = openPool(own.owner, { size: 1 });
    const { rows } = await owner.query('select * from ledger."toilet" where id = $1', [idOf('fence t1')]);
    await owner.end();
    expect(rows).toMatchObject([{ recordNo: '编号1', unit_name: '西村', volume: '1', stage: 'done' }]);
    expect(rows[0]).not.toHaveProperty('phone');
  });
});

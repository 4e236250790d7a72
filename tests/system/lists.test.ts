import type { Register } from '@yicun/kernel/register';
import { countsOf } from '@yicun/server/db/counts';
import { declareHouse } from '@yicun/server/db/declare';
import { fence } from '@yicun/server/db/fence';
import { linksTo } from '@yicun/server/db/links';
import { titlesOf } from '@yicun/server/db/names';
import { openPool } from '@yicun/server/db/pool';
import { putView, removeView, type View, viewsJson } from '@yicun/server/db/views';
import { type Author, systemAuthor } from '@yicun/server/intake/author';
import type { TownshipCount } from '@yicun/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { road, testHouse, toilet } from './intake/house.ts';
import { idOf, type World, world } from './intake/world.ts';

/** What a list is given beside its rows: names, counts, links, kept views; each within the reader's reach. */

let own: TestDatabase;
let pool: ReturnType<typeof openPool>;
let it: World;
let officer: Author;

const roads = ['main', 'side'] as const;

/** Two roads, one in each village; 14 toilets on the first, 6 on the second; two done, one removed. */
beforeAll(async () => {
  own = await database();
  await declareHouse(own.owner, testHouse, 0);
  pool = openPool(own.app, { size: 4 });
  it = await world(pool, 'lists');
  const { root, east, west } = it.units;
  officer = await it.person('officer', root);
  const made = [
    it.change('main', { name: '东大街' }, { register: 'road', unit: east }),
    it.change('side', { name: '西小路' }, { register: 'road', unit: west }),
    ...Array.from({ length: 20 }, (_, n) =>
      it.change(
        `t${n}`,
        { recordNo: `${n}`, volume: n, road: idOf(`lists ${n < 14 ? 'main' : 'side'}`), builtOn: '2022-03-01' },
        { unit: n % 2 === 0 ? east : west },
      ),
    ),
  ];
  const later = [
    it.change('t0', {}, { base: 1000, stage: 'done' }),
    it.change('t1', {}, { base: 1000, stage: 'done' }),
    it.change('t2', {}, { base: 1000, gone: true }),
  ];
  for (const changes of [made, later]) {
    const verdicts = await it.door.submit(officer, changes);
    if (verdicts.some(({ is }) => is !== 'accepted')) throw new Error(JSON.stringify(verdicts));
  }
});
afterAll(async () => {
  await pool.end();
  await own.drop();
});

function reader(author: Author) {
  return { district: it.district, grants: author.grants, today: '2022-05-31' };
}

function listOf(author: Author, register: Register = toilet) {
  return fence(pool, reader(author), register);
}

async function value<T>(asked: Promise<{ ok: true; value: T } | { ok: false; why: object }>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.why));
  return answer.value;
}

describe('what a page points to', () => {
  test('comes by its fields, and is named as far as the reader may see it', async () => {
    const page = await value(listOf(officer).list({ with: 'road', limit: 500 }));
    expect(page.points).toHaveLength(19);
    const main = { [idOf('lists main')]: '东大街' };
    const both = { ...main, [idOf('lists side')]: '西小路' };
    expect(await titlesOf(pool, reader(officer), testHouse, page.points)).toEqual(both);
    // Whoever sees the eastern village alone learns nothing of a road in the western one.
    const east = await it.person('clerk', it.units.east);
    const seen = await value(listOf(east).list({ with: 'road', limit: 500 }));
    expect(seen.points.some(({ id }) => id === idOf('lists side'))).toBe(true);
    expect(await titlesOf(pool, reader(east), testHouse, seen.points)).toEqual(main);
  });

  test('is not asked for where nobody asks, nor through what points nowhere', async () => {
    expect((await value(listOf(officer).list({}))).points).toEqual([]);
    for (const also of ['recordNo', 'leads', 'moon', 'road,moon', 'phone']) {
      expect(await listOf(officer).list({ with: also }), also).toMatchObject({
        ok: false,
        why: { code: 'request.malformed', details: { part: 'with' } },
      });
    }
  });

  test('the time of the last edit comes when it is asked for', async () => {
    const rows = JSON.parse((await value(listOf(officer).list({ with: 'seq', limit: 2 }))).rows);
    expect(rows.map((one: { changedAt?: string }) => one.changedAt)).toEqual(Array(2).fill('2022-05-31T02:00:00.000Z'));
    expect(JSON.parse((await value(listOf(officer).list({ limit: 1 }))).rows)[0]).not.toHaveProperty('changedAt');
  });
});

describe('pages of a register that knows no day', () => {
  test('bring every record once, in the order they were made', async () => {
    const names = Array.from({ length: 7 }, (_, n) => `r${n}`);
    const made = names.map((name) => it.change(name, { name }, { register: 'road', unit: it.units.east }));
    await it.door.submit(officer, made);
    expect(road.day).toBeNull();
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await value(listOf(officer, road).list({ limit: 3, ...(after === undefined ? {} : { after }) }));
      seen.push(...JSON.parse(page.rows).map(({ id }: { id: string }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    const all = [...names, ...roads].map((name) => idOf(`lists ${name}`)).sort();
    expect(seen).toEqual(all);
    const gone = names.map((name) => it.change(name, {}, { register: 'road', base: 1000, gone: true }));
    const verdicts = await it.door.submit(officer, gone);
    expect(verdicts.every(({ is }) => is === 'accepted')).toBe(true);
  });
});

describe('counts', () => {
  test('of every register at once, within reach', async () => {
    const registers = [road, toilet];
    expect(await countsOf(pool, reader(officer), registers)).toEqual({ road: 2, toilet: 19 });
    const east = await it.person('clerk', it.units.east);
    expect(await countsOf(pool, reader(east), registers)).toEqual({ road: 1, toilet: 9 });
    // Whose reach looks into the records has them counted.
    expect(await countsOf(pool, reader(await it.person('lead', it.units.bureau)), registers)).toEqual({});
    await it.door.submit(officer, [it.change('t3', { leads: [it.units.bureau] }, { base: 1000 })]);
    expect(await countsOf(pool, reader(await it.person('lead', it.units.bureau)), registers)).toEqual({ toilet: 1 });
    expect(await countsOf(pool, reader(officer), [])).toEqual({});
  });

  test('by stage are the same from the rollup as from the records', async () => {
    expect(await value(listOf(officer).stages({}))).toEqual({ open: 17, done: 2 });
    expect(await value(listOf(officer).stages({ filter: '{"field":"seq","op":"gt","value":0}' }))).toEqual({
      open: 17,
      done: 2,
    });
    const east = await it.person('clerk', it.units.east);
    expect(await value(listOf(east).stages({}))).toEqual({ open: 8, done: 1 });
    const few = JSON.stringify({ field: 'volume', op: 'lte', value: 3 });
    expect(await value(listOf(officer).stages({ filter: few }))).toEqual({ open: 1, done: 2 });
    expect(await listOf(officer).stages({ filter: '{"field":"moon","op":"present"}' })).toMatchObject({ ok: false });
  });

  test('by township are the same from the rollup as from the records, and within reach', async () => {
    const townships = async (who: Author, filter?: string) => {
      const rows: readonly TownshipCount[] = JSON.parse(await value(listOf(who).townships({ filter })));
      const sum = (stage: string) => rows.reduce((all, row) => all + (row.stages[stage] ?? 0), 0);
      expect(rows.every(({ total, stages }) => total === Object.values(stages).reduce((a, b) => a + b, 0))).toBe(true);
      return { rows, stages: { open: sum('open'), done: sum('done') } };
    };
    const all = await townships(officer);
    expect(all.stages).toEqual({ open: 17, done: 2 });
    expect(await townships(officer, '{"field":"seq","op":"gt","value":0}')).toEqual(all);
    const east = await townships(await it.person('clerk', it.units.east));
    expect(east.stages).toEqual({ open: 8, done: 1 });
    expect(all.rows.map(({ unit }) => unit)).toEqual(expect.arrayContaining(east.rows.map(({ unit }) => unit)));
  });
});

describe('two fields of a record', () => {
  test('are compared in a filter from outside, unless one of them is hidden', async () => {
    const ask = (than: string) => ({ filter: JSON.stringify({ field: 'recordNo', op: 'lt', than }) });
    expect((await value(listOf(officer).list(ask('builtOn')))).total).toBe(12);
    expect(await listOf(await it.person('clerk', it.units.root)).list(ask('phone'))).toMatchObject({ ok: false });
    expect(await listOf(officer).list(ask('moon'))).toMatchObject({ ok: false });
  });
});

describe('links to a record', () => {
  test('are counted by register and field, the latest five with their names', async () => {
    const [main, side] = roads.map((name) => idOf(`lists ${name}`));
    const links = JSON.parse(await linksTo(pool, reader(officer), testHouse, 'road', main ?? ''));
    expect(links).toMatchObject([{ register: 'toilet', field: 'road', count: 13 }]);
    expect(links[0].rows).toHaveLength(5);
    expect(links[0].rows[0]).toMatchObject({ unit: expect.any(String), title: expect.any(String) });
    const east = await it.person('clerk', it.units.east);
    expect(JSON.parse(await linksTo(pool, reader(east), testHouse, 'road', main ?? ''))[0].count).toBe(6);
    expect(JSON.parse(await linksTo(pool, reader(officer), testHouse, 'road', side ?? ''))[0].count).toBe(6);
    expect(await linksTo(pool, reader(officer), testHouse, 'toilet', main ?? '')).toBe('[]');
    const administrator = await it.person('systemAdmin', it.units.root);
    expect(await linksTo(pool, reader(administrator), testHouse, 'road', main ?? '')).toBe('[]');
  });

  test('are found by an index once a register is large', async () => {
    const { rows } = await pool.query(`select indexdef from pg_indexes where indexname like 'declared_%'`);
    expect(rows.some(({ indexdef }) => indexdef.includes("'road'"))).toBe(true);
  });
});

describe('kept views', () => {
  let made = 0;
  const accounts: Record<string, string> = {};
  const view = (more: Partial<View> = {}): View => ({
    ...{ id: idOf(`view ${made++}`), register: 'toilet', name: `视图${made}`, asked: { q: '东' } },
    ...{ shared: null, first: false },
    ...more,
  });
  const seen = async (author: Author, account: string) =>
    JSON.parse(await viewsJson(pool, reader(author), account, 'toilet'));

  beforeAll(async () => {
    for (const name of ['a', 'b']) {
      accounts[name] = idOf(`lists account ${name}`);
      const act = { act: 'account.create', id: accounts[name], name, display: name, unit: it.units.east } as const;
      const done = await it.door.act(systemAuthor(it.district), [{ ...act, password: null }]);
      if (!done.ok) throw new Error(JSON.stringify(done.why));
    }
  });

  test('are their keeper’s own until shared, and then of everybody under the unit', async () => {
    const { a = '', b = '' } = accounts;
    const east = await it.person('clerk', it.units.east);
    const west = await it.person('clerk', it.units.west);
    const alone = view();
    const shared = view({ shared: it.units.town, first: true });
    for (const one of [alone, shared]) expect(await putView(pool, it.district, a, one)).toBe('kept');
    expect(await seen(east, a)).toMatchObject([
      { name: alone.name, own: true, first: false, by: 'a', asked: { q: '东' } },
      { name: shared.name, own: true, first: true },
    ]);
    expect(await seen(west, b)).toMatchObject([{ name: shared.name, own: false, first: false, shared: it.units.town }]);
    expect(await seen(await it.person('clerk', it.units.bureau), b)).toEqual([]);
    expect(await seen(await it.person('officer', it.units.root), b)).toEqual([]);
    // Nobody but the keeper changes or removes it.
    expect(await putView(pool, it.district, b, { ...shared, name: '别名' })).toBe('absent');
    expect(await removeView(pool, it.district, b, shared.id)).toBe(false);
    expect(await removeView(pool, it.district, a, shared.id)).toBe(true);
    expect(await seen(west, b)).toEqual([]);
  });

  test('have names of their own, one of them first, and an end to their number', async () => {
    const { b = '' } = accounts;
    const east = await it.person('clerk', it.units.east);
    const [one, other] = [view({ first: true }), view({ first: true })];
    expect(await putView(pool, it.district, b, one)).toBe('kept');
    expect(await putView(pool, it.district, b, other)).toBe('kept');
    expect((await seen(east, b)).filter((kept: View) => kept.first)).toMatchObject([{ id: other.id }]);
    expect(await putView(pool, it.district, b, view({ name: one.name }))).toBe('named');
    expect(await putView(pool, it.district, b, { ...one, name: '改名', asked: {} })).toBe('kept');
    for (let n = 2; n < 50; n++) expect(await putView(pool, it.district, b, view())).toBe('kept');
    expect(await putView(pool, it.district, b, view())).toBe('many');
    expect(await putView(pool, it.district, b, { ...one, name: '再改' })).toBe('kept');
  });
});

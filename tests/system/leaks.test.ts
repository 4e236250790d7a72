/**
 * Whatever a reader gets over HTTP lies within what `allow` and `matches` of the kernel say of their grants: generated
 * trees of units, grants and records, everybody asking at once. Every text of a record carries a marker that no other
 * has; a marker out of place is a leak. Leaks that are planted must be found.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allow, type Grant } from '@yicun/kernel/access';
import { matches } from '@yicun/kernel/filter';
import { app } from '@yicun/server/app';
import type { Database } from '@yicun/server/db/database';
import { declareHouse } from '@yicun/server/db/declare';
import { openPool } from '@yicun/server/db/pool';
import { openSession } from '@yicun/server/db/sessions';
import { allUnits } from '@yicun/server/db/units';
import { systemAuthor } from '@yicun/server/intake/author';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { chance, idOf, testSeals, type World, world } from './intake/world.ts';
import { cardNo, householdHouse } from './personal/household.ts';
import { cases, type Made, registers } from './personal/routes.ts';

/** The day all of this happens on. */
const today = '2022-05-31';
const at = `${today}T02:00:00.000Z`;

interface Person {
  readonly id: string;
  readonly cookie: string;
  readonly grants: readonly Grant[];
}

interface Town {
  readonly it: World;
  readonly own: TestDatabase;
  readonly pool: ReturnType<typeof openPool>;
  readonly people: readonly Person[];
  readonly records: readonly Made[];
}

/** What is drawn: a parent for each further unit, grants for each person, a place for each record. */
const drawn = fc.record({
  parents: fc.array(fc.nat(), { minLength: 4, maxLength: 8 }),
  people: fc.array(
    fc.array(
      fc.record({
        role: fc.constantFrom('clerk', 'officer', 'visitor'),
        unit: fc.nat(),
        registers: fc.constantFrom(null, null, ['household'], ['visit']),
        until: fc.constantFrom(null, null, '2022-05-30', '2022-12-31'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 6, maxLength: 6 },
  ),
  records: fc.array(fc.record({ unit: fc.nat(), of: fc.nat(), isVisit: fc.boolean() }), {
    minLength: 20,
    maxLength: 20,
  }),
});

async function town(seed: number): Promise<Town> {
  const [plan] = fc.sample(drawn, { seed, numRuns: 1 });
  if (!plan) throw new Error('Nothing was drawn.');
  const own = await database();
  await declareHouse(own.owner, householdHouse, 0);
  const pool = openPool(own.app, { size: 4 });
  const it = await world(pool, `leaks ${seed}`, householdHouse);
  const system = systemAuthor(it.district);
  const units = Object.values(it.units);
  for (const [n, parent] of plan.parents.entries()) {
    const id = idOf(`${seed} unit ${n}`);
    const under = units[parent % units.length] ?? it.units.root;
    const act = { act: 'unit.create', id, parent: under, name: `单位${n}`, kind: 'village', validFrom: '2020-01-01' };
    const done = await it.door.act(system, [{ ...act, act: 'unit.create' as const }]);
    if (!done.ok) throw new Error(done.why.code);
    units.push(id);
  }
  const paths = await allUnits(pool, it.district);
  const pathOf = (unit: string) => paths.get(unit)?.path ?? '';
  const pick = (n: number) => units[n % units.length] ?? it.units.root;

  const people = await Promise.all(plan.people.map((grants, n) => settle(it, pool, seed, n, grants, pick, pathOf)));
  const records: Made[] = [];
  const changes = plan.records.map(({ unit, of, isVisit }, n) => {
    const place = pick(unit);
    const name = `${seed} record ${n}`;
    const base = { id: idOf(`leaks ${seed} ${name}`), unit: place, scope: pathOf(place) };
    const target = records.filter((one) => one.register === 'household').at(of % 7);
    if (isVisit && target) {
      records.push({
        ...base,
        register: 'visit',
        open: [base.id, `about-${n}-visit`],
        own: [],
        sealed: [],
        points: [target.id],
      });
      return it.change(name, { about: `about-${n}-visit`, household: target.id }, { register: 'visit', unit: place });
    }
    const phone = `138${String(n).padStart(8, '7')}`;
    const set = { head: `张${sign(n)}`, phone, note: `note-${n}-own`, idCard: cardNo(n), bankCard: `bank-${n}-no` };
    const lane = `lane-${n}-open`;
    const open = [base.id, lane];
    const personal = [set.head, phone, set.note];
    records.push({
      ...base,
      register: 'household',
      open,
      own: personal,
      sealed: [set.idCard, set.bankCard],
      points: [],
    });
    const site = { at: [106.2 + n / 1000, 38 + n / 1000] };
    return it.change(name, { ...set, lane, site }, { register: 'household', unit: place });
  });
  const verdicts = await it.door.submit(system, changes);
  if (verdicts.some(({ is }) => is !== 'accepted')) throw new Error(JSON.stringify(verdicts));
  return { it, own, pool, people, records };
}

/** Two Chinese characters for each number, and no two alike. */
function sign(n: number): string {
  return String.fromCodePoint(0x5000 + n * 37, 0x6000 + n * 53);
}

type Drawn = Pick<Grant, 'role' | 'registers' | 'until'> & { readonly unit: number };

async function settle(
  it: World,
  pool: Database,
  seed: number,
  n: number,
  grants: readonly Drawn[],
  pick: (n: number) => string,
  pathOf: (unit: string) => string,
): Promise<Person> {
  const id = idOf(`${seed} person ${n}`);
  const account = { id, name: `person-${n}`, display: `P${n}`, unit: null, password: null, demo: true };
  const gives = grants.map((one, at) => ({
    ...{ act: 'grant.give' as const, id: idOf(`${seed} grant ${n} ${at}`), account: id, role: one.role },
    ...{ unit: pick(one.unit), registers: one.registers, until: one.until },
  }));
  const done = await it.door.act(systemAuthor(it.district), [{ act: 'account.create', ...account }, ...gives]);
  if (!done.ok) throw new Error(done.why.code);
  const token = `token-${seed}-${n}`;
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const times = { createdAt: at, seenAt: at, expiresAt: '2022-06-01T00:00:00.000Z' };
  await openSession(pool, it.district, { tokenHash, account: id, ...times });
  return { id, cookie: `yicun=${token}`, grants: gives.map((one) => ({ ...one, path: pathOf(one.unit) })) };
}

/** Whether the person may read the record at all: the model. */
function reaches({ grants }: Person, { register, ...it }: Made): boolean {
  const reach = allow(grants, 'read', registers[register], today);
  const row = { ...it, register, seq: 1, stage: null, title: null, day: null, data: {} };
  return typeof reach === 'boolean' ? reach : matches(reach, row);
}

/** Markers of every record that must not stand in anything this person gets. */
function forbidden(person: Person, records: readonly Made[]): readonly string[] {
  const seesOwn = person.grants.some(({ role, until }) => role === 'clerk' && (until === null || until >= today));
  const pointed = new Set(records.flatMap((one) => (reaches(person, one) ? one.points : [])));
  const markers = records.flatMap((one) => {
    if (!reaches(person, one)) return [...one.open, ...one.own, ...one.sealed];
    return seesOwn ? one.sealed : [...one.own, ...one.sealed];
  });
  return markers.filter((marker) => !pointed.has(marker));
}

/** Everybody asks everything at once; gives what stood where it must not. */
async function leaksOf(built: Built, { people, records }: Town, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    people.flatMap((person) => {
      const secrets = forbidden(person, records);
      return paths.map(async (path) => {
        const answer = await built.inject({ method: 'GET', url: path, headers: { cookie: person.cookie } });
        // The address that was asked may be repeated, what lies behind it may not.
        const text = answer.rawPayload.toString('utf8').replaceAll(decodeURIComponent(path), '');
        return secrets.filter((one) => text.includes(one)).map((one) => `${path} told ${person.id} of ${one}`);
      });
    }),
  );
  return found.flat();
}

type Built = Awaited<ReturnType<typeof app>>;

let folder: string;
let one: Town;
const towns: Town[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yicun-leaks-'));
  for (const seed of [11, 12]) towns.push(await town(seed));
  const [first] = towns;
  if (!first) throw new Error('No town was made.');
  one = first;
});
afterAll(async () => {
  for (const { own, pool, it } of towns) {
    await it.door.close();
    await pool.end();
    await own.drop();
  }
  rmSync(folder, { recursive: true, force: true });
});

function serve({ it, pool }: Town, db: Database = pool): Promise<Built> {
  return app({
    ...{ database: db, houses: it.houses, seals: testSeals, intake: it.door, now: () => new Date(at) },
    ...{ random: chance('leaks'), blobs: join(folder, 'blobs'), made: join(folder, 'made'), web: null },
    setupCode: 'code1234',
  });
}

/** Every address that is answered to GET. */
function routesOf(built: Built): readonly string[] {
  const depths: string[] = [];
  return built
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \((.+)\))?$/.exec(line) ?? [];
      const depth = indent.length / 4;
      depths.length = depth;
      depths[depth] = part;
      return methods.split(', ').includes('GET') ? [depths.join('')] : [];
    });
}

const allPaths = (records: readonly Made[]) => Object.values(cases).flatMap((paths) => paths(records));

describe('what a reader gets', () => {
  test('is asked of every route that answers to GET', async () => {
    const built = await serve(one);
    expect(routesOf(built).filter((route) => !Object.hasOwn(cases, route))).toEqual([]);
    expect(routesOf(built).length).toBeGreaterThan(30);
    await built.close();
  });

  test('lies within the reach of their grants, whatever they ask, all of them at once', async () => {
    for (const it of towns) {
      const built = await serve(it);
      expect(await leaksOf(built, it, allPaths(it.records))).toEqual([]);
      await built.close();
    }
  });

  test('is all that they reach, and counts just that', async () => {
    for (const it of towns) {
      const built = await serve(it);
      for (const person of it.people) {
        for (const name of ['household', 'visit'] as const) {
          const url = `/api/records/${name}?limit=500`;
          const { statusCode, body } = await built.inject({ method: 'GET', url, headers: { cookie: person.cookie } });
          const model = it.records.filter((made) => made.register === name && reaches(person, made));
          const isKnown = allow(person.grants, 'read', registers[name], today) !== false;
          expect(statusCode).toBe(isKnown ? 200 : 404);
          if (!isKnown) continue;
          const page: { rows: readonly { id: string }[]; total: number } = JSON.parse(body);
          expect(page.rows.map(({ id }) => id).toSorted()).toEqual(model.map(({ id }) => id).toSorted());
          expect(page.total).toBe(model.length);
        }
      }
      await built.close();
    }
  });

  test('of an export is the same as on the screen', async () => {
    const built = await serve(one);
    for (const person of one.people) {
      const headers = { cookie: person.cookie, 'x-yicun': '1', 'content-type': 'application/json' };
      const ask = (method: 'GET' | 'POST', url: string) =>
        built.inject({ method, url, headers, ...(method === 'POST' ? { payload: '{"format":"csv"}' } : {}) });
      const begun = await ask('POST', '/api/registers/household/exports');
      if (begun.statusCode !== 200) continue;
      const job: string = JSON.parse(begun.body).job;
      await expect
        .poll(async () => JSON.parse((await ask('GET', `/api/jobs/${job}`)).body).job.state, { timeout: 30_000 })
        .toBe('done');
      const text = (await ask('GET', `/api/jobs/${job}/file`)).rawPayload.toString('utf8');
      expect(forbidden(person, one.records).filter((marker) => text.includes(marker))).toEqual([]);
      const model = one.records.filter((made) => made.register === 'household' && reaches(person, made));
      expect(model.every(({ id }) => text.includes(id))).toBe(true);
      for (const other of one.people.filter(({ id }) => id !== person.id)) {
        const theirs = await built.inject({ url: `/api/jobs/${job}/file`, headers: { cookie: other.cookie } });
        expect(theirs.statusCode).toBe(404);
      }
    }
    await built.close();
  });

  test('is opened only by a role that reaches the record', async () => {
    const built = await serve(one);
    for (const person of one.people) {
      for (const made of one.records.filter(({ register }) => register === 'household').slice(0, 8)) {
        const opening = person.grants.filter(({ role }) => role === 'officer' || role === 'clerk');
        const answer = await built.inject({
          ...{ method: 'POST', url: `/api/records/household/${made.id}/open` },
          headers: { cookie: person.cookie, 'x-yicun': '1' },
          payload: { fields: ['idCard'], reason: '核对名册信息' },
        });
        const may = reaches({ ...person, grants: opening }, made);
        expect(answer.statusCode).toBe(may ? 200 : 404);
        expect(answer.body.includes(made.sealed[0] ?? '')).toBe(may);
      }
    }
    await built.close();
  });
});

describe('a planted leak is found:', () => {
  test('a fence without its reach', async () => {
    const open = (text: string) =>
      text
        .replace(/split_part\(scope, '\/', 2\) = (\$\d+)::text/g, '$1::text is not null')
        .replace(/scope >= (\$\d+)::text and scope < (\$\d+)::text/g, '$1::text is not null and $2::text is not null');
    const pool = one.pool;
    const leaking: Database = Object.assign(Object.create(pool), {
      query: (text: string, values: readonly unknown[]) => pool.query(open(text), [...(values ?? [])]),
    });
    const built = await serve(one, leaking);
    const leaks = await leaksOf(built, one, allPaths(one.records));
    for (const route of ['/api/records/household?', '/api/records/household/', '/links', '/api/map/within']) {
      expect(leaks.some((leak) => leak.includes(route))).toBe(true);
    }
    await built.close();
  });

  test('a route that forgets it', async () => {
    const built = await serve(one);
    built.get('/api/planted', async () => (await one.pool.query('select data from record')).rows);
    expect(routesOf(built).filter((route) => !Object.hasOwn(cases, route))).toEqual(['/api/planted']);
    expect(await leaksOf(built, one, ['/api/planted'])).not.toEqual([]);
    await built.close();
  });
});

import { everything } from '@yicun/kernel/filter';
import { accountById, accountByName, accountsJson } from '@yicun/server/db/accounts';
import { fence } from '@yicun/server/db/fence';
import { grantsOf } from '@yicun/server/db/grants';
import { openPool } from '@yicun/server/db/pool';
import { allUnits, unitNames, unitsJson } from '@yicun/server/db/units';
import type { Act } from '@yicun/server/intake/acts';
import { type Author, systemAuthor } from '@yicun/server/intake/author';
import { verify } from '@yicun/server/verify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { testHouse, toilet } from './intake/house.ts';
import { idOf, type World, world } from './intake/world.ts';

const today = '2022-05-31';
let own: TestDatabase;
let pool: ReturnType<typeof openPool>;
let it: World;
let system: Author;
let made = 0;

beforeAll(async () => {
  own = await database();
  pool = openPool(own.app, { size: 4 });
});
afterAll(async () => {
  await pool.end();
  await own.drop();
});
beforeEach(async () => {
  it = await world(pool, `units ${made++}`);
  system = systemAuthor(it.district);
});

const refused = (code: string) => ({ ok: false, why: { code } });
const id = (name: string) => idOf(`${it.district} ${name}`);
const act = (author: Author, ...acts: readonly Act[]) => it.door.act(author, acts);
const account = (name: string) =>
  ({ act: 'account.create', id: id(name), name, display: name, unit: it.units.town, password: 'secret hash' }) as const;
const grant = (to: string, role: string) =>
  ({ act: 'grant.give', id: id(`${to} ${role}`), account: id(to), role, unit: it.units.root }) as const;

/** Somebody with the grants they have in the database. */
async function signedIn(name: string): Promise<Author> {
  const grants = await grantsOf(pool, it.district, id(name), today);
  return { district: it.district, account: id(name), grants, via: 'desk' };
}

async function units() {
  return allUnits(pool, it.district);
}

async function bodies(kind: string): Promise<readonly unknown[]> {
  const { rows } = await pool.query<{ body: unknown }>(
    'select body from event where district = $1 and kind = $2 order by seq',
    [it.district, kind],
  );
  return rows.map(({ body }) => body);
}

describe('units', () => {
  test('a moved unit takes its subtree, their records and what people reach there along, as one event', async () => {
    const clerk = await it.person('clerk', it.units.town);
    const record = it.change('a', { recordNo: 'a' }, { unit: it.units.east });
    await it.door.submit(clerk, [record]);
    const before = await units();
    const moved = await act(system, { act: 'unit.change', id: it.units.town, parent: it.units.bureau });
    expect(moved).toMatchObject({ ok: true });
    const after = await units();
    const bureau = after.get(it.units.bureau)?.path ?? '';
    const town = `${bureau}${before.get(it.units.town)?.no}/`;
    expect(after.get(it.units.town)?.path).toBe(town);
    expect(after.get(it.units.east)?.path).toBe(`${town}${before.get(it.units.east)?.no}/`);
    const reader = { district: it.district, grants: (await it.person('clerk', it.units.bureau)).grants, today };
    expect(JSON.parse(await fence(pool, reader, toilet).all(everything))).toMatchObject([
      { id: record.record, scope: after.get(it.units.east)?.path },
    ]);
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true, events: 8 });
  });

  test('a unit keeps the name it had as one it is found by, and its codes with their dates', async () => {
    const town = it.units.town;
    await act(system, { act: 'unit.change', id: town, code: '640302101000' });
    it.clock += 86_400_000;
    await act(system, { act: 'unit.change', id: town, name: '金积新镇', code: '640302102000', spellings: ['金机镇'] });
    const names = (await unitNames(pool, it.district, '2022-06-01')).filter((one) => one.unit === town);
    expect(names.map(({ name, sort }) => [name, sort])).toEqual([
      ['金积镇', 'alias'],
      ['金积新镇', 'official'],
      ['金机镇', 'spelling'],
    ]);
    const codeOn = async (day: string) =>
      JSON.parse(await unitsJson(pool, it.district, day)).find((one: { id: string }) => one.id === town).code;
    expect([await codeOn('2022-05-31'), await codeOn('2022-06-01')]).toEqual(['640302101000', '640302102000']);
  });

  test('a unit that has ended takes no new record, and its name is free again', async () => {
    const clerk = await it.person('clerk', it.units.town);
    await act(system, { act: 'unit.change', id: it.units.east, validTo: '2022-05-30' });
    const late = it.change('a', { recordNo: 'a' }, { unit: it.units.east });
    expect(await it.door.submit(clerk, [late])).toMatchObject([{ why: { code: 'change.pointsNowhere' } }]);
    const again = {
      act: 'unit.create',
      parent: it.units.town,
      name: '东村',
      kind: 'village',
      validFrom: today,
    } as const;
    expect(await act(system, { ...again, id: id('new east') })).toMatchObject({ ok: true });
    expect(await act(system, { ...again, id: id('newer east') })).toMatchObject(refused('unit.taken'));
  });

  test('all acts of a call or none', async () => {
    const village = { act: 'unit.create', parent: it.units.town, kind: 'village', validFrom: today } as const;
    const acts: Act[] = [
      { ...village, id: id('one'), name: '一村' },
      { ...village, id: id('two'), name: '二村', parent: id('nowhere') },
    ];
    expect(await act(system, ...acts)).toMatchObject(refused('record.absent'));
    expect((await units()).size).toBe(5);
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true, events: 6 });
  });

  test('no unit goes below itself, and nobody but the system administrator changes any', async () => {
    const under = { act: 'unit.change', id: it.units.town, parent: it.units.east } as const;
    expect(await act(system, under)).toMatchObject(refused('unit.within'));
    expect(await act(await it.person('officer', it.units.root), { ...under, parent: it.units.bureau })).toMatchObject(
      refused('right.absent'),
    );
    const admin = await it.person('systemAdmin', it.units.root);
    expect(await act(admin, { ...under, parent: it.units.bureau })).toMatchObject({ ok: true });
  });
});

describe('accounts and grants', () => {
  test('three administrators are three people', async () => {
    await act(system, account('wang'), account('li'), grant('wang', 'systemAdmin'));
    expect(await act(system, grant('wang', 'auditAdmin'))).toMatchObject(refused('account.separated'));
    expect(await act(system, grant('li', 'auditAdmin'))).toMatchObject({ ok: true });
    await act(system, { act: 'grant.end', id: id('wang systemAdmin') });
    expect(await act(system, grant('wang', 'auditAdmin'))).toMatchObject({ ok: true });
  });

  test('each administrator does their own, and nobody grants to themselves', async () => {
    await act(system, account('sys'), account('sec'), grant('sys', 'systemAdmin'), grant('sec', 'securityAdmin'));
    const [sys, sec] = [await signedIn('sys'), await signedIn('sec')];
    expect(await act(sys, account('new'))).toMatchObject({ ok: true });
    expect(await act(sec, account('newer'))).toMatchObject(refused('right.absent'));
    expect(await act(sys, grant('new', 'clerk'))).toMatchObject(refused('right.absent'));
    expect(await act(sec, grant('new', 'clerk'))).toMatchObject({ ok: true });
    expect(await act(sec, grant('sec', 'clerk'))).toMatchObject(refused('right.absent'));
    expect(await act(sec, grant('new', 'emperor'))).toMatchObject(refused('request.malformed'));
  });

  test('a grant that was taken back gives nothing from that moment', async () => {
    await act(system, account('wang'), grant('wang', 'clerk'));
    expect((await signedIn('wang')).grants).toMatchObject([{ role: 'clerk', registers: null, until: null }]);
    await act(system, { act: 'grant.end', id: id('wang clerk') });
    expect((await signedIn('wang')).grants).toEqual([]);
  });

  test('a user name is taken once', async () => {
    await act(system, account('wang'));
    const twin = { ...account('wang'), id: id('twin') };
    expect(await act(system, twin)).toMatchObject(refused('account.taken'));
  });

  test('everyone changes their own password, display and language, and nothing else', async () => {
    await act(system, account('wang'), account('li'));
    const wang = await signedIn('wang');
    const own = { act: 'account.change', id: id('wang') } as const;
    expect(await act(wang, { ...own, display: '老王', language: 'en' })).toMatchObject({ ok: true });
    expect(await act(wang, { ...own, password: { hash: 'better hash', oneTime: false } })).toMatchObject({ ok: true });
    expect(await act(wang, { ...own, unit: it.units.bureau })).toMatchObject(refused('right.absent'));
    expect(await act(wang, { ...own, id: id('li'), display: 'x' })).toMatchObject(refused('right.absent'));
    expect(await accountByName(pool, it.district, 'wang')).toMatchObject({
      ...{
        display: '老王',
        language: 'en',
        password: 'better hash',
        passwordHistory: ['secret hash'],
        mustChange: false,
      },
    });
  });

  test('a password is in no event and in no list', async () => {
    await act(system, account('wang'));
    await act(system, {
      act: 'account.change',
      id: id('wang'),
      password: { hash: 'other secret hash', oneTime: true },
    });
    expect(await accountById(pool, it.district, id('wang'))).toMatchObject({ password: 'other secret hash' });
    const told = JSON.stringify(await bodies('account'));
    expect(told).toContain('"password":"changed"');
    expect(told + (await accountsJson(pool, it.district, today))).not.toContain('secret');
  });
});

test('a district is set up once, and by the program', async () => {
  const create = { act: 'district.create', code: '1', name: '又一个', demo: false } as const;
  expect(await act(system, create)).toMatchObject(refused('setup.done'));
  const somebody = { ...(await it.person('systemAdmin', it.units.root)), district: id('another') };
  expect(await it.door.act(somebody, [create])).toMatchObject(refused('right.absent'));
});

import type { Json } from '@yicun/kernel/kind';
import { declareHouse } from '@yicun/server/db/declare';
import { openPool } from '@yicun/server/db/pool';
import { withClient } from '@yicun/server/db/server';
import { districtHouses } from '@yicun/server/houses';
import type { Author } from '@yicun/server/intake/author';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { ownHouse } from './intake/ownHouse.ts';
import { expectCounted, kept, ownWorld, says } from './intake/ownWorld.ts';

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

describe('a register that a district does not use', () => {
  test('is written by nobody while it is off, and by what brings it in while it is kept elsewhere', async () => {
    const it = await ownWorld('switched', pool);
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
    const it = await ownWorld('declares', pool);
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
    // What of the database follows from declarations follows from these too, also where its making was cut off.
    await declareHouse(own.owner, it.houses.of(it.district), 0);
    await withClient(own.owner, async (client) => {
      await client.query(
        `update pg_index set indisvalid = false where indexrelid in (
           select oid from pg_class where starts_with(relname, 'declared_') and relkind = 'i')`,
      );
    });
    expect(await declareHouse(own.owner, it.houses.of(it.district), 0)).not.toEqual([]);
    expect(await declareHouse(own.owner, it.houses.of(it.district), 0)).toEqual([]);
    const { rows } = await withClient(own.owner, (client) => client.query('select "xPlaces" from ledger."xParking"'));
    expect(rows).toEqual([{ xPlaces: '12' }]);
    // Another process has the same house, once it has read what the district says.
    const other = districtHouses(ownHouse, pool, () => new Date(it.clock));
    expect(other.of(it.district).registers.xParking).toBeUndefined();
    await other.load(it.district);
    expect(other.sheet(it.district)).toEqual(it.houses.sheet(it.district));
  });
});

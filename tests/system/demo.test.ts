/** The generated demonstration: what it makes, that it makes it once, and that all of it goes again. */
import { tickAt } from '@yicun/kernel/clock';
import { demoCounts } from '@yicun/server/db/demo';
import { loadSample } from '@yicun/server/demo';
import { fillDistrict } from '@yicun/server/demo/fill';
import { inOrder } from '@yicun/server/demo/plan';
import { removeDemo } from '@yicun/server/demo/remove';
import { verify } from '@yicun/server/verify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Server, server, type Visitor } from './app/server.ts';
import { idOf } from './intake/world.ts';

const small = { scale: 0.01, seed: 1 };

let it: Server;
let office: Visitor;
let district: string;
let unit: string;

beforeAll(async () => {
  it = await server();
  const loaded = await loadSample(it.deps);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.why));
  office = await it.demo('officeLeader');
  const me = (await office.ask('GET', '/api/me')).body;
  district = me.district.id;
  unit = me.grants[0].unit;
}, 120_000);
afterAll(() => it.close());

async function records(where = 'true'): Promise<readonly { id: string; register: string; data: object }[]> {
  const { rows } = await it.deps.database.query(`select id, register, data from record where ${where} order by id`);
  return rows;
}

test('fills every register, on or off, with what the door accepts', async () => {
  it.clock += 1000;
  const filled = await fillDistrict(it.deps, district, small);
  expect(filled.refused).toEqual([]);
  const counts = new Map((await demoCounts(it.deps.database, district)).map((one) => [one.register, one.count]));
  const without = inOrder(it.deps.houses.of(district)).filter((one) => !counts.has(one.name));
  expect(without.map((one) => one.name)).toEqual([]);
  expect(filled.made).toBeGreaterThan(3000);
  expect(await verify(it.deps.database, it.deps.houses.of(district), district)).toMatchObject({ ok: true });
}, 180_000);

test('changes nothing when it runs again, with the same seed', async () => {
  const before = await records();
  it.clock += 1000;
  const again = await fillDistrict(it.deps, district, small);
  expect(again).toMatchObject({ made: 0, refused: [] });
  expect(await records()).toEqual(before);
}, 120_000);

test('lets figures stand at what is believable, and leaves something to be filled in', async () => {
  const { body } = await office.ask('GET', '/api/figures?names=sanitaryToiletRate,sewageTreatmentRate,speakerCoverage');
  for (const { n, total } of body.figures) {
    expect(n / total).toBeGreaterThan(0.3);
    expect(n / total).toBeLessThan(1);
  }
  const toilets = await records("register = 'householdToilet'");
  expect(toilets.some(({ data }) => !('antiFreeze' in data))).toBe(true);
});

test('is taken out whole: what people made stays, and milestones are again as they were', async () => {
  it.clock += 1000;
  const own = {
    ...{ id: idOf('own change'), record: idOf('own'), device: 'desk', register: 'household', base: 0, unit },
    ...{ at: tickAt(it.clock), set: { householder: '马建国' } },
  };
  const { body } = await office.ask('POST', '/api/changes', { changes: [own] });
  expect(body.verdicts).toMatchObject([{ is: 'accepted' }]);
  expect(await records("register = 'milestone' and stage = 'done'")).not.toEqual([]);

  it.clock += 1000;
  const removed = await removeDemo(it.deps, district);
  expect(removed).toMatchObject({ ok: true });
  expect(await demoCounts(it.deps.database, district)).toEqual([]);
  expect((await records("register = 'household' and not gone")).map((one) => one.id)).toEqual([own.record]);
  expect(await records("register = 'milestone' and stage = 'done'")).toEqual([]);
  expect(await records("register = 'measure' and stage = 'underway'")).toEqual([]);
  expect((await it.visitor().ask('GET', '/api/entrance')).body).toMatchObject({ demoUsers: [] });
  // A server remembers for a moment who is signed in.
  it.clock += 60_000;
  expect((await office.ask('GET', '/api/me')).status).toBe(401);
  expect(await verify(it.deps.database, it.deps.houses.of(district), district)).toMatchObject({ ok: true });
}, 180_000);

test('comes back when it is filled again', async () => {
  it.clock += 1000;
  const back = await fillDistrict(it.deps, district, small);
  expect(back.made).toBeGreaterThan(3000);
  expect(back.refused).toEqual([]);
}, 120_000);

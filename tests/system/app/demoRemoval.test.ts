/** Taking the demonstration out from its page: who may, what is asked, what stays, and that no mark is left. */
import { tickAt } from '@yicun/kernel/clock';
import { demoCounts } from '@yicun/server/db/demo';
import { loadSample } from '@yicun/server/demo';
import { fillDistrict } from '@yicun/server/demo/fill';
import { removeDemo } from '@yicun/server/demo/remove';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { idOf } from '../intake/world.ts';
import { type Server, server, type Visitor } from './server.ts';

let it: Server;
let leader: Visitor;
let district: { id: string; name: string };

beforeAll(async () => {
  it = await server();
  const loaded = await loadSample(it.deps);
  if (!loaded.ok || !loaded.value[0]) throw new Error('The sample was not loaded.');
  leader = await it.signedIn(loaded.value[0]);
  district = (await leader.ask('GET', '/api/me')).body.district;
  it.clock += 1000;
  // Another seed and scale than the first start has: what is generated goes through the door whatever they are.
  const filled = await fillDistrict(it.deps, district.id, { scale: 0.004, seed: 7 });
  expect(filled.refused).toEqual([]);
}, 180_000);
afterAll(() => it.close());

/** Writes to a record of the demonstration as somebody. */
async function edit(who: Visitor, record: { id: string; seq: number }, note: string): Promise<void> {
  it.clock += 1000;
  const change = {
    ...{ id: idOf(note), record: record.id, device: note, register: 'household', base: record.seq },
    ...{ at: tickAt(it.clock), set: { householder: note } },
  };
  const { body } = await who.ask('POST', '/api/changes', { changes: [change] });
  expect(body.verdicts).toMatchObject([{ is: 'accepted' }]);
}

test('whoever does not lead the office finds nothing; a demonstration user sees it and cannot remove it', async () => {
  const officer = await it.demo('officeOfficer');
  expect((await officer.ask('GET', '/api/demo')).status).toBe(404);
  expect((await officer.ask('POST', '/api/demo/remove', { typed: district.name, changedToo: false })).status).toBe(404);
  const demo = await it.demo('officeLeader');
  expect((await demo.ask('GET', '/api/demo')).body).toMatchObject({ isDemoUser: true });
  const { body } = await demo.ask('POST', '/api/demo/remove', { typed: district.name, changedToo: false });
  expect(body).toMatchObject({ code: 'demo.ownUser' });
});

test('is not begun on a word that is not the name of the district', async () => {
  const { status, body } = await leader.ask('POST', '/api/demo/remove', { typed: '别处', changedToo: false });
  expect([status, body.code]).toEqual([422, 'demo.word']);
});

test('keeps what somebody real went on with and says so; what demonstration users did to it goes', async () => {
  const demo = await it.demo('officeLeader');
  const { rows } = (await leader.ask('GET', '/api/records/household?limit=2&sort=id')).body;
  await edit(leader, rows[0], '马建国');
  await edit(demo, rows[1], '演示所改');
  const before = (await leader.ask('GET', '/api/demo')).body;
  const households = before.registers.find((one: { register: string }) => one.register === 'household');
  expect(households).toMatchObject({ changed: 1 });
  expect(before.users).toBeGreaterThan(20);

  it.clock += 1000;
  const { body } = await leader.ask('POST', '/api/demo/remove', { typed: district.name, changedToo: false });
  await vi.waitFor(
    async () => expect((await leader.ask('GET', `/api/jobs/${body.job}`)).body.job.state).toBe('done'),
    120_000,
  );
  const after = (await leader.ask('GET', '/api/demo')).body;
  const [kept] = rows;
  expect(after).toMatchObject({ users: 0, job: body.job });
  expect(after.registers).toEqual([{ register: 'household', count: 1, changed: 1 }]);
  expect(after.removed).toMatchObject({ kept: 1, keptFirst: [{ register: 'household', record: kept.id, why: null }] });
  const all = before.registers.reduce((sum: number, one: { count: number }) => sum + one.count, 0);
  expect(after.removed.removed).toBe(all - 1);
  expect((await leader.ask('GET', `/api/records/household/${kept.id}`)).body.record.data.householder).toBe('马**');
}, 180_000);

test('leaves no mark: not on the pages, not at the entrance', async () => {
  expect((await leader.ask('GET', '/api/me')).body.district.demo).toBe(false);
  expect((await it.visitor().ask('GET', '/api/entrance')).body).toMatchObject({
    district: { demo: false },
    demoUsers: [],
  });
});

test('takes what stayed as well, when that is asked for', async () => {
  it.clock += 1000;
  const gone = await removeDemo(it.deps, district.id, { changedToo: true });
  expect(gone).toMatchObject({ ok: true, value: { removed: 1, kept: 0 } });
  expect(await demoCounts(it.deps.database, district.id)).toEqual([]);
  const { body } = await leader.ask('POST', '/api/demo/remove', { typed: district.name, changedToo: false });
  expect(body).toMatchObject({ code: 'demo.none' });
});

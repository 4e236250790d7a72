import { tickAt } from '@yicun/kernel/clock';
import { loadSample } from '@yicun/server/demo';
import type { UnitInfo } from '@yicun/server/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '../intake/world.ts';
import { type Server, server, type Visitor } from './server.ts';

/** What ledgers ask of the server, over HTTP: counts, stages, names, links, kept views. */

let it: Server;
let office: Visitor;
let village: string;
beforeAll(async () => {
  it = await server();
  const loaded = await loadSample(it.deps);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.why));
  office = await it.demo('officeOfficer');
  const { units }: { units: readonly UnitInfo[] } = (await office.ask('GET', '/api/units')).body;
  village = units.find(({ kind }) => kind === 'village')?.id ?? '';
  const change = (record: string, register: string, set: object) => ({
    ...{ id: idOf(`change ${record}`), device: 'desk', record: idOf(record), register, base: 0 },
    ...{ at: tickAt(it.clock), unit: village, set },
  });
  const changes = [
    change('family', 'household', { householder: '马某某' }),
    change('toilet', 'householdToilet', { recordNo: '厕-1', toiletType: 'dryPit', household: idOf('family') }),
    change('other', 'householdToilet', { recordNo: '厕-2' }),
  ];
  const { body } = await office.ask('POST', '/api/changes', { changes });
  expect(body.verdicts.map(({ is }: { is: string }) => is)).toEqual(['accepted', 'accepted', 'accepted']);
});
afterAll(() => it.close());

describe('a ledger over HTTP', () => {
  test('is counted with all others in one answer, by stage for itself', async () => {
    const { counts } = (await office.ask('GET', '/api/registers/counts')).body;
    expect(counts).toMatchObject({ household: 1, householdToilet: 2 });
    expect(counts).not.toHaveProperty('task');
    const { stages } = (await office.ask('GET', '/api/records/householdToilet/stages')).body;
    expect(stages).toEqual({ inUse: 2 });
    const administrator = await it.demo('systemAdmin');
    expect((await administrator.ask('GET', '/api/registers/counts')).body).toEqual({ counts: {} });
    expect((await administrator.ask('GET', '/api/records/householdToilet/stages')).status).toBe(404);
  });

  test('leads back from what its records point to', async () => {
    const { links } = (await office.ask('GET', `/api/records/household/${idOf('family')}/links`)).body;
    expect(links).toMatchObject([
      { register: 'householdToilet', field: 'household', count: 1, rows: [{ title: '厕-1' }] },
    ]);
    expect((await office.ask('GET', `/api/records/household/${idOf('nobody')}/links`)).status).toBe(404);
  });

  test('is kept as a view, changed and removed by its keeper alone', async () => {
    const path = `/api/views/householdToilet/${idOf('view')}`;
    const view = { name: '旱厕', asked: { q: '厕', sort: '-seq' }, shared: null, first: true };
    expect((await office.ask('PUT', path, view)).status).toBe(200);
    const kept = async (who: Visitor) => (await who.ask('GET', '/api/views/householdToilet')).body.views;
    expect(await kept(office)).toMatchObject([{ ...view, own: true, id: idOf('view') }]);
    const other = await it.demo('officeLeader');
    expect(await kept(other)).toEqual([]);
    expect((await other.ask('PUT', path, view)).status).toBe(404);
    expect((await other.ask('DELETE', path)).status).toBe(404);
    const twice = await office.ask('PUT', `/api/views/householdToilet/${idOf('view 2')}`, view);
    expect(twice.body).toMatchObject({ code: 'view.named' });
    const elsewhere = await office.ask('PUT', path, { ...view, shared: village });
    expect(elsewhere.body).toMatchObject({ code: 'right.absent' });
    expect((await office.ask('DELETE', path)).status).toBe(200);
    expect(await kept(office)).toEqual([]);
    expect((await office.ask('GET', '/api/views/moon')).status).toBe(404);
  });
});

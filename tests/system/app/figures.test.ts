import { tickAt } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { loadSample } from '@yicun/server/demo';
import type { House, ProgrammeFile, UnitInfo } from '@yicun/server/wire';
import type { FigureSent, UnitWanting } from '@yicun/server/wireFigures';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '../intake/world.ts';
import { type Server, server, type Visitor } from './server.ts';

/** The sample's targets and what its ledgers give, as a browser asks for them. */

let house: Server;
let office: Visitor;
let units: readonly UnitInfo[];

beforeAll(async () => {
  house = await server();
  const loaded = await loadSample(house.deps);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.why));
  office = await house.demo('officeLeader');
  units = (await office.ask('GET', '/api/units')).body.units;
});
afterAll(() => house.close());

let made = 0;

function change(register: string, unit: string, set: Readonly<Record<string, Json>>, more: object = {}) {
  const id = idOf(`figures ${made++}`);
  const at = tickAt(house.clock);
  return { ...{ id, device: 'desk', register, record: idOf(id), base: 0, at, unit, set }, ...more };
}

async function write(changes: readonly object[]): Promise<void> {
  const { body } = await office.ask('POST', '/api/changes', { changes });
  expect(body.verdicts.filter((one: { is: string }) => one.is !== 'accepted')).toEqual([]);
}

async function figure(who: Visitor, name: string, more = ''): Promise<FigureSent | undefined> {
  const { body } = await who.ask('GET', `/api/figures?names=${name}&trend=true${more}`);
  return body.figures[0];
}

/** Four households in a village, three of which count, one of these without a sanitary toilet. */
function fourHouseholds(village: string) {
  const homes = ['always', 'always', 'seasonal', 'away'].map((residence) =>
    change('household', village, { householder: '马', residence }),
  );
  const toilets = homes.map(({ record }, n) =>
    change('householdToilet', village, { household: record, houseState: 'lived', sanitary: n !== 0 && n !== 3 }),
  );
  return { homes, changes: [...homes, ...toilets] };
}

function villagesOf(township: UnitInfo | undefined): readonly UnitInfo[] {
  return units.filter(({ kind, parent }) => kind === 'village' && parent === township?.id);
}

describe('the targets of the sample', () => {
  test('are all bound when the programme is made, and stand at nothing while nothing is done', async () => {
    const { programmes } = (await office.ask('GET', '/api/programmes')).body;
    const file: ProgrammeFile = (await office.ask('GET', `/api/programmes/${programmes[0].id}`)).body;
    const unbound = (file.records.target ?? []).filter((one) => typeof one.data.indicator !== 'string');
    expect(unbound.map((one) => one.title)).toEqual([]);
    expect(file.figures.length).toBeGreaterThan(30);
    for (const one of file.figures) expect(one).toMatchObject({ n: 0, whole: true, used: false });
    // Though some ledgers hold rows already, opened for what the table names.
    expect(file.figures.some((one) => one.records > 0)).toBe(true);
  });

  test('are told by a ledger once somebody has worked in it: a row that was opened and edited is enough', async () => {
    const { programmes } = (await office.ask('GET', '/api/programmes')).body;
    const file = async (): Promise<ProgrammeFile> =>
      (await office.ask('GET', `/api/programmes/${programmes[0].id}`)).body;
    const { body } = await office.ask('GET', '/api/house');
    const declared: House = body;
    const of = Object.values(declared.indicators).flat();
    const registerOf = (indicator: string | undefined) => of.find(({ name }) => name === indicator)?.register ?? '';
    // The table opens rows in ledgers that are off too: there nobody works.
    const opened = (await file()).figures.find(
      ({ indicator, records }) => records > 0 && declared.states[registerOf(indicator)]?.state === 'on',
    );
    const register = registerOf(opened?.indicator);
    const [row] = (await office.ask('GET', `/api/records/${register}?limit=1`)).body.rows;
    const { unit: _, ...edit } = change(register, '', { readFrom: null });
    house.clock += 1000;
    await write([{ ...edit, at: tickAt(house.clock), record: row.id, base: row.seq }]);
    const after = (await file()).figures.find(({ indicator }) => indicator === opened?.indicator);
    expect(after).toMatchObject({ n: 0, used: true });
  });

  test('may be bound to another figure by whoever issues them', async () => {
    const { rows } = (await office.ask('GET', '/api/records/target?limit=1')).body;
    const edit = { ...change('target', '', { indicator: null }), record: rows[0].id, base: rows[0].seq };
    const { unit: _, ...changes } = edit;
    await write([changes]);
    const { record } = (await office.ask('GET', `/api/records/target/${rows[0].id}`)).body;
    expect(record.data).not.toHaveProperty('indicator', rows[0].data.indicator);
  });
});

describe('a share', () => {
  let east: UnitInfo | undefined;
  let west: UnitInfo | undefined;
  let eastern: ReturnType<typeof fourHouseholds>;

  beforeAll(async () => {
    const officer = (await (await house.demo('townshipOfficer')).ask('GET', '/api/me')).body;
    east = units.find(({ id }) => id === officer.grants[0].unit);
    west = units.find(
      ({ id, kind }) =>
        kind === 'township' && id !== east?.id && villagesOf(units.find((one) => one.id === id)).length > 0,
    );
    eastern = fourHouseholds(villagesOf(east)[0]?.id ?? '');
    await write([...eastern.changes, ...fourHouseholds(villagesOf(west)[0]?.id ?? '').changes]);
  });

  test('has numerator and denominator at once, of the district, a township and a village', async () => {
    const all = await figure(office, 'sanitaryToiletRate');
    expect(all).toMatchObject({ n: 4, total: 6, records: 8, whole: true, recounting: false, frozen: [] });
    expect(all?.since).toMatch(/^20/);
    expect(await figure(office, 'sanitaryToiletRate', `&unit=${east?.id}`)).toMatchObject({
      n: 2,
      total: 3,
      whole: false,
    });
    const village = villagesOf(east)[1]?.id;
    expect(await figure(office, 'sanitaryToiletRate', `&unit=${village}`)).toMatchObject({
      n: 0,
      total: 0,
      records: 0,
    });
    const own = all?.townships.find(({ unit }) => unit === east?.id);
    const villages = villagesOf(east).length;
    expect(own).toMatchObject({ n: 2, total: 3, households: 4, villages, unrecorded: villages - 1 });
  });

  test('shows a township officer the own township and nothing of another', async () => {
    const officer = await house.demo('townshipOfficer');
    expect(await figure(officer, 'sanitaryToiletRate')).toMatchObject({ n: 2, total: 3, records: 4, whole: false });
    expect((await figure(officer, 'sanitaryToiletRate'))?.townships.map(({ unit }) => unit)).toEqual([east?.id]);
    expect(await figure(officer, 'sanitaryToiletRate', `&unit=${west?.id}`)).toMatchObject({
      n: 0,
      total: 0,
      records: 0,
    });
    const cells = (await officer.ask('GET', '/api/figures/cells?names=sanitaryToiletRate')).body.cells;
    expect(cells).toEqual([{ indicator: 'sanitaryToiletRate', unit: villagesOf(east)[0]?.id, n: 2, total: 3 }]);
    expect(await figure(await house.demo('auditAdmin'), 'sanitaryToiletRate')).toBeUndefined();
  });

  test('tells which households of the denominator nothing of the numerator points to', async () => {
    const { body } = await office.ask('GET', '/api/figures/uncounted?name=sanitaryToiletRate');
    expect(body.total).toBe(2);
    expect(body.rows.map(({ id }: { id: string }) => id)).toContain(eastern.homes[0]?.record);
    const officer = await house.demo('townshipOfficer');
    const mine = (await officer.ask('GET', '/api/figures/uncounted?name=sanitaryToiletRate')).body;
    expect(mine.rows.map(({ id }: { id: string }) => id)).toEqual([eastern.homes[0]?.record]);
    expect((await office.ask('GET', '/api/figures/uncounted?name=moon')).status).toBe(404);
    expect((await office.ask('GET', '/api/figures/uncounted?name=filmRecoveryRate')).body.total).toBeNull();
  });

  test('keeps a base that was frozen, beside the living one and with the reason of every later one', async () => {
    const freeze = (who: Visitor, body: object) => who.ask('POST', '/api/figures/freeze', body);
    const name = 'sanitaryToiletRate';
    const officer = await house.demo('townshipOfficer');
    expect((await freeze(officer, { name })).body).toMatchObject({ code: 'right.absent' });
    expect((await freeze(office, { name: 'reformDone' })).status).toBe(404);
    expect((await freeze(office, { name })).body).toEqual({ round: 1 });
    await write([change('household', villagesOf(east)[0]?.id ?? '', { householder: '丁', residence: 'always' })]);
    const after = await figure(office, name);
    expect(after).toMatchObject({
      n: 4,
      total: 7,
      frozen: [{ round: 1, on: '2026-04-01', n: 4, total: 6, reason: null }],
    });
    expect(after?.frozen[0]?.townships.find(({ unit }) => unit === east?.id)).toMatchObject({ n: 2, total: 3 });
    // Another base needs a reason.
    expect(await freeze(office, { name })).toMatchObject({ status: 422 });
    expect((await freeze(office, { name, reason: '按年度摸底结果调整' })).body).toEqual({ round: 2 });
    const rounds = (await figure(office, name))?.frozen.map(({ total, reason }) => [total, reason]);
    expect(rounds).toEqual([
      [6, null],
      [7, '按年度摸底结果调整'],
    ]);
    expect((await figure(officer, name))?.frozen.map(({ total }) => total)).toEqual([3, 4]);
  });

  test('is frozen as of a day that is past, by what the log tells of that day', async () => {
    const name = 'sanitaryToiletRate';
    const freeze = (body: object) =>
      office.ask('POST', '/api/figures/freeze', { name, reason: '按年初摸底数', ...body });
    const [began, village] = [house.clock, villagesOf(west)[0]?.id ?? ''];
    const first = '2026-04-01';
    const [atFirst] = (await figure(office, name))?.frozen.slice(-1) ?? [];
    house.clock += 5 * 86_400_000;
    office = await house.demo('officeLeader');
    // Since then: one more, one less, one that has moved and one that counts no longer.
    const { rows } = (await office.ask('GET', '/api/records/household?limit=50&sort=id')).body;
    const mine = rows.filter((one: { unit: string }) => one.unit === villagesOf(east)[0]?.id);
    const [moved, gone, away] = mine.filter((one: { data: Json }) => JSON.stringify(one.data).includes('always'));
    await write([
      change('household', village, { householder: '戊', residence: 'always' }),
      { ...change('household', village, {}), record: moved.id, base: moved.seq },
      (({ unit: _, ...it }) => it)({ ...change('household', '', {}, { gone: true }), record: gone.id, base: gone.seq }),
      (({ unit: _, ...it }) => it)({
        ...change('household', '', { residence: 'away' }),
        record: away.id,
        base: away.seq,
      }),
    ]);
    expect(await figure(office, name)).not.toMatchObject({ total: atFirst?.total });
    expect((await freeze({ on: '2026-05-01' })).body).toMatchObject({ code: 'freeze.future' });
    expect((await freeze({ on: '2025-01-01' })).body).toMatchObject({ code: 'freeze.nothing' });
    expect((await freeze({ on: 'yesterday' })).status).toBe(400);
    expect((await freeze({ on: first })).body).toEqual({ round: 3 });
    const [frozen] = (await figure(office, name))?.frozen.slice(-1) ?? [];
    expect(frozen).toMatchObject({ round: 3, on: first, n: atFirst?.n, total: atFirst?.total });
    expect(frozen?.townships).toEqual(atFirst?.townships);
    house.clock = began;
    office = await house.demo('officeLeader');
  });

  test('says of each unit what is still to be filled in of the records it counts', async () => {
    const of = async (who: Visitor, more = '') =>
      (await who.ask('GET', `/api/figures/wanting?name=sanitaryToiletRate${more}`)).body.units;
    const [village] = villagesOf(east);
    const find = (all: readonly UnitWanting[]) => all.find((one) => one.unit === village?.id);
    const before = find(await of(office));
    expect(before).toMatchObject({ records: 4, lacking: 4 });
    const { rows } = (await office.ask('GET', '/api/records/householdToilet?limit=50&sort=id')).body;
    const [toilet] = rows.filter((one: { unit: string }) => one.unit === village?.id);
    const { unit: _, ...edit } = change('householdToilet', '', { harmless: true });
    await write([{ ...edit, record: toilet.id, base: toilet.seq }]);
    const after = find(await of(office));
    expect(after).toMatchObject({ records: 4, lacking: 4, fields: (before?.fields ?? 0) - 1 });
    const officer = await house.demo('townshipOfficer');
    expect((await of(officer)).map((one: { unit: string }) => one.unit)).toEqual([village?.id]);
    expect((await office.ask('GET', '/api/figures/wanting?name=moon')).status).toBe(404);
  });

  test('is refused words that are none', async () => {
    expect((await office.ask('GET', '/api/figures?names=a&on=yesterday')).status).toBe(400);
    expect((await office.ask('GET', '/api/figures?names=a&unit=x')).status).toBe(400);
    expect((await office.ask('GET', '/api/figures?names=moon')).body).toEqual({ figures: [] });
  });
});

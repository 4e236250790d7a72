import { addDays, tickAt } from '@yicun/kernel/clock';
import { uuid7 } from '@yicun/kernel/uuid';
import { loadSample } from '@yicun/server/demo';
import { systemAuthor } from '@yicun/server/intake/author';
import type { ProgrammeFile, RecordRow, UnitInfo } from '@yicun/server/wire';
import type { Dispatched, Work } from '@yicun/server/wireSteering';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, server, type Visitor } from './server.ts';

describe('the programme is dispatched', () => {
  let house: Server;
  let leader: Visitor;
  let officer: Visitor;
  let programme: string;
  let units: readonly UnitInfo[];

  beforeAll(async () => {
    house = await server();
    const loaded = await loadSample(house.deps);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.why));
    leader = await house.demo('officeLeader');
    officer = await house.demo('officeOfficer');
    programme = (await leader.ask('GET', '/api/programmes')).body.programmes[0].id;
    units = (await leader.ask('GET', '/api/units')).body.units;
  });

  afterAll(() => house.close());

  const file = async (): Promise<ProgrammeFile> => (await leader.ask('GET', `/api/programmes/${programme}`)).body;
  const slips = async () => (await file()).records.dispatchSlip ?? [];
  const receipts = async () => (await file()).records.slipReceipt ?? [];
  const draft = async (who: Visitor): Promise<Dispatched> =>
    (await who.ask('POST', `/api/programmes/${programme}/slips`)).body;
  const issue = async (who: Visitor, which: readonly RecordRow[]): Promise<Dispatched> =>
    (await who.ask('POST', '/api/slips/issue', { slips: which.map(({ id }) => id) })).body;
  const waits = async (who: Visitor): Promise<Work['rows']> => (await who.ask('GET', '/api/work')).body.rows;
  const named = (name: string) => units.find((one) => one.name === name)?.id ?? '';
  let made = 0;
  const step = async (who: Visitor, row: RecordRow, stage: string, set = {}) => {
    const id = uuid7(
      house.clock,
      Uint8Array.from({ length: 10 }, () => made++),
    );
    const change = {
      id,
      device: 'desk',
      record: row.id,
      register: row.register,
      base: row.seq,
      at: tickAt(house.clock),
    };
    const { body } = await who.ask('POST', '/api/changes', { changes: [{ ...change, set, stage }] });
    return body.verdicts[0];
  };

  it('one slip is drafted for each row of the table, in its words, once', async () => {
    expect(await draft(officer)).toEqual({ done: 29, refused: [] });
    expect(await draft(leader)).toEqual({ done: 0, refused: [] });
    const { records } = await file();
    const task14 = records.task?.find((one) => one.data.number === '14');
    const parts = (records.dispatchSlip ?? []).filter((one) => one.data.task === task14?.id);
    expect(parts).toHaveLength(4);
    // Each row of task 14 has a lead unit of its own.
    expect(new Set(parts.map((one) => String(one.data.leadUnits))).size).toBe(4);
    const open = (records.dispatchSlip ?? []).filter((one) => one.data.awaitsNumber === true);
    const without = new Set(
      (records.target ?? []).flatMap((one) => (one.data.value === undefined ? [one.data.subTask] : [])),
    );
    expect(open.map((one) => one.data.subTask).sort()).toEqual([...without].sort());
  });

  it('only a leader of the office issues; a group without members is named and keeps its slip back', async () => {
    const drafted = await slips();
    const denied = await issue(officer, drafted.slice(0, 1));
    expect(denied.refused.map(({ why }) => why.code)).toEqual(['stage.denied']);
    const done = await issue(leader, drafted);
    const empty = done.refused.filter(({ why }) => why.code === 'dispatch.emptyGroup');
    expect(done.refused).toEqual(empty);
    expect(done.done + empty.length).toBe(29);
    const out = (await slips()).filter(({ stage }) => stage === 'dispatched');
    expect(out).toHaveLength(done.done);
    // Nothing is half sent: what was kept back has no receipts.
    const sent = new Set((await receipts()).map((one) => one.data.slip));
    expect(sent).toEqual(new Set(out.map(({ id }) => id)));
  });

  it('with its members, it goes out to a list that stays as it was on the day', async () => {
    const kept = (await slips()).filter(({ stage }) => stage === 'drafted');
    const bureaus = ['区农业农村局', '区水务局'].map(named);
    for (const group of units.filter((one) => one.kind === 'group' && one.members.length === 0)) {
      const act = { act: 'unit.change', id: group.id, members: bureaus } as const;
      expect(await house.deps.intake.act(systemAuthor(await districtOf(house)), [act])).toMatchObject({ ok: true });
    }
    expect(await issue(leader, kept)).toEqual({ done: kept.length, refused: [] });
    const groups = new Set(units.flatMap((one) => (one.kind === 'group' ? [one.id] : [])));
    const addressed = (await slips()).flatMap(({ data }) => [data.leadUnits, data.responsibleUnits].flat());
    expect(addressed.filter((one) => groups.has(String(one)))).toEqual([]);
    // 各乡镇 is twelve townships, each with a receipt of its own.
    const { records } = await file();
    const toilets = records.task?.find((one) => one.data.number === '02');
    const mine = (await receipts()).filter((one) => one.data.task === toilets?.id);
    const townships = new Set(units.flatMap((one) => (one.kind === 'township' ? [one.id] : [])));
    expect(mine.filter(({ unit }) => townships.has(unit))).toHaveLength(12);
    // Asked again, nothing is sent twice.
    const before = (await receipts()).length;
    await issue(leader, await slips());
    expect(await receipts()).toHaveLength(before);
  });

  it('waits for each unit with its limit, is signed for, and waits no more', async () => {
    const township = await house.demo('townshipOfficer');
    const mine = (await waits(township)).filter(({ register }) => register === 'slipReceipt');
    expect(mine.length).toBeGreaterThan(10);
    // Wednesday 1 April 2026: one working day later.
    expect(new Set(mine.map(({ due }) => due))).toEqual(new Set(['2026-04-02']));
    expect(new Set(mine.map(({ unit }) => unit)).size).toBe(1);
    const [first] = (await receipts()).filter(({ id }) => id === mine[0]?.id);
    if (!first) throw new Error('No receipt waits.');
    expect(await step(township, first, 'signed')).toMatchObject({ is: 'accepted' });
    expect((await waits(township)).map(({ id }) => id)).not.toContain(first.id);
    const signed = (await receipts()).find(({ id }) => id === first.id);
    expect(signed).toMatchObject({ stage: 'signed', data: { signedOn: '2026-04-01' } });
    expect(signed?.data.limitDay).toBeUndefined();
    // Not for somebody else's unit.
    const other = (await receipts()).find(({ unit, stage }) => unit !== first.unit && stage === 'waiting');
    if (!other) throw new Error('Nobody else was asked.');
    expect(await step(township, other, 'signed')).toMatchObject({ is: 'refused' });
  });

  it('is objected to once, with a reason; the answer is the office’s and final', async () => {
    const township = await house.demo('townshipOfficer');
    const [row] = (await waits(township)).filter(({ register }) => register === 'slipReceipt');
    const again = async () => {
      const found = (await receipts()).find(({ id }) => id === row?.id);
      if (!found) throw new Error('The receipt is gone.');
      return found;
    };
    expect(await step(township, await again(), 'objected')).toMatchObject({ why: { code: 'stage.says' } });
    expect(await step(township, await again(), 'objected', { objection: '我镇没有这项工作' })).toMatchObject({
      is: 'accepted',
    });
    expect((await again()).data.limitDay).toBe('2026-04-03');
    expect((await waits(leader)).map(({ id }) => id)).toContain(row?.id);
    expect(await step(township, await again(), 'upheld', { answer: 'x' })).toMatchObject({
      why: { code: 'stage.denied' },
    });
    expect(await step(leader, await again(), 'upheld', { answer: '按表执行' })).toMatchObject({ is: 'accepted' });
    expect(await step(township, await again(), 'objected', { objection: '再次' })).toMatchObject({
      ...{ is: 'refused', why: { code: 'stage.notNext' } },
    });
    expect(await step(township, await again(), 'signed')).toMatchObject({ is: 'accepted' });
  });

  it('a working day is one of the calendar: before a holiday the limit lies behind it', async () => {
    // Friday 3 April 2026; 4 to 6 April are free (清明).
    house.clock = Date.parse('2026-04-03T02:00:00.000Z');
    leader = await house.demo('officeLeader');
    officer = await house.demo('officeOfficer');
    expect(addDays('2026-04-03', 4)).toBe('2026-04-07');
    const [slip] = (await slips()).filter(({ stage }) => stage === 'dispatched');
    if (!slip) throw new Error('Nothing is out.');
    expect(await step(leader, slip, 'withdrawn', { withdrawal: '重新交办' })).toMatchObject({ is: 'accepted' });
    expect(await draft(officer)).toEqual({ done: 1, refused: [] });
    const fresh = (await slips()).filter(({ stage }) => stage === 'drafted');
    expect(await issue(leader, fresh)).toEqual({ done: 1, refused: [] });
    const due = (await receipts()).filter((one) => one.data.slip === fresh[0]?.id).map((one) => one.data.limitDay);
    expect(new Set(due)).toEqual(new Set(['2026-04-07']));
  });
});

async function districtOf({ deps }: Server): Promise<string> {
  const { rows } = await deps.database.query<{ district: string }>('select district from district');
  return rows[0]?.district ?? '';
}

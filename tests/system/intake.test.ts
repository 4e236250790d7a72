import type { Change, Verdict } from '@yicun/kernel/change';
import { tickAt } from '@yicun/kernel/clock';
import { declareHouse } from '@yicun/server/db/declare';
import { openPool } from '@yicun/server/db/pool';
import { sameHouse } from '@yicun/server/houses';
import { intake } from '@yicun/server/intake';
import type { Author } from '@yicun/server/intake/author';
import { verify } from '@yicun/server/verify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { testHouse } from './intake/house.ts';
import { chance, idOf, testSeals, type World, world } from './intake/world.ts';

let own: TestDatabase;
let pool: ReturnType<typeof openPool>;
let it: World;
let clerk: Author;
let officer: Author;
let made = 0;

beforeAll(async () => {
  own = await database();
  await declareHouse(own.owner, testHouse, 0);
  pool = openPool(own.app, { size: 4 });
});
afterAll(async () => {
  await pool.end();
  await own.drop();
});
beforeEach(async () => {
  it = await world(pool, `intake ${made++}`);
  clerk = await it.person('clerk', it.units.town);
  officer = await it.person('officer', it.units.root);
});

/** One change through the door. */
async function submit(author: Author, change: unknown): Promise<Verdict> {
  const [verdict] = await it.door.submit(author, [change]);
  if (!verdict) throw new Error('no verdict');
  return verdict;
}

const refused = (code: string) => ({ is: 'refused', why: { code } });
const birth = (record: string, more: Partial<Change> = {}, set: Change['set'] = {}) =>
  it.change(record, { recordNo: record, ...set }, { unit: it.units.east, ...more });

/** A toilet that is there, and its seq. */
async function born(record: string, set: Change['set'] = {}): Promise<number> {
  const verdict = await submit(clerk, birth(record, {}, set));
  if (verdict.is !== 'accepted') throw new Error(JSON.stringify(verdict));
  return verdict.seq;
}

describe('the same change', () => {
  test('sent again gets the same answer and is written once', async () => {
    const change = birth('a');
    const first = await submit(clerk, change);
    expect(first).toMatchObject({ is: 'accepted', contested: [] });
    expect(await submit(clerk, change)).toEqual(first);
    expect(await it.door.submit(clerk, [change, change])).toEqual([first, first]);
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true, events: 7, records: 1 });
  });

  test('is rehearsed as it was answered, and nothing is written', async () => {
    const change = birth('a');
    expect(await it.door.rehearse(clerk, [change, change])).toMatchObject([{ is: 'accepted' }, { is: 'accepted' }]);
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true, records: 0 });
    const first = await submit(clerk, change);
    expect(await it.door.rehearse(clerk, [change])).toEqual([first]);
    expect(await it.door.rehearse(officer, [change])).toMatchObject([refused('change.idTaken')]);
  });

  test('twice in one batch is written once', async () => {
    const change = birth('a');
    const [one, two] = await it.door.submit(clerk, [change, change]);
    expect(one).toMatchObject({ is: 'accepted' });
    expect(two).toEqual(one);
  });

  test('that was refused stays refused, though it would now be right', async () => {
    const early = it.change('a', { volume: 2 }, { base: 3 });
    expect(await submit(clerk, early)).toMatchObject(refused('record.absent'));
    await born('a');
    expect(await submit(clerk, early)).toMatchObject(refused('record.absent'));
  });

  test('that changed nothing is accepted without an event, and stays so', async () => {
    const seq = await born('a', { volume: 2 });
    const same = it.change('a', { volume: 2 }, { base: seq });
    expect(await submit(clerk, same)).toEqual({ is: 'accepted', seq, contested: [] });
    await submit(clerk, it.change('a', { volume: 3 }, { base: seq }));
    expect(await submit(clerk, same)).toEqual({ is: 'accepted', seq, contested: [] });
  });

  test('under the id of another content or another author is refused', async () => {
    const change = birth('a');
    await submit(clerk, change);
    expect(await submit(clerk, { ...change, set: { recordNo: 'b' } })).toMatchObject(refused('change.idTaken'));
    expect(await submit(officer, change)).toMatchObject(refused('change.idTaken'));
  });
});

describe('refuses', () => {
  test.each<[string, Partial<Record<keyof Change, unknown>>, string]>([
    ['what is no change', { id: 'x' }, 'change.malformed'],
    ['a register that is not there', { register: 'moon' }, 'change.malformed'],
    ['a name from the prototype', { register: 'constructor' }, 'change.malformed'],
    ['NUL in a text', { set: { recordNo: 'a\0' } }, 'change.malformed'],
    ['half a character', { set: { recordNo: 'a\ud800' } }, 'change.malformed'],
    ['an endless value', { set: { recordNo: JSON.parse('['.repeat(500) + ']'.repeat(500)) } }, 'change.malformed'],
    ['an unknown field', { set: { recordNo: '1', moon: 1 } }, 'value.unknownField'],
    ['a wrong option', { set: { recordNo: '1', model: 'space' } }, 'value.option'],
    ['an empty required field', { set: { model: 'pit' } }, 'value.required'],
    ['a broken rule', { set: { recordNo: '1', model: 'flush' } }, 'value.rule'],
    ['no unit', { unit: undefined }, 'change.noUnit'],
    ['a unit that is not there', { unit: idOf('nowhere') }, 'change.pointsNowhere'],
    ['a unit field that points nowhere', { set: { recordNo: '1', leads: [idOf('nowhere')] } }, 'change.pointsNowhere'],
    ['a ref that points nowhere', { set: { recordNo: '1', road: idOf('nowhere') } }, 'change.pointsNowhere'],
    ['a first stage that is not the first', { stage: 'done' }, 'stage.notNext'],
    ['a stage that is not there', { stage: 'moon' }, 'stage.unknown'],
    ['to remove what is not there', { gone: true }, 'record.absent'],
  ])('%s', async (_what, more, code) => {
    const { unit, ...change } = { ...birth('1'), ...more };
    const given = unit === undefined ? change : { ...change, unit };
    expect(await submit(clerk, given)).toMatchObject(refused(code));
  });

  test('and lets the others in: each change stands for itself', async () => {
    const changes = ['a', 'b', 'c', 'd'].map((name) => birth(name));
    const verdicts = await it.door.submit(clerk, [changes[0], null, { ...changes[1], set: { volume: 1 } }, changes[2]]);
    expect(verdicts.map(({ is }) => is)).toEqual(['accepted', 'refused', 'refused', 'accepted']);
  });

  test('what only SQL notices, without keeping the others out', async () => {
    await born('taken');
    const seq = await born('gone');
    await submit(officer, it.change('gone', {}, { base: seq, gone: true }));
    await submit(clerk, birth('heir', {}, { recordNo: 'gone' }));
    // Brought back, the record would hold a number that its heir has: nothing in the change says so.
    const back = it.change('gone', {}, { base: seq + 1, gone: false });
    const verdicts = await it.door.submit(officer, [birth('x'), back, birth('y'), birth('z')]);
    expect(verdicts).toMatchObject([
      { is: 'accepted' },
      refused('change.duplicate'),
      { is: 'accepted' },
      { is: 'accepted' },
    ]);
    expect(await submit(officer, back)).toMatchObject(refused('change.duplicate'));
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true });
  });
});

describe('unique fields', () => {
  test('hold across batches and within one', async () => {
    await born('a');
    expect(await submit(clerk, birth('b', {}, { recordNo: 'a' }))).toMatchObject(refused('change.duplicate'));
    const twins = [birth('c', {}, { recordNo: 'same' }), birth('d', {}, { recordNo: 'same' })];
    expect(await it.door.submit(clerk, twins)).toMatchObject([{ is: 'accepted' }, refused('change.duplicate')]);
  });

  test('free their value when the record gives it up, in the same batch too', async () => {
    const seq = await born('a');
    const verdicts = await it.door.submit(clerk, [
      it.change('a', { recordNo: 'a2' }, { base: seq }),
      birth('b', {}, { recordNo: 'a' }),
    ]);
    expect(verdicts).toMatchObject([{ is: 'accepted' }, { is: 'accepted' }]);
  });
});

describe('refs', () => {
  test('may point to what was made earlier in the batch, not to what is gone or unseen', async () => {
    const road = it.change('road', { name: 'S203' }, { register: 'road', unit: it.units.east });
    const toRoad = birth('a', {}, { road: road.record });
    expect(await it.door.submit(clerk, [road, toRoad])).toMatchObject([{ is: 'accepted' }, { is: 'accepted' }]);
    const far = it.change('far', { name: 'far' }, { register: 'road', unit: it.units.bureau });
    expect(await submit(officer, far)).toMatchObject({ is: 'accepted' });
    expect(await submit(clerk, birth('b', {}, { road: far.record }))).toMatchObject(refused('change.pointsNowhere'));
    const wrong = birth('c', {}, { road: toRoad.record });
    expect(await submit(clerk, wrong)).toMatchObject(refused('change.pointsNowhere'));
  });

  test('may point only to what their field lets them, each of several', async () => {
    const road = (name: string, set: Change['set'] = {}) =>
      it.change(name, { name, ...set }, { register: 'road', unit: it.units.east });
    const [onMap, offMap] = [road('S203', { site: { at: [106.2, 37.98] } }), road('S101')];
    await it.door.submit(clerk, [onMap, offMap]);
    const crossing = (name: string, ...to: readonly Change[]) => road(name, { crosses: to.map((one) => one.record) });
    expect(await submit(clerk, crossing('G1', onMap))).toMatchObject({ is: 'accepted' });
    expect(await submit(clerk, crossing('G2', onMap, offMap))).toMatchObject({
      ...refused('change.pointsAmiss'),
      why: { details: { name: 'crosses', title: 'S101' } },
    });
    expect(await submit(clerk, crossing('G3', onMap, road('nowhere')))).toMatchObject(refused('change.pointsNowhere'));
  });
});

describe('rights', () => {
  test('denial looks like absence to whoever may not see the record', async () => {
    const seq = await born('a');
    const stranger = await it.person('clerk', it.units.bureau);
    const change = (record: string) => it.change(record, { volume: 1 }, { base: seq });
    const [there, absent] = await it.door.submit(stranger, [change('a'), change('nothing')]);
    expect(there).toEqual(absent);
    expect(there).toMatchObject(refused('record.absent'));
    const other = it.change('a', { name: 'x' }, { register: 'road', unit: it.units.bureau });
    expect(await submit(stranger, other)).toMatchObject(refused('record.absent'));
  });

  test('a record cannot be made, or moved, beyond what the author reaches', async () => {
    const east = await it.person('clerk', it.units.east);
    expect(await submit(east, birth('a', { unit: it.units.west }))).toMatchObject(refused('right.absent'));
    const seq = await born('b');
    const away = it.change('b', {}, { base: seq, unit: it.units.west });
    expect(await submit(east, away)).toMatchObject(refused('right.absent'));
  });

  test('whoever leads a thing works on it, wherever it lies, and cannot hand it away out of sight', async () => {
    const lead = await it.person('lead', it.units.bureau);
    const seq = await born('a', { leads: [it.units.bureau] });
    expect(await submit(lead, it.change('a', { volume: 1 }, { base: seq }))).toMatchObject({ is: 'accepted' });
    const dropped = it.change('a', { leads: [it.units.town] }, { base: seq + 1 });
    expect(await submit(lead, dropped)).toMatchObject(refused('right.absent'));
  });

  test('removing is a right of its own, and what is gone is changed by nobody', async () => {
    const seq = await born('a');
    expect(await submit(clerk, it.change('a', {}, { base: seq, gone: true }))).toMatchObject(refused('right.absent'));
    expect(await submit(officer, it.change('a', {}, { base: seq, gone: true }))).toMatchObject({ is: 'accepted' });
    expect(await submit(clerk, it.change('a', { volume: 1 }, { base: seq }))).toMatchObject(refused('record.gone'));
    const back = it.change('a', {}, { base: seq + 1, gone: false });
    expect(await submit(officer, back)).toMatchObject({ is: 'accepted' });
  });

  test('a grant that is past gives nothing', async () => {
    const past = { ...clerk, grants: clerk.grants.map((one) => ({ ...one, until: '2022-05-30' })) };
    expect(await submit(past, birth('a'))).toMatchObject(refused('right.absent'));
  });

  test('remarks are signed by their author, whatever the device says', async () => {
    const note = { id: idOf('note'), text: '已核实', at: '2019-01-01T00:00:00.000Z', by: idOf('somebody else') };
    await born('a', { remarks: [note] });
    const { rows } = await pool.query('select data from record where district = $1', [it.district]);
    const signed = { ...note, by: clerk.account, at: new Date(it.clock).toISOString() };
    expect(rows).toMatchObject([{ data: { remarks: [signed] } }]);
  });
});

describe('stages', () => {
  test('let in what was there before it was recorded, where the declaration says so and by those it names', async () => {
    const closed = (name: string) => ({ ...birth(name), stage: 'closed' });
    expect(await submit(clerk, closed('old'))).toMatchObject(refused('stage.denied'));
    expect(await submit(officer, closed('old'))).toMatchObject({ is: 'accepted' });
  });

  test('go step by step, want their needs, lock fields, and belong to roles', async () => {
    const seq = await born('a', { model: 'pit' });
    const to = (stage: string, base: number, set: Change['set'] = {}) => it.change('a', set, { base, stage });
    expect(await submit(clerk, to('closed', seq))).toMatchObject(refused('stage.notNext'));
    expect(await submit(clerk, to('done', seq))).toMatchObject(refused('stage.needs'));
    const done = await submit(clerk, to('done', seq, { builtOn: '2022-05-01' }));
    expect(done).toMatchObject({ is: 'accepted' });
    const now = seq + 1;
    expect(await submit(clerk, it.change('a', { builtOn: null }, { base: now }))).toMatchObject(refused('stage.needs'));
    const flush = { model: 'flush', volume: 1 };
    expect(await submit(clerk, it.change('a', flush, { base: now }))).toMatchObject(refused('stage.locked'));
    expect(await submit(clerk, to('closed', now))).toMatchObject(refused('stage.denied'));
    expect(await submit(officer, to('closed', now))).toMatchObject({ is: 'accepted' });
    expect(await submit(officer, it.change('a', { volume: 1 }, { base: now + 1 }))).toMatchObject(
      refused('stage.locked'),
    );
  });

  test('that moved since the author looked make the change stale', async () => {
    const seq = await born('a', { builtOn: '2022-05-01' });
    await submit(officer, it.change('a', {}, { base: seq, stage: 'done', device: 'office' }));
    const late = it.change('a', {}, { base: seq, stage: 'done', device: 'phone' });
    expect(await submit(clerk, late)).toEqual({ is: 'accepted', seq: seq + 1, contested: [] });
    const back = it.change('a', {}, { base: seq, stage: 'open', device: 'phone' });
    expect(await submit(clerk, back)).toEqual({ is: 'stale', seq: seq + 1, fields: ['@stage'] });
  });
});

describe('merging', () => {
  test('keeps what two devices wrote, and says so in the log even where nothing was taken', async () => {
    const seq = await born('a', { volume: 1 });
    const late = it.change('a', { volume: 3 }, { base: seq, device: 'one', at: tickAt(it.clock + 60_000) });
    const early = it.change('a', { volume: 2 }, { base: seq, device: 'two', at: tickAt(it.clock) });
    expect(await submit(clerk, late)).toMatchObject({ is: 'accepted', contested: [] });
    const contested = [{ field: 'volume', kept: 3, other: 2 }];
    expect(await submit(clerk, early)).toEqual({ is: 'accepted', seq: seq + 2, contested });
    expect(await submit(clerk, early)).toEqual({ is: 'accepted', seq: seq + 2, contested });
  });

  test('a guarded field waits for a person', async () => {
    const seq = await born('a', { grade: 'A' });
    await submit(clerk, it.change('a', { grade: 'B' }, { base: seq, device: 'one' }));
    const blind = it.change('a', { grade: 'C' }, { base: seq, device: 'two' });
    expect(await submit(clerk, blind)).toMatchObject({ is: 'stale', fields: ['grade'] });
  });

  test('a clock that runs ahead does not win for ever', async () => {
    const seq = await born('a');
    const ahead = it.change('a', { volume: 9 }, { base: seq, device: 'fast', at: tickAt(it.clock + 86_400_000) });
    await submit(clerk, ahead);
    it.clock += 3_600_000;
    const after = it.change('a', { volume: 1 }, { base: seq, device: 'right', at: tickAt(it.clock) });
    expect(await submit(clerk, after)).toMatchObject({ contested: [{ field: 'volume', kept: 1, other: 9 }] });
  });
});

describe('the writer', () => {
  test('answers many at once, each with its own seq, in one unbroken chain', async () => {
    const verdicts = await Promise.all(Array.from({ length: 300 }, (_, n) => submit(clerk, birth(`many ${n}`))));
    const seqs = verdicts.map((one) => (one.is === 'accepted' ? one.seq : 0));
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, n) => 7 + n));
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true, records: 300 });
  });

  test('of two processes on one database neither loses a change', async () => {
    const other = intake({
      database: pool,
      houses: sameHouse(testHouse),
      seals: testSeals,
      now: () => new Date(it.clock),
      random: chance('other'),
    });
    const all = Array.from({ length: 60 }, (_, n) => birth(`both ${n}`));
    const verdicts = await Promise.all(all.map((change, n) => (n % 2 ? it.door : other).submit(clerk, [change])));
    expect(verdicts.flat().every(({ is }) => is === 'accepted')).toBe(true);
    expect(await verify(pool, testHouse, it.district)).toMatchObject({ ok: true, records: 60 });
  });

  test('closes when everything is answered', async () => {
    const under = it.door.submit(clerk, [birth('last')]);
    await it.door.close();
    expect(await under).toMatchObject([{ is: 'accepted' }]);
  });
});

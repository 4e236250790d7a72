import type { RecordState } from '@yicun/kernel/change';
import { canonical, chainStart, chainStep, saltedDigest } from '@yicun/kernel/hash';
import { byRegister, contribution, type Formula, rowKey } from '@yicun/kernel/indicator';
import { placeOf } from '@yicun/kernel/merge';
import type { House } from '@yicun/kernel/pack';
import { type Database, inSnapshot, type Transaction } from './db/database.ts';
import { type Head, headOf } from './db/districts.ts';
import { type Event, eventsAfter, eventsOfRecords, type RecordCursor } from './db/events.ts';
import { liveFormulas } from './db/indicators.ts';
import { type PlacedRecord, recordsAfter } from './db/records.ts';
import { rollupRows } from './db/rollups.ts';
import { strayScopes } from './db/units.ts';
import { linkOf, sha256 } from './intake/chain.ts';
import { blank, retell, type Telling } from './replay.ts';
import type { Sentence } from './sentence.ts';
import { Tally } from './tally.ts';

/** What was checked, or the first break: where it is in the log (null: not in the log itself) and what it is. */
export type Verification =
  | { readonly ok: true; readonly events: number; readonly records: number; readonly head: Head }
  | { readonly ok: false; readonly seq: number | null; readonly why: Sentence };

/** Rows read at a time: memory stays flat however long the log is. */
const pageSize = 2000;

/**
 * Checks a district in one snapshot, while the server runs or not: the log is gapless and every event's body, place and
 * hash are what the chain covers, up to the head; every record is what its events tell; every rollup is what a recount
 * gives; every scope is where its unit is.
 */
export function verify(db: Database, house: House, district: string): Promise<Verification> {
  return inSnapshot(db, async (tx) => {
    try {
      const head = await checkChain(tx, district);
      const records = await checkRecords(tx, house, district);
      const strays = await strayScopes(tx, district);
      if (strays[0])
        throw new Break(
          null,
          `record ${strays[0]} is filed under a unit's old place`,
          `记录 ${strays[0]} 所属范围与单位不符`,
        );
      return { ok: true, events: head.seq, records, head };
    } catch (error) {
      if (error instanceof Break) return { ok: false, seq: error.seq, why: error.why };
      throw error;
    }
  });
}

/** Where the check stopped. Thrown from wherever it was found, caught in `verify`. */
class Break extends Error {
  readonly seq: number | null;
  readonly why: Sentence;
  constructor(seq: number | null, en: string, zh: string) {
    super(en);
    this.seq = seq;
    this.why = { en, zh };
  }
}

async function checkChain(tx: Transaction, district: string): Promise<Head> {
  let last: Head = { seq: 0, hash: chainStart };
  for (;;) {
    const events = await eventsAfter(tx, district, last.seq, pageSize);
    for (const event of events) last = checkEvent(district, last, event);
    if (events.length < pageSize) break;
  }
  const head = await headOf(tx, district);
  if (head === null || head.seq !== last.seq || head.hash !== last.hash) {
    const at = head?.seq ?? 0;
    throw new Break(
      last.seq,
      `the log ends at ${last.seq}, the head says ${at}`,
      `日志止于 ${last.seq}，而链首记为 ${at}`,
    );
  }
  return last;
}

function checkEvent(district: string, last: Head, event: Event): Head {
  const { seq } = event;
  const next = last.seq + 1;
  if (seq !== next) throw new Break(next, `event ${next} is missing`, `缺少第 ${next} 号事件`);
  // A redacted event has lost body and salt together; its digest is still held by the chain.
  const told = event.salt === null || saltedDigest(sha256, event.salt, event.body) === event.digest;
  if (!told) throw new Break(seq, `the body of event ${seq} was changed`, `第 ${seq} 号事件的内容被改动`);
  if (event.prev !== last.hash) {
    throw new Break(seq, `event ${seq} does not follow the one before it`, `第 ${seq} 号事件与前一事件不相接`);
  }
  if (chainStep(sha256, last.hash, linkOf(district, event)) !== event.hash) {
    throw new Break(seq, `event ${seq} was changed`, `第 ${seq} 号事件被改动`);
  }
  return { seq, hash: event.hash };
}

/** Walks through records and their events side by side, both in order of the record's id. Gives how many there are. */
async function checkRecords(tx: Transaction, house: House, district: string): Promise<number> {
  const formulas = await liveFormulas(tx, district);
  const counted: Recount = { formulas, by: byRegister(formulas), tally: new Tally() };
  const log = retold(tx, house, district);
  let count = 0;
  for await (const record of allRecords(tx, district)) {
    const { value: told } = await log.next();
    if (!told || told.state.id > record.id) {
      throw new Break(null, `record ${record.id} is in no event`, `记录 ${record.id} 没有任何事件`);
    }
    if (told.state.id < record.id) throw absent(told.state);
    if (!told.redacted && !agree({ ...told.state, place: placeOf(house.registers, told.state) }, record)) {
      throw new Break(
        told.state.seq,
        `record ${record.id} is not what its events tell`,
        `记录 ${record.id} 与其事件所述不一致`,
      );
    }
    for (const formula of counted.by[record.register] ?? []) {
      const part = contribution(formula, record);
      if (part !== null) counted.tally.add(part);
    }
    count += 1;
  }
  const { value: left } = await log.next();
  if (left) throw absent(left.state);
  await checkRollups(tx, district, counted);
  return count;
}

function absent({ id, seq }: RecordState): Break {
  return new Break(seq, `record ${id} is told of and not there`, `事件所述记录 ${id} 不存在`);
}

interface Told {
  readonly state: RecordState;
  /** Some of what was told was erased: then the record cannot be rebuilt. */
  readonly redacted: boolean;
}

/** Records as the log tells them, in order of id. */
async function* retold(tx: Transaction, house: House, district: string): AsyncGenerator<Told, undefined> {
  let cursor: RecordCursor = { record: '00000000-0000-0000-0000-000000000000', seq: 0 };
  let told: Told | null = null;
  for (;;) {
    const events: readonly Event[] = await eventsOfRecords(tx, district, cursor, pageSize);
    for (const event of events) {
      if (told !== null && told.state.id !== event.record) {
        yield told;
        told = null;
      }
      told = tell(house, told, event);
      cursor = { record: event.record, seq: event.seq };
    }
    if (events.length < pageSize) break;
  }
  if (told !== null) yield told;
  return undefined;
}

function tell(house: House, told: Told | null, event: Event): Told {
  const body = event.body as { register: string; changed: Telling['changed'] } | null;
  const register = house.registers[told?.state.register ?? body?.register ?? ''];
  // Without its first event nobody knows what the record was of; what cannot be rebuilt is not compared.
  if (!register) return { state: { ...stub(event), seq: event.seq }, redacted: true };
  const telling = { record: event.record, seq: event.seq, scope: event.scope, changed: body?.changed ?? null };
  const state = retell(register, told?.state ?? blank(register, telling), telling);
  return { state, redacted: told?.redacted === true || body === null };
}

function stub({ record, scope }: Event): RecordState {
  const empty = { stage: null, title: null, day: null, data: {}, stamps: {}, gone: false };
  return { id: record, register: '', unit: '', scope, seq: 0, ...empty };
}

async function* allRecords(tx: Transaction, district: string): AsyncGenerator<PlacedRecord> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const records = await recordsAfter(tx, district, after, pageSize);
    yield* records;
    const last = records.at(-1);
    if (!last || records.length < pageSize) return;
    after = last.id;
  }
}

/** Scope is checked against units, since a unit that moves takes its records along in one event of its own. */
function agree(told: PlacedRecord, record: PlacedRecord): boolean {
  const facts = ({ register, unit, seq, stage, title, day, place, data, gone }: PlacedRecord) =>
    canonical({ register, unit, seq, stage, title, day, place, data, gone });
  return facts(told) === facts(record);
}

/** The formulas that are live, by register, and what the records add up to by them. */
interface Recount {
  readonly formulas: readonly Formula[];
  readonly by: Readonly<Record<string, readonly Formula[]>>;
  readonly tally: Tally;
}

async function checkRollups(tx: Transaction, district: string, { formulas, tally }: Recount): Promise<void> {
  // What is of no live version is read by nobody: a count that is under way puts its rows down there.
  const live = new Set(formulas.map(({ name, version }) => `${name} ${version}`));
  const rows = (await rollupRows(tx, district)).filter((row) => live.has(`${row.indicator} ${row.version}`));
  const kept = new Map(rows.map((row) => [rowKey({ ...row, n: 0, total: 0 }), row]));
  for (const key of new Set([...kept.keys(), ...tally.keys()])) {
    const { n, total } = tally.get(key);
    const row = kept.get(key);
    if (String(n) === (row?.n ?? '0') && String(total) === (row?.total ?? '0')) continue;
    throw new Break(null, `the figure ${key} is not what a recount gives`, `统计值 ${key} 与重新计数不一致`);
  }
}

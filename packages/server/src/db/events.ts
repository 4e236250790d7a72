/**
 * eventsAfter(db, district, after, limit): the log in order, as the check of the chain reads it.
 * eventsOfRecords(db, district, after, limit): events of records by record, then in order, for the replay.
 * changesSince(tx, district, registers, seq, each): records that changed since, with their events, a page at a time.
 * In the door: insertEvents(tx, district, events).
 */
import type { Json } from '@yicun/kernel/kind';
import { bytes, iso, often, type Queryable, type Transaction } from './database.ts';

/** What an event tells of. */
export type EventKind = 'record' | 'unit' | 'account' | 'grant' | 'district' | 'opening';

/** Something that was accepted: who, when, what before, what after. Hashes and salt in hexadecimal. */
export interface Event {
  readonly seq: number;
  readonly changeId: string;
  /** ISO instant at which it was accepted, to the millisecond. */
  readonly at: string;
  /** Tick of the edit, by the hybrid clock of who made it. */
  readonly editedAt: string;
  readonly actor: string;
  readonly device: string;
  readonly via: string;
  readonly kind: EventKind;
  /** The record (also of an opening), or the unit, account, grant or district. */
  readonly record: string;
  readonly scope: string;
  readonly movedFrom: string | null;
  /** Null, with the salt, once it was redacted. */
  readonly body: Json;
  readonly salt: string | null;
  readonly digest: string;
  readonly prev: string;
  readonly hash: string;
}

const columns = `seq, change_id as "changeId", ${iso('at')} as at, edited_at as "editedAt", actor, device, via, kind,
  record, scope, moved_from as "movedFrom", body, encode(salt, 'hex') as salt, encode(digest, 'hex') as digest,
  encode(prev, 'hex') as prev, encode(hash, 'hex') as hash`;

export async function eventsAfter(
  db: Queryable,
  district: string,
  after: number,
  limit: number,
): Promise<readonly Event[]> {
  const { rows } = await db.query<Event>(
    `select ${columns} from event where district = $1 and seq > $2 order by seq limit $3`,
    [district, after, limit],
  );
  return rows;
}

/** Where a reading of the log by record has got to. */
export interface RecordCursor {
  readonly record: string;
  readonly seq: number;
}

export async function eventsOfRecords(
  db: Queryable,
  district: string,
  after: RecordCursor,
  limit: number,
): Promise<readonly Event[]> {
  const { rows } = await db.query<Event>(
    `select ${columns} from event where district = $1 and (record, seq) > ($2, $3) and kind = 'record'
     order by record, seq limit $4`,
    [district, after.record, after.seq, limit],
  );
  return rows;
}

/** The last event up to the end of a day (Asia/Shanghai); 0: there was none. Sequence order is the order of commits. */
export async function seqOnDay(tx: Transaction, district: string, day: string): Promise<number> {
  const { rows } = await tx.query<{ seq: number }>(
    `select seq from event where district = $1 and at < (($2::date + 1)::timestamp at time zone 'Asia/Shanghai')
     order by seq desc limit 1`,
    [district, day],
  );
  return rows[0]?.seq ?? 0;
}

/** What an event since a moment says of a record; `changed` is null once it was redacted. */
export interface ChangeSince {
  readonly record: string;
  readonly seq: number;
  readonly scope: string;
  readonly changed: Readonly<Record<string, readonly [before: Json, after: Json]>> | null;
}

/** Pages of events are so long: memory stays flat however much has changed. */
const sincePage = 1000;

/** Goes through the events of records of these registers after `seq`, by record, the latest first. */
export async function changesSince(
  tx: Transaction,
  district: string,
  registers: readonly string[],
  seq: number,
  each: (events: readonly ChangeSince[]) => Promise<void>,
): Promise<void> {
  await tx.query(
    `declare since no scroll cursor for
       select record, seq, scope, body -> 'changed' as changed from event
       where district = $1 and seq > $3 and kind = 'record' and (body is null or body ->> 'register' = any($2))
       order by record, seq desc`,
    [district, registers, seq],
  );
  let rest: readonly ChangeSince[] = [];
  for (;;) {
    const { rows } = await tx.query<ChangeSince>(`fetch ${sincePage} from since`);
    const all = [...rest, ...rows];
    // The last record of a page may go on in the next.
    const last = all.at(-1)?.record;
    const whole = rows.length < sincePage ? all : all.filter((one) => one.record !== last);
    rest = all.slice(whole.length);
    if (whole.length > 0) await each(whole);
    if (rows.length < sincePage) break;
  }
  await tx.query('close since');
}

/** Appends to the log. The application's role can do nothing else to it. */
export async function insertEvents(tx: Transaction, district: string, events: readonly Event[]): Promise<void> {
  if (events.length === 0) return;
  const given = events.map((one) => ({
    ...one,
    salt: one.salt === null ? null : bytes(one.salt),
    digest: bytes(one.digest),
    prev: bytes(one.prev),
    hash: bytes(one.hash),
  }));
  await often(
    tx,
    'insertEvents',
    `insert into event (district, seq, change_id, at, edited_at, actor, device, via, kind, record, scope, moved_from,
       body, salt, digest, prev, hash)
     select $1, seq, "changeId", at, "editedAt", actor, device, via, kind, record, scope, "movedFrom", body, salt, digest, prev, hash
     from jsonb_to_recordset($2::jsonb) as g(seq bigint, "changeId" uuid, at timestamptz, "editedAt" text, actor uuid,
       device text, via text, kind text, record uuid, scope text, "movedFrom" text, body jsonb, salt bytea,
       digest bytea, prev bytea, hash bytea)`,
    [district, JSON.stringify(given)],
  );
}

/**
 * eventsAfter(db, district, after, limit): the log in order, as the check of the chain reads it.
 * eventsOfRecords(db, district, after, limit): events of records by record, then in order, for the replay.
 * In the door: insertEvents(tx, district, events).
 */
import type { Json } from '@yicun/kernel/kind';
import { bytes, iso, often, type Queryable, type Transaction } from './database.ts';

/** What an event tells of. */
export type EventKind = 'record' | 'unit' | 'account' | 'grant' | 'district';

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
  /** The record, or the unit, account, grant or district. */
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

/**
 * In the door: ground(tx, district, wanted): all that a batch of changes is judged by, in one round trip; holdersOf(tx, …):
 * who holds a unique value; putRecords(tx, district, records). For `verify`: recordsAfter(db, district, after, limit).
 */
import type { RecordState, Verdict } from '@yicun/kernel/change';
import type { Field } from '@yicun/kernel/register';
import { often, type Queryable, type Transaction } from './database.ts';
import { fieldExpression } from './fields.ts';
import type { UnitPlace } from './units.ts';

/** What a batch of changes names. */
export interface Wanted {
  readonly changes: readonly string[];
  readonly records: readonly string[];
  readonly units: readonly string[];
}

/** A change that was answered before: by whom it was asked, its digest, and the answer. */
export interface Answered {
  readonly changeId: string;
  readonly actor: string;
  /** Null once the event's body was redacted: then nobody can compare any more. */
  readonly asked: string | null;
  readonly verdict: Verdict;
}

/** What is there of it. */
export interface Ground {
  readonly answered: readonly Answered[];
  readonly records: readonly RecordState[];
  readonly units: readonly UnitPlace[];
}

const state = `jsonb_build_object('id', id, 'register', register, 'unit', unit, 'scope', scope, 'seq', seq,
  'stage', stage, 'title', title, 'day', day, 'data', data, 'stamps', stamps, 'gone', gone)`;

export async function ground(tx: Transaction, district: string, wanted: Wanted): Promise<Ground> {
  const { rows } = await often<Ground>(
    tx,
    'ground',
    `select
       (select coalesce(jsonb_agg(a), '[]') from (
          select change_id as "changeId", actor, body ->> 'asked' as asked, jsonb_build_object('is', 'accepted',
            'seq', seq, 'contested', coalesce(body -> 'contested', '[]')) as verdict
          from event where district = $1 and change_id = any($2)
          union all
          select change_id, actor, asked, answer from verdict where district = $1 and change_id = any($2)) a) as answered,
       (select coalesce(jsonb_agg(${state}), '[]') from record where district = $1 and id = any($3)) as records,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'path', path, 'validFrom', valid_from,
          'validTo', valid_to)), '[]') from unit where district = $1 and id = any($4)) as units`,
    [district, wanted.changes, wanted.records, wanted.units],
  );
  if (!rows[0]) throw new Error('a select without a table gives one row');
  return rows[0];
}

/** Values of one unique field that a batch wants to write. */
export interface WantedValues {
  readonly register: string;
  readonly field: Field;
  readonly values: readonly (string | number)[];
}

/** The living records that hold one of these values. */
export async function holdersOf(
  tx: Transaction,
  district: string,
  wanted: readonly WantedValues[],
): Promise<readonly RecordState[]> {
  if (wanted.length === 0) return [];
  const values: unknown[] = [district];
  const parts = wanted.map(({ register, field, values: these }) => {
    const type = typeof these[0] === 'number' ? 'numeric' : 'text';
    values.push(register, these);
    return `select ${state} as record from record where district = $1 and register = $${values.length - 1}
      and ${fieldExpression(field)} = any($${values.length}::${type}[]) and not gone`;
  });
  const { rows } = await tx.query<{ record: RecordState }>(parts.join('\nunion all\n'), values);
  return rows.map((row) => row.record);
}

/** A record, and where it lies on the map: longitude and latitude, which follow from its data. */
export interface PlacedRecord extends RecordState {
  readonly place: readonly [longitude: number, latitude: number] | null;
}

/** Writes records as they now are, new ones and known ones alike, in one statement. */
export async function putRecords(tx: Transaction, district: string, records: readonly PlacedRecord[]): Promise<void> {
  if (records.length === 0) return;
  await often(
    tx,
    'putRecords',
    `insert into record (district, id, register, unit, scope, seq, stage, title, day, place, data, stamps, gone)
     select $1, id, register, unit, scope, seq, stage, title, day, point((place ->> 0)::float8, (place ->> 1)::float8),
       data, stamps, gone
     from jsonb_to_recordset($2::jsonb) as g(id uuid, register text, unit uuid, scope text, seq bigint, stage text,
       title text, day date, place jsonb, data jsonb, stamps jsonb, gone boolean)
     on conflict (district, id) do update set unit = excluded.unit, scope = excluded.scope, seq = excluded.seq,
       stage = excluded.stage, title = excluded.title, day = excluded.day, place = excluded.place,
       data = excluded.data, stamps = excluded.stamps, gone = excluded.gone`,
    [district, JSON.stringify(records)],
  );
}

/** Where these records stand: id → seq. One that is not there is left out. */
export async function seqsOf(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ id: string; seq: number }>(
    'select id, seq from record where district = $1 and id = any($2)',
    [district, ids],
  );
  return new Map(rows.map((row) => [row.id, row.seq]));
}

/** Records in order of id, gone ones included, for a walk through all of them. */
export async function recordsAfter(
  db: Queryable,
  district: string,
  after: string,
  limit: number,
): Promise<readonly PlacedRecord[]> {
  const { rows } = await db.query<{ record: PlacedRecord }>(
    `select ${state} || jsonb_build_object('place', case when place is not null
       then jsonb_build_array(place[0], place[1]) end) as record
     from record where district = $1 and id > $2 order by id limit $3`,
    [district, after, limit],
  );
  return rows.map((row) => row.record);
}

/** Records of these registers in pages, gone ones included, read in one scan of the transaction's snapshot. */
export async function* recordsOf(
  tx: Transaction,
  district: string,
  registers: readonly string[],
  page: number,
): AsyncGenerator<readonly RecordState[]> {
  await tx.query(
    `declare walk no scroll cursor for
       select ${state} as record from record where district = $1 and register = any($2)`,
    [district, registers],
  );
  for (;;) {
    const { rows } = await tx.query<{ record: RecordState }>(`fetch ${page} from walk`);
    if (rows.length > 0) yield rows.map((row) => row.record);
    if (rows.length < page) break;
  }
  await tx.query('close walk');
}

/** Does any record hold something sealed? Reads all of them: asked only where the keys are missing. */
export async function anySealed(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ any: boolean }>(
    `select exists (select from record where data::text like '%"sealed:%') as any`,
  );
  return rows[0]?.any === true;
}

/** These records as they are. */
export async function recordsById(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<readonly RecordState[]> {
  const { rows } = await db.query<{ record: RecordState }>(
    `select ${state} as record from record where district = $1 and id = any($2)`,
    [district, ids],
  );
  return rows.map((row) => row.record);
}

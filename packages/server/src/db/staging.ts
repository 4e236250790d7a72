/**
 * Rows of spreadsheets on their way into a register. stageRows(db, …): as they were judged; markTwice(db, …): rows that
 * say the same record or the same unique value again; rowsToWrite(db, …): in their order; spoilRows(db, …): refused
 * after all; chooseMine(db, …): of stale rows, the file wins; faultyRows, staleRows, reasonsOf(db, …): for the report.
 */
import type { Change } from '@yicun/kernel/change';
import type { Cell, Json } from '@yicun/kernel/kind';
import type { Field } from '@yicun/kernel/register';
import type { QueryResultRow } from 'pg';
import type { Fault } from '../exchange/read/mapping.ts';
import { type Database, inDistrict, inSnapshot, type Queryable } from './database.ts';
import { quoted } from './fields.ts';

/** What is to become of a row of a file. */
export type Fate = 'new' | 'changed' | 'stale' | 'wrong';

/** A value that was changed elsewhere since the file was exported, beside what the file says. */
export interface Aside {
  /** A field, `@unit` or `@stage`. */
  readonly column: string;
  /** As it was exported, as it is now, and as the file has it. */
  readonly was: Json;
  readonly now: Json;
  readonly mine: Json;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export interface StagedRow {
  readonly no: number;
  readonly fate: Fate;
  /** Null for a wrong one. */
  readonly change: Change | null;
  readonly aside: readonly Aside[] | null;
  readonly faults: readonly Fault[] | null;
  /**
   * Of a wrong one, as they stand in the file, or sealed as a whole where the register has anything sensitive; null where
   * the door refused it later.
   */
  readonly cells: readonly Cell[] | string | null;
}

/** The same import everywhere below. */
export interface ImportKey {
  readonly district: string;
  readonly id: string;
}

/** Keeps rows. The same again are the same: reading may begin anew. */
export function stageRows(db: Database, { district, id }: ImportKey, rows: readonly StagedRow[]): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      `insert into import_row (district, import, no, fate, change, aside, faults, cells)
       select $1, $2, no, fate, nullif(change, 'null'), nullif(aside, 'null'), nullif(faults, 'null'), nullif(cells, 'null')
       from jsonb_to_recordset($3::jsonb) as g(no bigint, fate text, change jsonb, aside jsonb, faults jsonb, cells jsonb)
       on conflict do nothing`,
      [district, id, JSON.stringify(rows)],
    );
  });
}

/** Empties it, so that reading begins anew. */
export function unstage(db: Database, { district, id }: ImportKey): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query('delete from import_row where district = $1 and import = $2', [district, id]);
  });
}

/**
 * Marks rows wrong whose record, or whose value of a field that must be unique, stands in an earlier row. The door would
 * refuse them too, but only while it writes.
 */
export async function markTwice(
  db: Database,
  { district, id }: ImportKey,
  unique: readonly Pick<Field, 'name' | 'label'>[],
): Promise<void> {
  await inDistrict(db, district, async (tx) => {
    // The rows that repeat something are found first and by themselves: joined at once, the planner, which knows nothing
    // of rows just written, compares each with every other.
    const mark = (value: string, only: string, fault: string, ...more: unknown[]) =>
      tx.query(
        `with repeated as materialized (
           select no, value, first from (
             select no, ${value} as value, min(no) over (partition by ${value}) as first from import_row
             where district = $1 and import = $2 and change is not null and ${only}) d
           where first < no and value is not null)
         update import_row r set fate = 'wrong', change = null, faults = jsonb_build_array(${fault})
         from repeated d where r.district = $1 and r.import = $2 and r.no = d.no`,
        [district, id, ...more],
      );
    await mark(
      `change ->> 'record'`,
      // New rows have ids of their own.
      `fate <> 'new'`,
      `jsonb_build_object('column', '@key', 'value', d.value, 'why', jsonb_build_object('code', 'sheet.keyTwice',
         'details', jsonb_build_object('row', d.first % 2000000)))`,
    );
    for (const { name, label } of unique) {
      await mark(
        `change -> 'set' ->> ${quoted(name)}`,
        'true',
        `jsonb_build_object('column', ${quoted(name)}, 'value', d.value, 'why', jsonb_build_object('code',
           'sheet.valueTwice', 'details', jsonb_build_object('row', d.first % 2000000, 'value', d.value,
           'name', ${quoted(name)}, 'field', $3::jsonb)))`,
        JSON.stringify(label),
      );
    }
  });
}

/** Rows after that place that are to be written, with what was chosen of stale ones, in their order. */
export async function rowsToWrite(
  db: Database,
  { district, id }: ImportKey,
  after: number,
  limit: number,
): Promise<
  readonly (Pick<StagedRow, 'no' | 'fate' | 'aside'> & { readonly change: Change; readonly mine: boolean })[]
> {
  return inOrder(
    db,
    `select no, fate, change, aside, mine from import_row
     where district = $1 and import = $2 and no > $3 and change is not null order by no limit $4`,
    [district, id, after, limit],
  );
}

/**
 * A page of rows by their numbers, from the index that has them in this order. The planner knows nothing of rows just
 * written and takes them for a few: it would sort all that are left for every page, of a million a thousand times.
 */
function inOrder<Row extends QueryResultRow>(db: Database, text: string, values: unknown[]): Promise<readonly Row[]> {
  return inSnapshot(db, async (tx) => {
    await tx.query('set local enable_sort = off; set local enable_bitmapscan = off');
    return (await tx.query<Row>(text, values)).rows;
  });
}

/** Rows that the door refused after all: they are wrong from now on. */
export function spoilRows(
  db: Database,
  { district, id }: ImportKey,
  rows: readonly { readonly no: number; readonly faults: readonly Fault[] }[],
): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      `update import_row r set fate = 'wrong', faults = g.faults
       from jsonb_to_recordset($3::jsonb) as g(no bigint, faults jsonb)
       where r.district = $1 and r.import = $2 and r.no = g.no`,
      [district, id, JSON.stringify(rows)],
    );
  });
}

/** Of stale rows (these, or all with null): whether the file wins over what was changed elsewhere. */
export function chooseMine(
  db: Database,
  { district, id }: ImportKey,
  nos: readonly number[] | null,
  mine: boolean,
): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      `update import_row set mine = $4
       where district = $1 and import = $2 and fate = 'stale' and ($3::bigint[] is null or no = any($3))`,
      [district, id, nos, mine],
    );
  });
}

/** Which of the wrong rows: with a fault of this code, in this column; both null: all. */
export interface Reason {
  readonly code: string | null;
  readonly column: string | null;
}

/** Wrong rows after that place, in their order. */
export async function faultyRows(
  db: Database,
  { district, id }: ImportKey,
  { code, column }: Reason,
  after: number,
  limit: number,
): Promise<readonly Pick<StagedRow, 'no' | 'faults' | 'cells' | 'change'>[]> {
  return inOrder(
    db,
    `select no, faults, cells, change from import_row
     where district = $1 and import = $2 and fate = 'wrong' and no > $3
       and ($4::text is null or exists (select from jsonb_array_elements(faults) f
            where f -> 'why' ->> 'code' = $4 and f ->> 'column' = $5))
     order by no limit $6`,
    [district, id, after, code, column, limit],
  );
}

/** Stale rows after that place, in their order. */
export async function staleRows(
  db: Database,
  { district, id }: ImportKey,
  after: number,
  limit: number,
): Promise<readonly { no: number; aside: readonly Aside[]; mine: boolean; record: string }[]> {
  return inOrder(
    db,
    `select no, aside, mine, change ->> 'record' as record from import_row
     where district = $1 and import = $2 and fate = 'stale' and no > $3 order by no limit $4`,
    [district, id, after, limit],
  );
}

/** Reasons of wrong rows, each with how many rows it concerns and one example. */
export async function reasonsOf(
  db: Queryable,
  { district, id }: ImportKey,
): Promise<readonly { code: string; column: string; count: number; example: Fault }[]> {
  const { rows } = await db.query(
    `select f -> 'why' ->> 'code' as code, f ->> 'column' as column, count(*)::int as count,
       (array_agg(f order by no))[1] as example
     from import_row, jsonb_array_elements(faults) f
     where district = $1 and import = $2 and fate = 'wrong' group by 1, 2 order by 3 desc, 1, 2`,
    [district, id],
  );
  return rows;
}

/** How many rows of each fate, and of those wrong or to be written. */
export async function fatesOf(db: Queryable, { district, id }: ImportKey): Promise<Readonly<Record<Fate, number>>> {
  const { rows } = await db.query<{ fate: Fate; count: number }>(
    'select fate, count(*)::int as count from import_row where district = $1 and import = $2 group by fate',
    [district, id],
  );
  const none = { new: 0, changed: 0, stale: 0, wrong: 0 };
  return { ...none, ...Object.fromEntries(rows.map((one) => [one.fate, one.count])) };
}

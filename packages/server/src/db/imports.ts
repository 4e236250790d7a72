/**
 * Spreadsheets that somebody brought. insertImport(db, district, it); importOf(db, district, account, id), importsOf(db,
 * district, account, register): one's own; moveImport(db, district, id, from, to): where it stands; importOfJob(db,
 * district, id): for the work on it; wasBrought(db, …): the same file before; forgetImports(db, district, before).
 */
import type { Json } from '@yicun/kernel/kind';
import type { Refusal } from '@yicun/kernel/refusal';
import type { SheetMapping } from '../exchange/foreign/sheetMapping.ts';
import type { SkipReason } from '../exchange/foreign/skipping.ts';
import { type Database, inDistrict, iso, type Queryable } from './database.ts';

/** `mapping`: a foreign table, whose columns a person says the meaning of. */
export type ImportState =
  | 'reading'
  | 'mapping'
  | 'ready'
  | 'unreadable'
  | 'writing'
  | 'stopped'
  | 'written'
  | 'undoing'
  | 'undone';

/** Rows by what is to become of them. Those that change nothing are counted and not kept. */
export interface Counts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly stale: number;
  readonly wrong: number;
}

/** The heading of the file: what each column is taken for (null: nothing), and how it is called there. */
export interface FileColumns {
  readonly headings: readonly string[];
  readonly names: readonly (string | null)[];
  readonly unknown: readonly string[];
  /** Of a foreign table: rows that were left out, and who said what its columns are. */
  readonly foreign?: ForeignNote;
}

export interface ForeignNote {
  /** The first of them; `skippedCount` is how many there were in all. */
  readonly skipped: readonly { readonly line: number; readonly why: SkipReason }[];
  readonly skippedCount: number;
  /** Null: it was mapped for this very file. Else by whom and when, and the heading it was remembered for. */
  readonly remembered: { readonly by: string; readonly at: string; readonly print: string } | null;
}

/** How its columns are understood, and since when that is known. */
export interface ImportMapping extends SheetMapping {
  readonly remembered: ForeignNote['remembered'];
}

export interface Import {
  readonly id: string;
  readonly account: string;
  readonly register: string;
  readonly name: string;
  readonly blob: string;
  readonly state: ImportState;
  readonly job: string | null;
  readonly seed: string;
  readonly columns: FileColumns | null;
  readonly counts: Counts | null;
  readonly onlyGood: boolean;
  readonly reached: number;
  readonly result: Json;
  readonly problem: Refusal | null;
  readonly mapping: ImportMapping | null;
  /** ISO instants. */
  readonly created: string;
  readonly changed: string;
}

const columns = `id, account, register, name, blob, state, job, seed, columns, counts, only_good as "onlyGood", reached,
  result, problem, mapping, ${iso('created')} as created, ${iso('changed')} as changed`;

export function insertImport(
  db: Database,
  district: string,
  it: Pick<Import, 'id' | 'account' | 'register' | 'name' | 'blob' | 'seed' | 'created'>,
): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      `insert into import (district, id, account, register, name, blob, state, seed, created, changed)
       values ($1, $2, $3, $4, $5, $6, 'reading', $7, $8, $8)`,
      [district, it.id, it.account, it.register, it.name, it.blob, it.seed, it.created],
    );
  });
}

/** One of somebody's own; another's is not there. */
export async function importOf(db: Queryable, district: string, account: string, id: string): Promise<Import | null> {
  const { rows } = await db.query<Import>(
    `select ${columns} from import where district = $1 and account = $2 and id = $3`,
    [district, account, id],
  );
  return rows[0] ?? null;
}

/** Somebody's own imports into a register, the latest first, 20 at most. */
export async function importsOf(
  db: Queryable,
  district: string,
  account: string,
  register: string,
): Promise<readonly Import[]> {
  const { rows } = await db.query<Import>(
    `select ${columns} from import where district = $1 and account = $2 and register = $3
     order by created desc, id desc limit 20`,
    [district, account, register],
  );
  return rows;
}

/** What changes of an import; what is left out stays. */
export type ImportMove = Partial<
  Pick<Import, 'state' | 'job' | 'columns' | 'counts' | 'onlyGood' | 'reached' | 'result' | 'problem' | 'mapping'>
> & { readonly at: string };

/** Moves an import on from one of these states. False: it is in none of them, so somebody else was quicker. */
export function moveImport(
  db: Database,
  district: string,
  id: string,
  from: readonly ImportState[],
  to: ImportMove,
): Promise<boolean> {
  return inDistrict(db, district, async (tx) => {
    const { rowCount } = await tx.query(
      `update import set state = coalesce($4, state), job = coalesce($5, job), columns = coalesce($6, columns),
         counts = coalesce($7, counts), only_good = coalesce($8, only_good), reached = coalesce($9, reached),
         result = coalesce($10, result), problem = coalesce($11, problem),
         mapping = coalesce($12, mapping), changed = $13
       where district = $1 and id = $2 and state = any($3)`,
      [
        ...[district, id, from, to.state ?? null, to.job ?? null, json(to.columns), json(to.counts)],
        ...[to.onlyGood ?? null, to.reached ?? null, json(to.result), json(to.problem), json(to.mapping), to.at],
      ],
    );
    return rowCount === 1;
  });
}

/**
 * What the same file did before, of whoever brought it into the register: whether it was written at least in part, and
 * which import its records have their ids from. One that was taken back makes other records the next time.
 */
export async function wasBrought(
  db: Queryable,
  district: string,
  register: string,
  blob: string,
): Promise<{ readonly written: boolean; readonly seed: string | null }> {
  const { rows } = await db.query<{ written: boolean; seed: string | null }>(
    `select coalesce(bool_or(state in ('writing', 'stopped', 'written', 'undoing')), false) as written,
       min(seed) filter (where seed not in (
         select seed from import where district = $1 and register = $2 and blob = $3 and state = 'undone')) as seed
     from import where district = $1 and register = $2 and blob = $3`,
    [district, register, blob],
  );
  return rows[0] ?? { written: false, seed: null };
}

/** Removes one that has written nothing. False: it has, or is not there. */
export function removeImport(db: Database, district: string, account: string, id: string): Promise<boolean> {
  return inDistrict(db, district, async (tx) => {
    const { rowCount } = await tx.query(
      `delete from import where district = $1 and account = $2 and id = $3
       and state in ('reading', 'mapping', 'ready', 'unreadable')`,
      [district, account, id],
    );
    return rowCount === 1;
  });
}

/** Removes the rows of imports that nobody has touched since, and those that came to nothing as a whole. */
export function forgetImports(db: Database, district: string, before: string): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      `delete from import_row r using import i
       where r.district = $1 and i.district = $1 and i.id = r.import and i.changed < $2`,
      [district, before],
    );
    await tx.query(
      `delete from import where district = $1 and changed < $2 and state in ('reading', 'mapping', 'ready', 'unreadable')`,
      [district, before],
    );
  });
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

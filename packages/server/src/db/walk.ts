/**
 * walk(database, list, size, take): all rows of a list, page by page, from one state of the database. A cursor
 * sorts once, where keyset pages in an order without an index would sort anew for every page.
 */
import type { Json } from '@yicun/kernel/kind';
import { type Database, inSnapshot } from './database.ts';
import { type Fragment, run, sql } from './fragment.ts';

/** One row of a list, as {@link Fence.walk} selects it: RecordRow as JSON text, and what it points to. */
export interface WalkedRow {
  readonly row: string;
  readonly points: readonly Json[] | null;
}

/** A list to be walked: the statement that selects it, and what may be shown of a row. */
export interface Walking {
  readonly statement: Fragment;
  readonly shown: (row: string) => string;
}

/** @param take deals with a page before the next is fetched; what it throws ends the walk */
export function walk(
  database: Database,
  { statement, shown }: Walking,
  size: number,
  take: (rows: readonly WalkedRow[]) => Promise<void>,
): Promise<void> {
  return inSnapshot(database, async (tx) => {
    // What is taken is all of it: a plan for the first tenth alone would be the wrong one.
    await tx.query('set local cursor_tuple_fraction = 1');
    await run(tx, sql`declare walk no scroll cursor for ${statement}`);
    for (;;) {
      const { rows } = await tx.query<WalkedRow & { id: string }>(`fetch ${size} from walk`);
      if (rows.length > 0) await take(rows.map((one) => ({ ...one, row: shown(one.row) })));
      if (rows.length < size) return;
    }
  });
}

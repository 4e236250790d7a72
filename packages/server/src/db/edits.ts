/**
 * editsSince(db, district, records, hidden): what was done to records since one had last seen them, in order.
 * toldOf(db, district, changes): what accepted changes did.
 */
import type { Json } from '@yicun/kernel/kind';
import { iso, type Queryable } from './database.ts';

export interface EditSince {
  readonly record: string;
  readonly seq: number;
  /** ISO instant. */
  readonly at: string;
  /** Whose display name. */
  readonly by: string;
  /** Field, `@unit` or `@stage` → before and after. */
  readonly changed: Readonly<Record<string, readonly [before: Json, after: Json]>>;
}

/**
 * @param records each with the seq up to which it was seen
 * @param hidden  fields of which nothing is said
 */
export async function editsSince(
  db: Queryable,
  district: string,
  records: readonly { readonly record: string; readonly seq: number }[],
  hidden: readonly string[],
): Promise<readonly EditSince[]> {
  const { rows } = await db.query<EditSince>(
    `select e.record, e.seq, ${iso('e.at')} as at, coalesce(a.display, '') as by,
       coalesce(e.body -> 'changed', '{}') - $3::text[] as changed
     from jsonb_to_recordset($2::jsonb) as g(record uuid, seq bigint)
     join event e on e.district = $1 and e.record = g.record and e.seq > g.seq
     left join account a on a.district = e.district and a.id = e.actor
     order by e.record, e.seq`,
    [district, JSON.stringify(records), hidden],
  );
  return rows;
}

/** What an accepted change did. */
export interface ChangeTold {
  readonly changeId: string;
  readonly seq: number;
  readonly changed: EditSince['changed'];
}

/** The events of these changes; those that were refused or changed nothing have none. */
export async function toldOf(
  db: Queryable,
  district: string,
  changes: readonly string[],
): Promise<readonly ChangeTold[]> {
  const { rows } = await db.query<ChangeTold>(
    `select change_id as "changeId", seq, coalesce(body -> 'changed', '{}') as changed
     from event where district = $1 and change_id = any($2)`,
    [district, changes],
  );
  return rows;
}

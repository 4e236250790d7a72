/**
 * keptValues(db, reader, register, id, fields): what stands in fields of a record within reach, as it is kept; null: no
 * such record. For whoever opens them, once that is in the log, and for nobody else.
 * openingsOf(db, district, asked): who opened what, and why, the latest first.
 */
import type { Json } from '@yicun/kernel/kind';
import type { Register } from '@yicun/kernel/register';
import { isUuid } from '@yicun/kernel/uuid';
import { iso, type Queryable } from './database.ts';
import { run, sql } from './fragment.ts';
import { insideSql, type Reader } from './reach.ts';

export async function keptValues(
  db: Queryable,
  reader: Reader,
  register: Register,
  id: string,
  fields: readonly string[],
): Promise<Readonly<Record<string, Json>> | null> {
  if (!isUuid(id)) return null;
  const { rows } = await run<{ data: Readonly<Record<string, Json>> }>(
    db,
    sql`select data from record where ${insideSql(reader, register)} and not gone and id = ${id}::uuid`,
  );
  const data = rows[0]?.data;
  return data ? Object.fromEntries(fields.map((name) => [name, data[name] ?? null])) : null;
}

/** Which openings are asked for; null: whatever it is. */
interface OpeningsAsked {
  /** Paths of the units under which the reader looks into them. */
  readonly under: readonly string[];
  /** Id of an account. */
  readonly person: string | null;
  readonly register: string | null;
  /** First instant (ISO), and the first one that is too late. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only those before this event. */
  readonly before: number | null;
  readonly limit: number;
}

/** One opening (wire: OpeningInfo). */
interface OpeningRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly display: string };
  /** Of the record, with the name of the unit it stood in then. */
  readonly record: string;
  readonly unit: string | null;
  readonly register: string;
  readonly fields: readonly string[];
  readonly reason: string;
}

export async function openingsOf(
  db: Queryable,
  district: string,
  { under, person, register, from, to, before, limit }: OpeningsAsked,
): Promise<readonly OpeningRow[]> {
  const { rows } = await db.query<OpeningRow>(
    `select e.seq, ${iso('e.at')} as at, json_build_object('id', e.actor, 'display', coalesce(a.display, '')) as actor,
       e.record, u.name as unit, coalesce(e.body ->> 'register', '') as register,
       coalesce(e.body -> 'fields', '[]') as fields, coalesce(e.body ->> 'reason', '') as reason
     from event e
     left join account a on a.district = e.district and a.id = e.actor
     left join unit u on u.district = e.district and u.path = e.scope
     where e.district = $1 and e.kind = 'opening'
       and exists (select from unnest($2::text[]) p (path) where starts_with(e.scope, p.path))
       and ($3::uuid is null or e.actor = $3) and ($4::text is null or e.body ->> 'register' = $4)
       and ($5::timestamptz is null or e.at >= $5) and ($6::timestamptz is null or e.at < $6)
       and ($7::bigint is null or e.seq < $7)
     order by e.seq desc limit $8`,
    [district, under, person, register, from, to, before, limit],
  );
  return rows;
}

/** uncounted(db, reader, asked, path): what counts below a figure and nothing that counts above points to. */
import { over } from '@yicun/kernel/indicator';
import type { Register } from '@yicun/kernel/register';
import type { Queryable } from './database.ts';
import type { FigureAsked } from './figures.ts';
import { filterSql, valueSql } from './filterSql.ts';
import { run, sql } from './fragment.ts';
import { hiddenFields, insideSql, type Reader } from './reach.ts';

/** So many are shown at once. */
const shown = 100;

/** How many there are, and the first of them. */
export interface UncountedIds {
  readonly total: number | null;
  readonly rows: readonly { readonly id: string; readonly unit: string }[];
}

interface Found {
  readonly id: string;
  readonly unit: string;
  readonly total: number;
}

/**
 * Records of the denominator within reach and place, by id. Where nothing of the numerator's register points to the
 * denominator's, or the reader may not see through what, the total is null.
 */
export async function uncounted(
  db: Queryable,
  reader: Reader,
  { formula, above, below }: FigureAsked,
  path: string,
): Promise<UncountedIds> {
  const pointing = pointingField(reader, above, below);
  if (formula.outOf === null || pointing === null) return { total: null, rows: [] };
  const { rows } = await run<Found>(
    db,
    sql`with above as (
          select distinct ${valueSql(above, pointing)} as points_to from record
          where ${insideSql(reader, above)} and not gone and ${filterSql(above, over(formula))}),
        below as (
          select id, unit from record
          where ${insideSql(reader, below)} and not gone and ${filterSql(below, formula.outOf.where)}
            and ${filterSql(below, { field: 'scope', op: 'under', value: path })})
        select below.id, below.unit, count(*) over ()::int as total from below
        where not exists (select from above where above.points_to = (below.id::text collate "C"))
        order by below.id limit ${shown}`,
  );
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ id, unit }) => ({ id, unit })) };
}

/** The field through which records of one register point to the other. */
function pointingField(reader: Reader, from: Register, to: Register): string | null {
  const hidden = hiddenFields(reader, from);
  const field = Object.values(from.fields).find(
    ({ name, kind, options }) => kind === 'ref' && options.register === to.name && !hidden.has(name),
  );
  return field?.name ?? null;
}

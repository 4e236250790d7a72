/** frozenRows(db, reader, register, names, path): what was frozen of some figures, by unit, the earliest round first. */
import type { Register } from '@yicun/kernel/register';
import type { Queryable } from './database.ts';
import { filterSql } from './filterSql.ts';
import { run, sql } from './fragment.ts';
import { insideSql, type Reader } from './reach.ts';

/** One unit of one freezing. */
export interface FrozenRow {
  readonly indicator: string;
  readonly round: number;
  readonly on: string;
  readonly reason: string | null;
  readonly unit: string;
  readonly n: number;
  readonly total: number;
}

/** @param register `frozenBase` of the house */
export async function frozenRows(
  db: Queryable,
  reader: Reader,
  register: Register,
  names: readonly string[],
  path: string,
): Promise<readonly FrozenRow[]> {
  const { rows } = await run<FrozenRow>(
    db,
    sql`select data ->> 'indicator' as indicator, (data ->> 'round')::int as round, data ->> 'frozenOn' as "on",
          data ->> 'reason' as reason, unit, coalesce((data ->> 'n')::float8, 0) as n, (data ->> 'total')::float8 as total
        from record
        where ${insideSql(reader, register)} and not gone
          and ${filterSql(register, { field: 'indicator', op: 'in', value: names })}
          and ${filterSql(register, { field: 'scope', op: 'under', value: path })}
        order by 1, 2`,
  );
  return rows;
}

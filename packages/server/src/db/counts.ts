/**
 * How many records there are, in scope and exact, mostly from the rollup (kept by difference at commit) and then at no
 * cost that grows with the registers:
 *   countsOf(db, reader, registers)                of each register, in one statement
 *   totalOf(db, reader, register, counted)         of one register, with a filter
 *   stageCounts(db, reader, register, counted)     the same by stage
 *   townshipCounts(db, reader, register, counted)  the same by township and stage
 */
import { and, type Filter } from '@yicun/kernel/filter';
import { countByStage } from '@yicun/kernel/pack';
import type { Register } from '@yicun/kernel/register';
import type { Queryable } from './database.ts';
import { filterSql } from './filterSql.ts';
import { type Fragment, run, sql } from './fragment.ts';
import { insideSql, type Reader, reachOf } from './reach.ts';

/** What is counted of a register. */
export interface Counted {
  readonly filter: Filter;
  /** Words are looked for too: only the records themselves can tell. */
  readonly isSearched: boolean;
  /** The same as a condition over `record`, reach included. */
  readonly wanted: Fragment;
}

/** The number of living records by register. A register of which the reader sees none is left out. */
export async function countsOf(
  db: Queryable,
  reader: Reader,
  registers: readonly Register[],
): Promise<Readonly<Record<string, number>>> {
  const byReach = Map.groupBy(registers, (one) => JSON.stringify(reachOf(reader, one)));
  const parts = [...byReach.values()].flatMap((alike): readonly Fragment[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const reach = reachOf(reader, first);
    if (!isKeptApart(reach)) return alike.map((one) => countedOne(reader, one));
    return [
      sql`select indicator as name, sum(total)::bigint as total
                from ${rollups(reader, alike)} where ${filterSql(first, reach)} group by indicator`,
    ];
  });
  if (parts.length === 0) return {};
  const { rows } = await run<{ name: string; total: number }>(db, sql.join(parts, sql` union all `));
  const totals = new Map(rows.map(({ name, total }) => [name, total]));
  const pairs = registers.map((one): [string, number] => [one.name, totals.get(countByStage(one).name) ?? 0]);
  return Object.fromEntries(pairs.filter(([, total]) => total > 0));
}

function countedOne(reader: Reader, register: Register): Fragment {
  return sql`select ${countByStage(register).name}::text as name, count(*) as total
             from record where ${insideSql(reader, register)} and not gone`;
}

/** From the rollup where the filter asks for no more than units and stages; counted where it does. */
export async function totalOf(db: Queryable, reader: Reader, register: Register, it: Counted): Promise<number> {
  const { rows } = await run<{ total: number }>(
    db,
    isFromRollup(reader, register, it)
      ? sql`select coalesce(sum(total), 0)::bigint as total from ${rollups(reader, [register])}
            where ${filterSql(register, and(reachOf(reader, register), it.filter))}`
      : sql`select count(*) as total from record where ${it.wanted}`,
  );
  return rows[0]?.total ?? 0;
}

/** Stage → number, for stages that hold any; records without a stage under the empty name. */
export async function stageCounts(
  db: Queryable,
  reader: Reader,
  register: Register,
  it: Counted,
): Promise<Readonly<Record<string, number>>> {
  const { rows } = await run<{ stage: string; total: number }>(
    db,
    isFromRollup(reader, register, it)
      ? sql`select coalesce(stage, '') as stage, sum(total)::bigint as total from ${rollups(reader, [register])}
            where ${filterSql(register, and(reachOf(reader, register), it.filter))}
            group by 1 having sum(total) <> 0`
      : sql`select coalesce(stage, '') as stage, count(*) as total from record where ${it.wanted} group by 1`,
  );
  return Object.fromEntries(rows.map(({ stage, total }) => [stage, total]));
}

/** A JSON array (wire: TownshipCount[]): units right under the district, in its order, that hold any. */
export async function townshipCounts(db: Queryable, reader: Reader, register: Register, it: Counted): Promise<string> {
  const counted = isFromRollup(reader, register, it)
    ? sql`select split_part(scope, '/', 2) as step, coalesce(stage, '') as stage, sum(total)::bigint as n
          from ${rollups(reader, [register])} where ${filterSql(register, and(reachOf(reader, register), it.filter))}
          group by 1, 2 having sum(total) <> 0`
    : sql`select split_part(scope, '/', 2) as step, coalesce(stage, '') as stage, count(*) as n
          from record where ${it.wanted} group by 1, 2`;
  const { rows } = await run<{ json: string }>(
    db,
    // What lies in no township belongs to the district itself, whose path has one step.
    sql`select coalesce(json_agg(json_build_object('unit', id, 'total', total, 'stages', stages) order by depth, sort, no),
          '[]')::text as json
        from (select u.id, u.sort, u.no, length(split_part(u.path, '/', 2)) > 0 as depth, sum(n) as total,
                json_object_agg(stage, n) as stages
              from (${counted}) c join unit u on u.district = ${reader.district}
                and u.path = case when step = '' then u.no || '/' else split_part(u.path, '/', 1) || '/' || step || '/' end
              group by u.id, u.sort, u.no, u.path) t`,
  );
  return rows[0]?.json ?? '[]';
}

/** The counts of some registers with the columns of `record` that the rollup keeps apart. */
function rollups(reader: Reader, registers: readonly Register[]): Fragment {
  const counts = registers.map(countByStage);
  const names = counts.map(({ name }) => name);
  const versions = [...new Set(counts.map(({ version }) => version))];
  return sql`(select r.indicator, r.total, u.path as scope, r.dims ->> 0 as stage, r.district, r.unit
              from rollup r join unit u on u.district = r.district and u.id = r.unit
              where r.district = ${reader.district} and r.indicator = any(${names}::text[])
                and r.version = any(${versions}::int[])) counted`;
}

function isFromRollup(reader: Reader, register: Register, { filter, isSearched }: Counted): boolean {
  return !isSearched && isKeptApart(and(reachOf(reader, register), filter));
}

/** Does the filter only look at what the rollup keeps apart? */
function isKeptApart(filter: Filter): boolean {
  if ('all' in filter) return filter.all.every(isKeptApart);
  if ('any' in filter) return filter.any.every(isKeptApart);
  if ('not' in filter) return isKeptApart(filter.not);
  return filter.than === undefined && ['scope', 'stage', 'unit'].includes(filter.field);
}

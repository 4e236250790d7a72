/**
 * What figures are made of, by unit and within the reader's reach: figureRows(db, reader, asked, where). From the
 * rollup, all indicators in one statement, where reach asks for no more than units; counted from the records where it
 * looks into them. liveSince(db, district, seqs): when versions became live.
 */
import type { Filter } from '@yicun/kernel/filter';
import { type Formula, over, type Part } from '@yicun/kernel/indicator';
import type { Register } from '@yicun/kernel/register';
import { iso, type Queryable } from './database.ts';
import { filterSql, valueSql } from './filterSql.ts';
import { type Fragment, run, sql } from './fragment.ts';
import { insideSql, type Reader, reachOf } from './reach.ts';

/** An indicator in the version that is live, with the registers that it counts above and below. */
export interface FigureAsked {
  readonly formula: Formula;
  readonly above: Register;
  readonly below: Register;
}

/** Which part of it. */
export interface FigureWhere {
  /** Path of the place: the units under it. */
  readonly path: string;
  /** Records up to this month, those without a day included; null: all. */
  readonly upTo: string | null;
  /** One row per unit and month, or per unit alone. */
  readonly byMonth: boolean;
}

export interface FigureRow {
  readonly indicator: string;
  readonly unit: string;
  /** Empty when months are not told apart, and for records without a day. */
  readonly period: string;
  readonly n: number;
  readonly total: number;
}

export async function figureRows(
  db: Queryable,
  reader: Reader,
  asked: readonly FigureAsked[],
  where: FigureWhere,
): Promise<readonly FigureRow[]> {
  const alike = Map.groupBy(asked, ({ above, below }) =>
    JSON.stringify([reachOf(reader, above), reachOf(reader, below)]),
  );
  const parts = [...alike.values()].flatMap((some): readonly Fragment[] => {
    const [first] = some;
    if (first === undefined) return [];
    const isKept = [first.above, first.below].every((register) => isOfUnits(reachOf(reader, register)));
    return isKept ? [kept(reader, some, first, where)] : some.flatMap((one) => counted(reader, one, where));
  });
  if (parts.length === 0) return [];
  const { rows } = await run<FigureRow>(
    db,
    sql`select indicator, unit, ${where.byMonth ? sql`period` : sql`''`} as period, sum(n)::float8 as n,
          sum(total)::float8 as total
        from (${sql.join(parts, sql` union all `)}) part
        where ${where.upTo === null ? sql`true` : sql`period <= ${where.upTo}::text`}
        group by 1, 2, 3 having sum(n) <> 0 or sum(total) <> 0`,
  );
  return rows;
}

/** Does the filter look at nothing but the unit of a record? Then the rollup knows enough. */
function isOfUnits(filter: Filter): boolean {
  if ('all' in filter) return filter.all.every(isOfUnits);
  if ('any' in filter) return filter.any.every(isOfUnits);
  if ('not' in filter) return isOfUnits(filter.not);
  return filter.than === undefined && ['scope', 'unit'].includes(filter.field);
}

/** Rows of the rollup: what is above the line from units within one reach, what is below from those within the other. */
function kept(reader: Reader, asked: readonly FigureAsked[], like: FigureAsked, { path }: FigureWhere): Fragment {
  const names = asked.map(({ formula }) => formula.name);
  const versions = asked.map(({ formula }) => formula.version);
  const within = (register: Register) => filterSql(register, reachOf(reader, register));
  return sql`select indicator, unit, period, case when ${within(like.above)} then n else 0 end as n,
      case when ${within(like.below)} then total else 0 end as total
    from (select r.indicator, r.unit, r.period, r.n, r.total, u.path as scope
          from unnest(${names}::text[], ${versions}::int[]) as live(name, version)
          join rollup r on r.district = ${reader.district} and r.indicator = live.name collate "C"
            and r.version = live.version
          join unit u on u.district = r.district and u.id = r.unit) kept
    where ${inPlace(like.above, path)}`;
}

/** The same from the records themselves. */
function counted(reader: Reader, { formula, above, below }: FigureAsked, { path }: FigureWhere): readonly Fragment[] {
  const numerator: Part = { register: above.name, where: over(formula), sum: formula.sum };
  const denominator: Part = formula.outOf ?? { register: above.name, where: formula.of, sum: formula.sum };
  const month = formula.period === 'month' ? sql`coalesce(to_char(day, 'YYYY-MM'), '')` : sql`''`;
  const part = (register: Register, { where, sum }: Part, isAbove: boolean): Fragment => {
    const amount = sum === null ? sql`1` : sql`coalesce(${valueSql(register, sum)}, 0)`;
    const [n, total] = isAbove ? [amount, sql`0`] : [sql`0`, amount];
    return sql`select ${formula.name}::text as indicator, unit, ${month} as period, ${n}::numeric as n,
        ${total}::numeric as total
      from record where ${insideSql(reader, register)} and not gone and ${inPlace(register, path)}
        and ${filterSql(register, where)}`;
  };
  return [part(above, numerator, true), part(below, denominator, false)];
}

function inPlace(register: Register, path: string): Fragment {
  return filterSql(register, { field: 'scope', op: 'under', value: path });
}

/** A unit as figures are read by: every one that ever was, since records stay with it. */
export interface FigureUnit {
  readonly id: string;
  readonly parent: string | null;
  readonly path: string;
  readonly kind: string;
  readonly sort: number;
  readonly no: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Units in the order of the administration. */
export async function figureUnits(db: Queryable, district: string): Promise<readonly FigureUnit[]> {
  const { rows } = await db.query<FigureUnit>(
    `select id, parent, path, kind, sort, no, valid_from as "validFrom", valid_to as "validTo" from unit
     where district = $1 order by cardinality(string_to_array(path, '/')), sort, no`,
    [district],
  );
  return rows;
}

/** When events were accepted (ISO, UTC), by number. */
export async function liveSince(
  db: Queryable,
  district: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await db.query<{ seq: number; at: string }>(
    `select seq, ${iso('at')} as at from event where district = $1 and seq = any($2)`,
    [district, seqs],
  );
  return new Map(rows.map(({ seq, at }) => [seq, at]));
}

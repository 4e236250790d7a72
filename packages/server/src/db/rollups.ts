/**
 * countsJson(db, district, indicator, under): the rows of an indicator below a path, as JSON text.
 * In the door: addToRollups(tx, district, contributions). For `verify`: rollupRows(db, district, after, limit).
 */
import type { Contribution, Indicator } from '@yicun/kernel/indicator';
import { often, type Queryable, type Transaction } from './database.ts';

/** Adds contributions to the rows they belong to, as decimals: 0.1 + 0.2 − 0.2 leaves 0.1, as a recount would say. */
export async function addToRollups(
  tx: Transaction,
  district: string,
  contributions: readonly Contribution[],
): Promise<void> {
  if (contributions.length === 0) return;
  await often(
    tx,
    'addToRollups',
    `insert into rollup as r (district, indicator, version, unit, period, dims, n, total)
     select $1, indicator, version, unit, period, dims, sum(n), sum(total)
     from jsonb_to_recordset($2::jsonb) as g(indicator text, version integer, unit uuid, period text, dims jsonb,
       n numeric, total numeric)
     group by indicator, version, unit, period, dims
     having sum(n) <> 0 or sum(total) <> 0
     on conflict (district, indicator, version, unit, period, dims) do update
       set n = r.n + excluded.n, total = r.total + excluded.total`,
    [district, JSON.stringify(contributions)],
  );
}

/** A row of the rollup, its numbers in millionths, as text: the least that stored numbers can differ by. */
export interface RollupRow extends Omit<Contribution, 'n' | 'total'> {
  readonly n: string;
  readonly total: string;
}

/** Every row that is not zero, of every indicator and version. */
export async function rollupRows(db: Queryable, district: string): Promise<readonly RollupRow[]> {
  const { rows } = await db.query<RollupRow>(
    `select indicator, version, unit, period, dims, trim_scale(n * 1000000)::text as n,
       trim_scale(total * 1000000)::text as total
     from rollup where district = $1 and (n <> 0 or total <> 0)`,
    [district],
  );
  return rows;
}

/**
 * The rows of an indicator as a JSON array: unit, its path, period, dims, n (numerator), total (denominator).
 *
 * @param under path of the units that count; `''` for the whole district
 */
export async function countsJson(db: Queryable, district: string, of: Indicator, under: string): Promise<string> {
  const { rows } = await db.query<{ json: string }>(
    `select coalesce(json_agg(json_build_object('unit', r.unit, 'path', u.path, 'period', r.period, 'dims', r.dims,
       'n', r.n, 'total', r.total)), '[]')::text as json
     from rollup r join unit u on u.district = r.district and u.id = r.unit
     where r.district = $1 and r.indicator = $2 and r.version = $3 and starts_with(u.path, $4)
       and (r.n <> 0 or r.total <> 0)`,
    [district, of.name, of.version, under],
  );
  return rows[0]?.json ?? '[]';
}

/**
 * In the door: addToRollups(tx, district, contributions). For `verify`: rollupRows(db, district).
 * Exact totals of lists come from here too: see fence.ts.
 */
import type { Contribution } from '@yicun/kernel/indicator';
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

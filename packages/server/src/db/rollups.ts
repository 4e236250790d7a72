/**
 * In the door: addToRollups(tx, district, contributions), clearRollups(tx, district, formulas, dropped),
 * clearStrayRollups(tx, district). For `verify`: rollupRows(db, district).
 * Exact totals of lists come from here too: see fence.ts.
 */
import type { Contribution, Formula } from '@yicun/kernel/indicator';
import { often, type Queryable, type Transaction } from './database.ts';

/** What is to be added to one row; a sum may come as decimal text, which says it exactly. */
export interface Addition extends Omit<Contribution, 'n' | 'total'> {
  readonly n: number | string;
  readonly total: number | string;
}

/** Adds contributions to the rows they belong to, as decimals: 0.1 + 0.2 − 0.2 leaves 0.1, as a recount would say. */
export async function addToRollups(
  tx: Transaction,
  district: string,
  contributions: readonly Addition[],
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

/** Takes away what was kept of these indicators in other versions than theirs, and all of those that are dropped. */
export async function clearRollups(
  tx: Transaction,
  district: string,
  formulas: readonly Formula[],
  dropped: readonly string[],
): Promise<void> {
  await tx.query(
    `delete from rollup r using (
       select indicator, version from jsonb_to_recordset($2::jsonb) as g(indicator text, version integer)) kept
     where r.district = $1 and r.indicator = kept.indicator and r.version <> kept.version`,
    [district, JSON.stringify(formulas.map(({ name, version }) => ({ indicator: name, version })))],
  );
  if (dropped.length === 0) return;
  await tx.query('delete from rollup where district = $1 and indicator = any($2)', [district, dropped]);
}

/** Takes away rows that are of no version that is live: what a count that never ended has left. */
export async function clearStrayRollups(tx: Transaction, district: string): Promise<void> {
  await tx.query(
    `delete from rollup r where district = $1 and not exists (
       select from indicator i where i.district = r.district and i.indicator = r.indicator and i.version = r.version
         and i.live)`,
    [district],
  );
}

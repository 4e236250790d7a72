/**
 * Which version of an indicator is kept: liveFormulas(db, district): what the door counts by and figures are read of.
 * indicatorStates(db, district): the same with what is being counted, for the desk.
 * In the door: beginCount(tx, district, formulas), switchLive(tx, district, formulas, dropped, seq).
 */
import type { Formula } from '@yicun/kernel/indicator';
import type { Queryable, Transaction } from './database.ts';

/** A version of an indicator that is live or on its way there. */
export interface IndicatorState {
  readonly formula: Formula;
  readonly live: boolean;
  /** Head of the log when it became live; null while it is counted. */
  readonly countedSeq: number | null;
}

export async function indicatorStates(db: Queryable, district: string): Promise<readonly IndicatorState[]> {
  const { rows } = await db.query<IndicatorState>(
    `select formula, live, counted_seq as "countedSeq" from indicator where district = $1 order by indicator, version`,
    [district],
  );
  return rows;
}

/** The formulas by which the rollup of the district is kept. */
export async function liveFormulas(db: Queryable, district: string): Promise<readonly Formula[]> {
  return (await indicatorStates(db, district)).flatMap(({ formula, live }) => (live ? [formula] : []));
}

/** Of these registers, the ones of which there is any record, gone or not. */
export async function registersWithRecords(
  db: Queryable,
  district: string,
  registers: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ name: string }>(
    `select name from unnest($2::text[]) name
     where exists (select from record where district = $1 and register = name collate "C")`,
    [district, registers],
  );
  return new Set(rows.map((one) => one.name));
}

/**
 * Says that these versions are being counted, in place of whatever was being counted before; what is left of it, or of
 * anything else that is not live, is taken away.
 */
export async function beginCount(tx: Transaction, district: string, formulas: readonly Formula[]): Promise<void> {
  await tx.query('delete from indicator where district = $1 and not live', [district]);
  await tx.query(
    `insert into indicator (district, indicator, version, formula)
     select $1, f ->> 'name', (f ->> 'version')::integer, f from jsonb_array_elements($2::jsonb) f`,
    [district, JSON.stringify(formulas)],
  );
}

/**
 * Makes these versions the live ones, whichever were before, and forgets indicators that nobody declares any more.
 *
 * @param seq head of the log up to which they are counted
 */
export async function switchLive(
  tx: Transaction,
  district: string,
  formulas: readonly Formula[],
  dropped: readonly string[],
  seq: number,
): Promise<void> {
  const names = [...formulas.map(({ name }) => name), ...dropped];
  await tx.query('delete from indicator where district = $1 and indicator = any($2)', [district, names]);
  await tx.query(
    `insert into indicator (district, indicator, version, formula, live, counted_seq)
     select $1, f ->> 'name', (f ->> 'version')::integer, f, true, $3 from jsonb_array_elements($2::jsonb) f`,
    [district, JSON.stringify(formulas), seq],
  );
  await tx.query('update district set counting = counting + 1 where district = $1', [district]);
}

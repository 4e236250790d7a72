/**
 * Database, Transaction: what the other files of db/ are handed.
 * ping(database): does it answer?
 * inDistrict(database, district, work): one transaction that may write in that district, and in no other.
 * inSnapshot(database, work): one state of the database, to read only.
 * iso(column), bytes(hex): how moments and hashes are written. often(tx, name, …): a statement of the door.
 */
import { isUuid } from '@yicun/kernel/uuid';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';

/** The pool of connections, as the application's role. */
export type Database = Pool;

/** A connection inside a transaction. */
export type Transaction = PoolClient;

/** Anything a single statement can be sent to. */
export type Queryable = Pick<Pool, 'query'>;

/**
 * Runs `work` in a transaction whose row-level policies let it write in `district` only. Commits what it did, or,
 * when it throws, nothing. A connection that failed to roll back is thrown away.
 */
export async function inDistrict<T>(
  database: Database,
  district: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await database.connect();
  let broken: Error | undefined;
  try {
    // Goes out with the first statements of `work`. Should it fail, they fail too, or the policies refuse their writes.
    const begun = client.query(beginIn(district));
    begun.catch(() => {});
    const result = await work(client);
    await begun;
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((fault: Error) => {
      broken = fault;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** One empty round trip: the database answers, or this throws. */
export async function ping(database: Database): Promise<void> {
  await database.query('select');
}

/** Runs `work` on one state of the database, whatever is written meanwhile. It can only read. */
export async function inSnapshot<T>(database: Database, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const client = await database.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin isolation level repeatable read read only');
    return await work(client);
  } finally {
    await client.query('rollback').catch((fault: Error) => {
      broken = fault;
    });
    client.release(broken);
  }
}

/** Begins a transaction in one round trip; `set local` takes no parameters, so the id is checked instead. */
function beginIn(district: string): string {
  if (!isUuid(district)) throw new Error(`"${district}" is not the id of a district.`);
  return `begin; set local yicun.district = '${district}'; set local plan_cache_mode = auto`;
}

/**
 * A statement that the door sends with every batch: it is parsed once per connection and soon planned once (a new plan
 * each time is for lists, whose filters differ). Elsewhere a name is not worth its place in the server's memory.
 */
export function often<Row extends QueryResultRow>(
  tx: Transaction,
  name: string,
  text: string,
  values: unknown[],
): Promise<QueryResult<Row>> {
  return tx.query<Row>({ name, text, values });
}

/** How a moment leaves the database: ISO 8601 in UTC to the millisecond, as `Date.toISOString` writes it. */
export function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Bytes of a hash, as hexadecimal text outside and `bytea` inside. */
export function bytes(hex: string): string {
  return `\\x${hex}`;
}

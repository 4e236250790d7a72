import { Client, DatabaseError, escapeIdentifier } from 'pg';
import type { Connection } from './connection.ts';

/** What a database server says of itself. */
export interface ServerFacts {
  /** 180004 for 18.4. */
  readonly version: number;
  /** `UTF8`, or an encoding that would damage Chinese characters. */
  readonly encoding: string;
}

/** Whether a server answers; while it starts, stops or is not there, it does not. */
export async function answers(connection: Connection): Promise<boolean> {
  try {
    await withClient(connection, (client) => client.query('select'));
    return true;
  } catch (error) {
    if (isPassing(error)) return false;
    throw error;
  }
}

export function serverFacts(connection: Connection): Promise<ServerFacts> {
  return withClient(connection, async (client) => {
    const { rows } = await client.query<ServerFacts>(
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
    );
    const facts = rows[0];
    if (!facts) throw new Error('a select without a table gives one row');
    return facts;
  });
}

/** Makes the database unless it is there. */
export async function ensureDatabase(maintenance: Connection, name: string): Promise<void> {
  await withClient(maintenance, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}`).catch(ignoreExisting);
  });
}

/** One connection for one piece of work, closed whatever comes of it. */
export async function withClient<T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection);
  // A connection that dies while idle would end the process; the next query on it fails, and that is enough.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** A server that starts, stops or has just been killed: the same attempt may succeed in a moment. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return PASSING.has(code) || /^Connection terminated/.test(error.message);
}

const PASSING = new Set([
  ...['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAGAIN'],
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now: starting up, shutting down, recovering
  '53300', // too_many_connections
]);

/** Another start made it a moment ago: `duplicate_*`, or the unique index of the catalogue in a close race. */
export function ignoreExisting(error: unknown): void {
  if (error instanceof DatabaseError && EXISTING.has(error.code ?? '')) return;
  throw error;
}

const EXISTING = new Set(['42710', '42P04', '23505']);

import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { Pool } from 'pg';
import type { Connection } from './connection.ts';
import { isPassing } from './server.ts';
import { getTypeParser } from './values.ts';

/**
 * Opens the pool every request reads and writes through.
 *
 * @param size how many connections; the embedded server takes 100 in all
 */
export function openPool(connection: Connection, { size = 10 }: { size?: number } = {}): Pool {
  const pool = new PatientPool({
    ...connection,
    max: size,
    options: [connection.options, ...SESSION].filter(Boolean).join(' '),
    // What a request may take: longer work is a job with a connection of its own.
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    types: { getTypeParser },
    // Statements that do not wait for each other's answers share a round trip: the door's nine become three.
    pipeline: true,
  });
  // Mandatory: without a listener an idle connection that is terminated ends the process. The pool has already
  // forgotten it, and the next request opens another.
  pool.on('error', () => {});
  // And so it is while somebody holds it, between two statements: their next one fails, and that is enough.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

const SESSION = ['-c timezone=UTC', '-c plan_cache_mode=force_custom_plan', '-c jit=off'];

/** A server that was killed is back within 2 s; one whose backend crashed, within 1.6 s. */
const PATIENCE_MS = 10_000;

/** Waits for a server that starts, instead of failing every request of that second. */
class PatientPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | undefined {
    const client = this.connectPatiently();
    if (!callback) return client;
    client.then(
      (client) => callback(undefined, client, (release) => client.release(release)),
      (error: Error) => callback(error, undefined, () => {}),
    );
    return;
  }

  private async connectPatiently(): Promise<PoolClient> {
    const began = performance.now();
    for (;;) {
      try {
        return await super.connect();
      } catch (error) {
        if (!isPassing(error) || performance.now() - began > PATIENCE_MS) throw error;
        await pause(50);
      }
    }
  }
}

type Connected = Parameters<Pool['connect']>[0];

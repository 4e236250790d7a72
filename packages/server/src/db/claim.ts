import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Connection } from './connection.ts';

/** That this process, and no other, runs on this database. */
export interface Claim {
  /** Gives the database back, after the `last` thing that needs it: stopping the server. */
  release(last: () => Promise<void>): Promise<void>;
}

export type Claimed = { readonly ok: true; readonly claim: Claim } | { readonly ok: false; readonly holder: string };

/** Key of the advisory lock: 宜村 as two numbers (U+5B9C, U+6751). */
const KEY = [0x5b9c, 0x6751] as const;
/** The server may need a moment to see that a killed holder's connection is gone. */
const LINGER_MS = 1_000;
const REGAIN_MS = 30_000;

/**
 * Takes the database for this process: an advisory lock on a connection of its own, which the server gives back
 * by itself when we die, however we die; so no stale lock can ever be in the way.
 *
 * The connection is also how we notice that the database has gone: it is then brought back and taken again.
 *
 * @param who what a second start is told, at most 63 bytes: process, host, address
 * @param revive starts an embedded server again
 * @param onLost called at most once, when the claim could not be regained: the process must end
 */
export async function claim(
  owner: Connection,
  { who, revive, onLost }: { who: string; revive: () => Promise<void>; onLost: (why: string) => void },
): Promise<Claimed> {
  let released = false;
  let holding: Client | null = null;

  const watch = (client: Client) => {
    holding = client;
    if (released) return void client.end();
    client.once('end', () => {
      if (!released) void regain();
    });
  };

  const regain = async () => {
    const began = performance.now();
    let why = '';
    while (!released && performance.now() - began < REGAIN_MS) {
      try {
        await revive();
        const attempt = await tryHold(owner, who);
        if (typeof attempt !== 'string') return watch(attempt);
        why = `taken by ${attempt}`;
        // Our own name is a connection the server has not yet given up; anyone else is there to stay.
        if (attempt !== who) break;
      } catch (error) {
        why = error instanceof Error ? error.message : String(error);
      }
      await pause(100);
    }
    if (!released) onLost(why);
  };

  const began = performance.now();
  for (;;) {
    const attempt = await tryHold(owner, who);
    if (typeof attempt !== 'string') {
      watch(attempt);
      break;
    }
    if (performance.now() - began > LINGER_MS) return { ok: false, holder: attempt };
    await pause(50);
  }

  return {
    ok: true,
    claim: {
      release: async (last) => {
        released = true;
        await last();
        await holding?.end().catch(() => {});
      },
    },
  };
}

/** The connection that now holds the lock, or who else does. */
async function tryHold(owner: Connection, who: string): Promise<Client | string> {
  const client = new Client({ ...owner, application_name: who, keepAlive: true });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1, $2) as mine', [...KEY]);
    if (rows[0]?.mine) return client;
    const holder = await client.query<{ who: string }>(
      `select a.application_name as who
       from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted
         and l.database = (select oid from pg_database where datname = current_database())`,
      [...KEY],
    );
    await client.end();
    return holder.rows[0]?.who ?? 'another process';
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

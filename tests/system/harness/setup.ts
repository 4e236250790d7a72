/**
 * One PostgreSQL for all system tests of a run: the same binaries and the same launcher as in use, in memory where the
 * machine allows it, and without forcing anything to disk (for tests alone). Its database `yicun` is migrated once and
 * is the template that `database()` copies.
 */

import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '@yicun/server/db/connection';
import { migrate } from '@yicun/server/db/migrate';
import { startPostgres } from '@yicun/server/postgres';
import type { TestProject } from 'vitest/node';

const PREFIX = 'yicun-test-';

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const memory = memoryFolder();
  sweep(memory);
  const folder = mkdtempSync(join(memory, `${PREFIX}${process.pid}-`));
  // As root the server runs under another account, which has to reach its folder.
  chmodSync(folder, 0o755);
  const database = await startPostgres({ dataDir: join(folder, 'data'), durable: false });
  const migrated = await migrate(database.owner);
  if (!migrated.ok) throw new Error(migrated.why.en);
  provide('template', { ...database.owner });
  return async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function memoryFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

/** What runs that were killed left behind: it would fill the memory in time. Their servers died with them. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !alive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's way into the migrated template. Nobody may stay connected to it. */
    readonly template: Connection;
  }
}

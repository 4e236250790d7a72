/**
 * One PostgreSQL for all system tests of a run: the same binaries and the same launcher as in use, in memory where the
 * machine allows it, and without forcing anything to disk (for tests alone). Its database `yicun` is migrated once and
 * is the template that `database()` copies.
 */

import { join } from 'node:path';
import type { Connection } from '@yicun/server/db/connection';
import { migrate } from '@yicun/server/db/migrate';
import { startPostgres } from '@yicun/server/postgres';
import type { TestProject } from 'vitest/node';
import { temporaryFolder } from '../../harness/folder.ts';

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder();
  const database = await startPostgres({ dataDir: join(folder.path, 'data'), durable: false });
  const migrated = await migrate(database.owner);
  if (!migrated.ok) throw new Error(migrated.why.en);
  provide('template', { ...database.owner });
  return async () => {
    await database.stop();
    folder.remove();
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's way into the migrated template. Nobody may stay connected to it. */
    readonly template: Connection;
  }
}

/** A database of its own for a test file: a copy of the migrated template, made in some 20 ms. */

import { randomBytes } from 'node:crypto';
import type { Connection } from '@yicun/server/db/connection';
import { APP_ROLE } from '@yicun/server/db/migrate';
import { withClient } from '@yicun/server/db/server';
import { inject } from 'vitest';

export interface TestDatabase {
  /** Made the schema; row-level policies do not bind it. */
  readonly owner: Connection;
  /** What the program runs as: `openPool(database.app)`. */
  readonly app: Connection;
  /** Ends whatever is still connected. */
  drop(): Promise<void>;
}

/** Take it in `beforeAll`, drop it in `afterAll`. `empty` asks for one that no migration has seen. */
export async function database({ empty = false }: { empty?: boolean } = {}): Promise<TestDatabase> {
  const template = inject('template');
  const maintenance = { ...template, database: 'postgres' };
  const name = `test_${randomBytes(8).toString('hex')}`;
  const source = empty ? 'template0' : template.database;
  await withClient(maintenance, (client) => client.query(`create database ${name} template ${source}`));
  const owner = { ...template, database: name };
  return {
    owner,
    app: { ...owner, user: APP_ROLE },
    drop: async () => {
      await withClient(maintenance, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

import type { Connection } from './db/connection.ts';
import { APP_ROLE } from './db/migrate.ts';
import { ensureDatabase } from './db/server.ts';
import { startEmbedded } from './postgres/embedded.ts';
import { openRemote } from './postgres/remote.ts';

/** The database the program runs on: the embedded server, or one's own by `DATABASE_URL`. */
export interface Database {
  /** Makes the schema, holds the claim. */
  readonly owner: Connection;
  /** Does everything else; exists once the database is migrated. */
  readonly app: Connection;
  /** Starts an embedded server again that has gone; a server of one's own is left to its owner. */
  revive(): Promise<void>;
  /** Stops an embedded server. Only for whoever holds the claim (db/claim.ts): others may be using it. */
  stop(): Promise<void>;
}

/** @throws CannotStart */
export function openDatabase(config: { data: string; database: string | null }): Promise<Database> {
  return config.database === null ? startPostgres({ dataDir: config.data }) : remote(config.database);
}

/**
 * The embedded server of a data folder: made, started, or adopted where it runs already.
 *
 * @param dataDir made if it is missing; the cluster lies in `postgres/`, its socket in `run/`, its log in `log/`
 * @param durable false is for tests alone: nothing is forced to the disk, and a power cut loses everything
 * @throws CannotStart
 */
export async function startPostgres({
  dataDir,
  durable = true,
}: {
  dataDir: string;
  durable?: boolean;
}): Promise<Database> {
  const server = await startEmbedded(dataDir, durable);
  await ensureDatabase(server.connection, 'yicun');
  const owner = { ...server.connection, database: 'yicun' };
  return { owner, app: { ...owner, user: APP_ROLE }, revive: server.revive, stop: server.stop };
}

/** On a server of one's own there is one account: it steps down into the application's role. */
async function remote(url: string): Promise<Database> {
  const owner = await openRemote(url);
  const app = { ...owner, options: `${owner.options} -c role=${APP_ROLE}`.trim() };
  return { owner, app, revive: async () => {}, stop: async () => {} };
}

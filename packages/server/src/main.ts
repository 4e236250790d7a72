import { hostname } from 'node:os';
import type { Config } from './config.ts';
import { claim } from './db/claim.ts';
import { migrate } from './db/migrate.ts';
import { openPool } from './db/pool.ts';
import { openDataFolder } from './folder.ts';
import { type Database, openDatabase } from './postgres.ts';
import { CannotStart, type Sentence } from './sentence.ts';

/** What the program needs of the world beside its configuration. */
export interface World {
  readonly now: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  /** A line for the person at the terminal. */
  readonly print: (line: string) => void;
}

export interface Running {
  readonly url: string;
  /** Resolves when the database is gone for good: nothing more can be done but close and end. */
  readonly lost: Promise<Sentence>;
  /** Lets requests under way finish, then stops the database. */
  close(): Promise<void>;
}

/** Wires the real parts together and serves. @throws CannotStart */
export async function start(config: Config, world: World): Promise<Running> {
  const data = openDataFolder(config.data);
  // The database starts while the code of the rest is loaded.
  const [database, { fastify }] = await Promise.all([
    openDatabase({ data, database: config.database }),
    import('fastify'),
  ]);
  const { held, lost } = await take(database, config);
  try {
    const migrated = await migrate(database.owner);
    if (!migrated.ok) throw new CannotStart(migrated.why);
    const pool = openPool(database.app);
    const app = fastify();
    app.get('/health', async () => {
      await pool.query('select');
      return { ok: true };
    });
    app.addHook('onClose', () => pool.end());
    const url = await listen(app, config);
    world.print(`Yicun is at ${url}  宜村已启动`);
    return {
      url,
      lost,
      close: async () => {
        await app.close();
        await held.release(database.stop);
      },
    };
  } catch (error) {
    await held.release(database.stop);
    throw error;
  }
}

/** Takes the database for this process, or says who has it. */
async function take(database: Database, { data, host, port }: Config) {
  const { promise: lost, resolve } = Promise.withResolvers<Sentence>();
  const claimed = await claim(database.owner, {
    who: `${process.pid}@${hostname()} http://${host}:${port}`.slice(0, 63),
    revive: database.revive,
    onLost: (why) =>
      resolve({
        en: `The database is gone and did not come back (${why}). Look into ${data}/log, then start again.`,
        zh: `数据库已断开且未能恢复（${why}）。请查看 ${data}/log 后重新启动。`,
      }),
  });
  if (claimed.ok) return { held: claimed.claim, lost };
  throw new CannotStart({
    en: `Yicun already runs on this data (${claimed.holder}). Use that one, stop it first, or choose another folder with --data.`,
    zh: `宜村已在使用此数据运行（${claimed.holder}）。请直接使用，或先将其停止，或用 --data 另选文件夹。`,
  });
}

async function listen(app: import('fastify').FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') {
      throw new CannotStart({
        en: `Port ${port} on ${host} is taken by another program. Choose another with --port.`,
        zh: `${host} 的端口 ${port} 已被其他程序占用。请用 --port 另选端口。`,
      });
    }
    throw new CannotStart({
      en: `${host}:${port} cannot be listened on (${String(error)}). Choose another with --host or --port.`,
      zh: `无法监听 ${host}:${port}（${String(error)}）。请用 --host 或 --port 另选。`,
    });
  }
}

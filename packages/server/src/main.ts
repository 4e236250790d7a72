import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { House } from '@yicun/kernel/pack';
import { sentence } from '@yicun/kernel/refusal';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { claim } from './db/claim.ts';
import type { Connection } from './db/connection.ts';
import type { Database as Pool } from './db/database.ts';
import { declareHouse } from './db/declare.ts';
import { theDistrict } from './db/districts.ts';
import { migrate } from './db/migrate.ts';
import { openPool } from './db/pool.ts';
import { anySealed } from './db/records.ts';
import type { Deps } from './deps.ts';
import { openDataFolder } from './folder.ts';
import { districtHouses, type Houses } from './houses.ts';
import { intake } from './intake.ts';
import { oneTimePassword } from './password.ts';
import { type Database, openDatabase } from './postgres.ts';
import { sealing } from './sealing.ts';
import { sealingKeys } from './sealingKeys.ts';
import { CannotStart, type Sentence } from './sentence.ts';
import { welcome } from './welcome.ts';
import type { FirstAccount } from './wire.ts';

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
  // The database starts while the code of the rest is loaded and the pages are looked at.
  const [database, { app }, { house }, { buildWeb }] = await Promise.all([
    openDatabase({ data, database: config.database }),
    import('./app.ts'),
    import('@yicun/packs/house'),
    import('../../web/build.ts'),
  ]);
  const { held, lost } = await take(database, config);
  try {
    const [migrated, web] = await Promise.all([migrate(database.owner), buildWeb(world.print)]);
    if (!migrated.ok) throw new CannotStart(migrated.why);
    const pool = openPool(database.app);
    const { now, random } = world;
    const keys = config.keys ?? join(data, 'keys', 'sealing');
    const seals = sealing(sealingKeys(keys, random, existsSync(keys) || !(await anySealed(pool))));
    const houses = districtHouses(house, pool, now);
    const district = (await theDistrict(pool))?.id ?? null;
    if (district !== null) await houses.load(district);
    const declared = declaring(database.owner, pool, houses, house);
    await declared.now();
    const door = intake({ database: pool, houses, seals, now, random, grown: declared.now });
    houses.onChange(() => declared.soon());
    const setupCode = oneTimePassword(random).slice(0, 8);
    const deps: Deps = {
      database: pool,
      houses,
      seals,
      intake: door,
      now,
      random,
      blobs: join(data, 'blobs'),
      made: join(data, 'made'),
      web,
      setupCode,
    };
    const server = await app(deps);
    server.addHook('onClose', async () => {
      await door.close();
      await declared.idle();
      await pool.end();
    });
    const accounts = await firstRun(deps, config, world);
    const url = await listen(server, config);
    // Figures of another version than the kept ones are counted beside the work of the day.
    if (district !== null) door.recount(district).catch(report);
    for (const line of welcome({ url, accounts, setupCode })) world.print(line);
    return {
      url,
      lost,
      close: async () => {
        await server.close();
        await held.release(database.stop);
      },
    };
  } catch (error) {
    await held.release(database.stop);
    throw error;
  }
}

/** Indexes, statistics and views follow the declarations of the district, one change after the other. */
function declaring(owner: Connection, pool: Pool, houses: Houses, base: House) {
  let last: Promise<unknown> = Promise.resolve();
  const now = (): Promise<unknown> => {
    last = last
      .catch(() => {})
      .then(async () => {
        const district = await theDistrict(pool);
        await declareHouse(owner, district === null ? base : houses.of(district.id));
      });
    return last;
  };
  return {
    now,
    /** Nobody waits for it: without its index a list is slow, not wrong. */
    soon: () => void now().catch(report),
    idle: () => last.catch(() => {}),
  };
}

/** Says what failed of the work that nobody waits for. */
function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}

/**
 * On the first start of a data folder: loads the sample, unless it is to stay empty. Gives the accounts to hand over;
 * null when the district is still to be set up on the first page; none on every later start.
 */
async function firstRun(deps: Deps, config: Config, { print }: World): Promise<readonly FirstAccount[] | null> {
  if ((await theDistrict(deps.database)) !== null) return [];
  if (config.empty) return null;
  print('Loading the sample programme  正在载入示例专项行动…');
  const [{ loadSample }, { fillDistrict }, { noteRefused }] = await Promise.all([
    import('./demo.ts'),
    import('./demo/fill.ts'),
    import('./demo/refused.ts'),
  ]);
  const loaded = await loadSample(deps);
  if (!loaded.ok) throw new CannotStart({ en: sentence(loaded.why, 'en'), zh: sentence(loaded.why, 'zh') });
  const district = await theDistrict(deps.database);
  // A hundredth of a county: some records in every ledger, in some seconds.
  if (district) {
    const { refused } = await fillDistrict(deps, district.id, { scale: 0.01, seed: 1 });
    const said = await noteRefused(config.data, refused);
    if (said) print(`${said.en}  ${said.zh}`);
  }
  return loaded.value;
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

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
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

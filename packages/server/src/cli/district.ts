import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { claim } from '../db/claim.ts';
import type { Database } from '../db/database.ts';
import { type District, theDistrict } from '../db/districts.ts';
import { isBehind } from '../db/migrate.ts';
import { openPool } from '../db/pool.ts';
import { openDataFolder } from '../folder.ts';
import { openDatabase } from '../postgres.ts';
import { root, textOf } from './files.ts';
import { complain } from './say.ts';

/**
 * Does something with the district of a data folder, whether or not the server runs on it. Makes nothing: a mistyped
 * folder would get a database of its own. Gives the exit status of the work, 2 for a line that is not understood, 1
 * where there is nothing to work with.
 *
 * @param who what the others are told while it runs
 */
export async function withDistrict(
  args: readonly string[],
  who: string,
  work: (database: Database, district: District, config: Config) => Promise<number>,
): Promise<number> {
  const read = readConfig(args, process.env, textOf, { cwd: process.cwd(), root });
  if (!read.ok) {
    complain(read.why);
    return 2;
  }
  if (read.config.database === null && !existsSync(join(read.config.data, 'postgres'))) {
    complain({
      en: `There is no database in ${read.config.data}. Name the folder that "start" was given, with --data.`,
      zh: `${read.config.data} 中没有数据库。请用 --data 指定启动时所用的文件夹。`,
    });
    return 1;
  }
  const data = openDataFolder(read.config.data);
  const database = await openDatabase({ data, database: read.config.database });
  // Where nobody runs on this data we have started its server, and stop it again; else we are only a guest.
  const claimed = await claim(database.owner, { who, revive: database.revive, onLost: () => {} });
  const pool = openPool(database.app, { size: 2 });
  try {
    if (await isBehind(database.owner)) {
      complain({
        en: 'This data was last opened by an earlier version. Start Yicun on it once (npm start), then try again.',
        zh: '此数据上次由较早版本打开。请先启动一次宜村（npm start），再重试。',
      });
      return 1;
    }
    const district = await theDistrict(pool);
    if (district === null) {
      complain({ en: 'No district is set up here yet.', zh: '尚未设置县区。' });
      return 1;
    }
    return await work(pool, district, { ...read.config, data });
  } finally {
    await pool.end();
    if (claimed.ok) await claimed.claim.release(database.stop);
  }
}

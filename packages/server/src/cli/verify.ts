import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { house } from '@yicun/packs/house';
import { readConfig } from '../config.ts';
import { claim } from '../db/claim.ts';
import { theDistrict } from '../db/districts.ts';
import { openPool } from '../db/pool.ts';
import { openDataFolder } from '../folder.ts';
import { openDatabase } from '../postgres.ts';
import { type Verification, verify } from '../verify.ts';
import { root, textOf } from './files.ts';
import { complain } from './say.ts';

/** Checks the log and all that follows from it, with the server running or stopped. 0: all holds; 1: it does not. */
export async function run(args: readonly string[]): Promise<number> {
  const read = readConfig(args, process.env, textOf, { cwd: process.cwd(), root });
  if (!read.ok) {
    complain(read.why);
    return 2;
  }
  // Looking must not make anything: a mistyped folder would get a database of its own.
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
  const claimed = await claim(database.owner, { who: 'yicun verify', revive: database.revive, onLost: () => {} });
  const pool = openPool(database.app, { size: 1 });
  try {
    const district = await theDistrict(pool);
    if (district === null) {
      complain({ en: 'No district is set up here yet: nothing to check.', zh: '尚未设置县区，没有可核对的内容。' });
      return 1;
    }
    return say(await verify(pool, house, district.id));
  } finally {
    await pool.end();
    if (claimed.ok) await claimed.claim.release(database.stop);
  }
}

function say(found: Verification): number {
  if (!found.ok) {
    const { en, zh } = found.why;
    complain({
      en: `The chain does not hold: ${en}. Keep the data folder as it is, and restore the last backup beside it.`,
      zh: `链条不完整：${zh}。请保留数据文件夹原样，并另行恢复最近的备份。`,
    });
    return 1;
  }
  const { events, records, head } = found;
  console.log(`The chain holds: ${events} events, ${records} records, head ${head.hash}`);
  console.log(`链条完整：${events} 个事件，${records} 条记录，链首 ${head.hash}`);
  return 0;
}

/**
 * `npm run bench`: everything in turn, on a fresh data folder on the disk, and one table out; `-- --large` adds what
 * takes a million records. See README.md.
 */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { measureCreate } from './create.ts';
import { demoUser } from './door.ts';
import { measureExchange } from './exchange.ts';
import { measureLists } from './lists.ts';
import { measurePages } from './pages.ts';
import { measureReader } from './reader.ts';
import { measureStart } from './start.ts';
import { type Row, table } from './table.ts';

const folder = mkdtempSync(join(tmpdir(), 'yicun-bench-'));
// As root the database runs under another account, which has to reach its folder.
chmodSync(folder, 0o755);

const rows: Row[] = [...measureReader()];
try {
  const { rows: starts, yicun } = await measureStart(join(folder, 'data'));
  rows.push(...starts);
  try {
    rows.push(...(await measurePages(yicun.url, await demoUser(yicun.url, 'officeOfficer'))));
    rows.push(...(await measureCreate(yicun)));
  } finally {
    await yicun.close();
  }
  const isLarge = process.argv.includes('--large');
  rows.push(...(await measureLists(join(folder, 'data'), isLarge ? [100_000, 1_000_000] : [100_000])));
  rows.push(...(await measureExchange(join(folder, 'sheets'), isLarge)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(
  `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`,
);
console.log(table(rows));

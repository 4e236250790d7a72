import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../sentence.ts';
import { type Account, endingWithUs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isAlive } from './postmaster.ts';
import { runToEnd } from './run.ts';

/** The superuser of an embedded cluster: makes the schema and holds the start lock. */
export const OWNER = 'yicun';

/** The uid of an existing cluster, or null where there is none yet. */
export function clusterOwner(clusterDir: string): number | null {
  return existsSync(clusterDir) ? lstatSync(clusterDir).uid : null;
}

/**
 * Makes the cluster where there is none. It is built beside its place and renamed into it, so that an
 * interrupted first start leaves nothing half made; of two first starts at once, the slower throws its own away.
 *
 * @throws CannotStart on a cluster of another major version, or when initdb fails
 */
export async function ensureCluster(
  clusterDir: string,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): Promise<void> {
  const place = join(clusterDir, '..');
  removeLeftovers(place);
  if (!existsSync(clusterDir)) {
    const fresh = mkdtempSync(join(place, `${NEW}${process.pid}-`));
    makePrivateFolder(fresh, account);
    const { status, output } = await runToEnd(
      endingWithUs(account, binaries.initdb, [
        ...['-D', fresh, '-U', OWNER, '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums'],
        // Whoever reaches the socket in its 0700 folder may come in; there is no other way in.
        ...['-A', 'trust', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
      ]),
    );
    if (status !== 0) {
      rmSync(fresh, { recursive: true, force: true });
      throw new CannotStart({
        en: `The database could not be made in ${clusterDir}: ${complaintIn(output)} Mend that and start again; nothing was left behind.`,
        zh: `无法在 ${clusterDir} 建立数据库：${complaintIn(output)} 请排除后重新启动；未留下任何残余文件。`,
      });
    }
    try {
      renameSync(fresh, clusterDir);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(clusterDir)) throw error;
    }
    if (durable) syncFolder(place);
  }
  refuseOtherMajor(clusterDir, binaries.major);
  if (lstatSync(clusterDir).uid !== account.uid) handOver(clusterDir, account);
}

/** A folder only the database's account may enter. */
export function makePrivateFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, gid, mode } = lstatSync(folder);
  if (uid !== account.uid || gid !== account.gid) chownSync(folder, account.uid, account.gid);
  if ((mode & 0o777) !== 0o700) chmodSync(folder, 0o700);
}

/** The first complaint in what PostgreSQL wrote, as one line: what follows is mostly its consequence. */
export function complaintIn(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  // "The database system is starting up" is what it tells those who knock early.
  const complaint = lines.find((line) => /\b(FATAL|PANIC|ERROR|error): (?!.*the database system is)/.test(line));
  return `"${(complaint ?? lines.at(-1) ?? '').trim()}".`;
}

const NEW = 'postgres.new-';

function removeLeftovers(place: string): void {
  for (const name of readdirSync(place)) {
    if (name.startsWith(NEW) && !isAlive(Number.parseInt(name.slice(NEW.length), 10))) {
      rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}

function refuseOtherMajor(clusterDir: string, major: number): void {
  const version = Number.parseInt(readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8'), 10);
  if (version === major) return;
  throw new CannotStart({
    en: `${clusterDir} was written by PostgreSQL ${version} and this Yicun brings PostgreSQL ${major}. Start the version of Yicun that wrote it; nothing was changed.`,
    zh: `${clusterDir} 由 PostgreSQL ${version} 写成，而本版宜村内置 PostgreSQL ${major}。请用写成该数据的宜村版本启动；数据未作任何改动。`,
  });
}

/** Root has started as another account than last time: the files go with it. */
function handOver(folder: string, account: Account): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  lchownSync(folder, account.uid, account.gid);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

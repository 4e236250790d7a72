import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchownSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from '../db/connection.ts';
import { answers } from '../db/server.ts';
import { openDataFolder } from '../folder.ts';
import { CannotStart } from '../sentence.ts';
import { type Account, chooseAccount, endingWithUs } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { clusterOwner, complaintIn, ensureCluster, makePrivateFolder, OWNER } from './cluster.ts';
import { isAlive, pidFile, readPostmaster, stateOf } from './postmaster.ts';
import { PORT, serverFlags } from './settings.ts';

/** The embedded server of one data folder. */
export interface Embedded {
  /** The owner's way in, to the cluster's maintenance database. */
  readonly connection: Connection;
  /** Starts the server again if it has gone. */
  revive(): Promise<void>;
  /** Fast shutdown: transactions under way are rolled back, the cluster is left clean. */
  stop(): Promise<void>;
}

/** A killed server's zombie or its last backends may stand in the way for this long. */
const TAKEOVER_MS = 15_000;
/** Recovery of 2 GB of log took 3.9 s at most; slow disks get much more. */
const ANSWER_MS = 300_000;
/** A fast shutdown writes one checkpoint; past this the server is told to stop at once and recovers later. */
const STOP_MS = 60_000;
const POLL_MS = 10;
const LOG_BYTES = 10 * 1024 * 1024;

/**
 * Starts PostgreSQL on `dataDir` (made if missing), or adopts the one that runs there already.
 *
 * @throws CannotStart with a sentence that names the thing, the reason and the next step
 */
export async function startEmbedded(dataDir: string, durable: boolean): Promise<Embedded> {
  const data = openDataFolder(dataDir);
  const clusterDir = join(data, 'postgres');
  const binaries = findBinaries();
  const account = chooseAccount(binaries.postgres, data, clusterOwner(clusterDir));
  await ensureCluster(clusterDir, binaries, account, durable);
  const server = { binaries, account, clusterDir, durable, logFile: join(data, 'log', 'postgres.log') };
  const socketDir = await ensureRunning(server, socketFolder(data, account));
  return {
    connection: localConnection(socketDir),
    revive: async () => {
      await ensureRunning(server, socketDir);
    },
    stop: () => stop(clusterDir),
  };
}

interface Server {
  readonly binaries: Binaries;
  readonly account: Account;
  readonly clusterDir: string;
  readonly durable: boolean;
  readonly logFile: string;
}

/** Adopts, waits or starts until the server answers. Gives the folder its socket is in. */
async function ensureRunning(server: Server, socketDir: string): Promise<string> {
  const began = performance.now();
  const waitedOver = (most: number) => performance.now() - began > most;
  for (;;) {
    const seen = await look(server.clusterDir);
    if (seen.is === 'ready') return seen.socketDir;
    if (seen.is === 'absent') {
      const failure = await spawnServer(server, socketDir);
      const inTheWay = failure !== null && /lock file .* already exists|shared memory block/.test(failure);
      if (failure !== null && (!inTheWay || waitedOver(TAKEOVER_MS))) throw didNotStart(failure, server.logFile);
    } else if (waitedOver(seen.is === 'zombie' ? TAKEOVER_MS : ANSWER_MS)) {
      throw neitherAnswersNorEnds(seen.pid, server.logFile);
    }
    await pause(POLL_MS);
  }
}

type Seen =
  | { readonly is: 'ready'; readonly socketDir: string }
  | { readonly is: 'busy' | 'zombie'; readonly pid: number }
  | { readonly is: 'absent' };

/** What stands on the cluster now: `busy` is a server that starts, recovers or shuts down. */
async function look(clusterDir: string): Promise<Seen> {
  const found = readPostmaster(clusterDir);
  const state = found ? stateOf(found) : 'gone';
  if (!found || state === 'gone') return { is: 'absent' };
  const { pid, socketDir } = found;
  if (state === 'zombie') return { is: 'zombie', pid };
  if (state === 'running') {
    const ready = found.status === 'ready' && (await answers(localConnection(socketDir)));
    return ready ? { is: 'ready', socketDir } : { is: 'busy', pid };
  }
  // The number belongs to another program now. Left to itself PostgreSQL would refuse for as long as that program
  // lives. Who still uses the cluster's shared memory is found without this file (its key is the folder's inode).
  rmSync(pidFile(clusterDir), { force: true });
  return { is: 'absent' };
}

/** Starts the server and waits until it is ready (null) or has ended (what it wrote). */
async function spawnServer(server: Server, socketDir: string): Promise<string | null> {
  const log = openLog(server.logFile, server.account);
  const logStart = statSync(server.logFile).size;
  const flags = serverFlags(server.clusterDir, socketDir, server.durable);
  const { program, args, options } = endingWithUs(server.account, server.binaries.postgres, flags);
  // In a session of its own: a Ctrl-C at the terminal is for us, and we stop the database when it is no longer
  // needed. Its words go to a file: a pipe to us would break when we are killed.
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  const began = performance.now();
  for (;;) {
    if (ended) return readFileSync(server.logFile).subarray(logStart).toString('utf8');
    const found = readPostmaster(server.clusterDir);
    if (found?.pid === child.pid && found?.status === 'ready') return null;
    if (performance.now() - began > ANSWER_MS) throw neitherAnswersNorEnds(child.pid ?? 0, server.logFile);
    await pause(POLL_MS);
  }
}

async function stop(clusterDir: string): Promise<void> {
  const found = readPostmaster(clusterDir);
  if (!found || stateOf(found) !== 'running') return;
  process.kill(found.pid, 'SIGINT');
  const began = performance.now();
  let urged = false;
  while (stateOf(found) === 'running') {
    if (!urged && performance.now() - began > STOP_MS) {
      process.kill(found.pid, 'SIGQUIT');
      urged = true;
    }
    await pause(POLL_MS);
  }
}

/** A local way in, complete: what is left out would be filled from PGHOST, PGUSER, PGOPTIONS and their like. */
function localConnection(socketDir: string): Connection {
  const options = '-c timezone=UTC';
  return { host: socketDir, port: PORT, user: OWNER, database: 'postgres', password: 'none', ssl: false, options };
}

/**
 * `run` in the data folder; or, where that path is too long for a socket address (107 bytes with the file's
 * name), a folder in the system's temporary one, named by a hash so that the next start finds it.
 */
function socketFolder(data: string, account: Account): string {
  const near = join(data, 'run');
  const far = join(tmpdir(), `yicun-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`);
  const folder = Buffer.byteLength(join(near, `.s.PGSQL.${PORT}`)) < 104 ? near : far;
  // The temporary folder is everybody's: another account may have been there first.
  if (folder === far && existsSync(far) && ![0, account.uid].includes(lstatSync(far).uid)) {
    throw new CannotStart({
      en: `${far} belongs to another account, and ${near} is too long a path for a socket. Choose a data folder with a shorter path (--data).`,
      zh: `${far} 属于其他账户，而 ${near} 路径过长，无法建立套接字。请用 --data 指定路径较短的数据文件夹。`,
    });
  }
  makePrivateFolder(folder, account);
  return folder;
}

/** The log is appended to, and set aside when it has grown: two files of 10 MiB at most are kept. */
function openLog(file: string, account: Account): number {
  makePrivateFolder(dirname(file), account);
  if (existsSync(file) && statSync(file).size > LOG_BYTES) renameSync(file, `${file}.1`);
  const log = openSync(file, 'a', 0o600);
  // Also after a start as root it belongs to the account that may go on with the cluster.
  fchownSync(log, account.uid, account.gid);
  return log;
}

function didNotStart(output: string, logFile: string): CannotStart {
  return new CannotStart({
    en: `The database did not start: ${complaintIn(output)} More is in ${logFile}.`,
    zh: `数据库未能启动：${complaintIn(output)} 详见 ${logFile}。`,
  });
}

function neitherAnswersNorEnds(pid: number, logFile: string): CannotStart {
  return new CannotStart({
    en: `The database (process ${pid}) ${isAlive(pid) ? 'neither answers nor ends' : 'does not start'}. Look into ${logFile}, end that process, and start again.`,
    zh: `数据库进程 ${pid} 既无响应也未结束。请查看 ${logFile}，结束该进程后重新启动。`,
  });
}

import { type SpawnOptions, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotStart } from '../sentence.ts';

/** As whom the database runs. PostgreSQL refuses to be root. */
export interface Account {
  /** Who owns the cluster's files. */
  readonly uid: number;
  readonly gid: number;
  /** How a program is started under this account. */
  run(program: string, args: readonly string[]): Command;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

/**
 * Nothing is taken over from our own environment (a PGPORT would move the socket); the root folder is a working
 * directory every account may enter.
 */
const PLAIN: SpawnOptions = { cwd: '/', env: { PATH: process.env.PATH, TZ: 'UTC' } };

/**
 * Not root: ourselves. Root: the account that already owns the cluster, `postgres`, or `nobody`, whichever can
 * reach both the programs and the data folder; where a parent folder shuts them out (a project under /root), a
 * user namespace in which root's own files belong to `nobody` (`access(2)` ignores capabilities, so nothing
 * lighter helps). Files stay root's then.
 *
 * @param owner uid of an existing cluster, or null
 * @throws CannotStart where root finds no way
 */
export function chooseAccount(postgres: string, dataDir: string, owner: number | null): Account {
  const uid = process.getuid?.() ?? 0;
  const gid = process.getgid?.() ?? 0;
  if (uid !== 0) {
    if (owner !== null && owner !== uid) {
      throw new CannotStart({
        en: `The database in ${dataDir} belongs to account ${owner} and you are account ${uid}. Start as that account, or choose another folder with --data.`,
        zh: `${dataDir} 中的数据库属于账户 ${owner}，而当前账户为 ${uid}。请以该账户启动，或用 --data 另选文件夹。`,
      });
    }
    return { uid, gid, run: (program, args) => ({ program, args, options: PLAIN }) };
  }

  const named = ['postgres', 'nobody'].flatMap((name) => passwd().find((entry) => entry.name === name) ?? []);
  const owning = owner === null ? [] : passwd().filter((entry) => entry.uid === owner && entry.uid !== 0);
  for (const { uid, gid } of [...owning, ...named]) {
    const options = { ...PLAIN, uid, gid };
    const reaches = '"$1" --version > /dev/null && cd "$2"';
    const tried = spawnSync('/bin/sh', ['-c', reaches, 'sh', postgres, dataDir], { ...options, stdio: 'ignore' });
    if (tried.status === 0) return { uid, gid, run: (program, args) => ({ program, args, options }) };
  }

  const unshare = onPath('unshare');
  const inside = named.at(-1);
  if (unshare && inside) {
    const map = ['--user', `--map-user=${inside.uid}`, `--map-group=${inside.gid}`];
    if (spawnSync(unshare, [...map, postgres, '--version'], { ...PLAIN, stdio: 'ignore' }).status === 0) {
      return {
        uid,
        gid,
        run: (program, args) => ({ program: unshare, args: [...map, program, ...args], options: PLAIN }),
      };
    }
  }
  throw new CannotStart({
    en: `PostgreSQL does not run as root, and neither "postgres" nor "nobody" can reach ${postgres} and ${dataDir}. Start as an ordinary account, move both to a folder every account may enter, or use DATABASE_URL.`,
    zh: `PostgreSQL 不能以 root 运行，而 postgres、nobody 账户无法进入 ${postgres} 和 ${dataDir}。请改用普通账户启动，或移到各账户可进入的文件夹，或使用 DATABASE_URL。`,
  });
}

/**
 * The same command, which is interrupted when this process is killed: the server then shuts down by itself, and
 * the next start finds a clean cluster. Where setpriv is missing, or too old for it (util-linux < 2.33), the server lives on and
 * is adopted.
 */
export function endingWithUs(account: Account, program: string, args: readonly string[]): Command {
  const setpriv = onPath('setpriv');
  const wish = ['--pdeathsig', 'INT'];
  if (setpriv && spawnSync(setpriv, [...wish, 'true'], { ...PLAIN, stdio: 'ignore' }).status === 0) {
    return account.run(setpriv, [...wish, program, ...args]);
  }
  return account.run(program, args);
}

function passwd(): { name: string; uid: number; gid: number }[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function onPath(program: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => existsSync(file));
}

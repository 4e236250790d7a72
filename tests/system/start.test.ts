import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Connection } from '@yicun/server/db/connection';
import { withClient } from '@yicun/server/db/server';
import { isAlive, readPostmaster } from '@yicun/server/postgres/postmaster';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { database } from './harness/database.ts';
import { ENTRY, folder, isHealthy, type Program, start, until, yicun } from './harness/program.ts';

let place: ReturnType<typeof folder>;
let data: string;
let programs: Program[];

beforeEach(() => {
  place = folder(0o755);
  data = join(place.path, 'data');
  programs = [];
});
afterEach(async () => {
  const { remove } = place;
  for (const { process } of programs) process.kill('SIGTERM');
  await Promise.all(programs.map(({ ended }) => ended));
  await remove();
});

function begin(...given: Parameters<typeof start>): Program {
  const program = start(...given);
  programs.push(program);
  return program;
}

/** The way in that the program itself takes. */
const inside = (): Connection => {
  const host = join(data, 'run');
  return { host, port: 5432, user: 'yicun', database: 'yicun', password: 'none', ssl: false, options: '' };
};

const databasePid = (): number | undefined => readPostmaster(join(data, 'postgres'))?.pid;

describe('a start', { timeout: 90_000 }, () => {
  test('serves, and a signal stops it and its database, once or twice given', async () => {
    for (const signals of [['SIGINT'], ['SIGTERM'], ['SIGINT', 'SIGINT']] as const) {
      const program = begin(data);
      expect(await isHealthy(await program.url)).toBe(true);
      for (const signal of signals) program.process.kill(signal);
      expect((await program.ended).status).toBe(0);
      expect(databasePid()).toBeUndefined();
    }
  });

  test('is refused with a sentence while another lives on the same folder, which goes on', async () => {
    const first = begin(data);
    const url = await first.url;
    const second = await begin(data).ended;
    expect(second.status).toBe(1);
    expect(second.output).toMatch(`Yicun already runs on this data (${first.process.pid}@`);
    expect(await isHealthy(url)).toBe(true);
  });

  test('wins alone when two begin at once on a new folder', async () => {
    const both = [begin(data), begin(data)];
    const loser = await Promise.race(both.map((program) => program.ended.then(() => program)));
    expect((await loser.ended).output).toMatch('Yicun already runs on this data');
    const winner = both.find((program) => program !== loser)!;
    expect(await isHealthy(await winner.url)).toBe(true);
  });

  test('says that the port is taken, and leaves no database behind', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { status, output } = await yicun(['start', '--empty', '--data', data, '--port', port]).ended;
    other.close();
    expect(output).toMatch(`Port ${port} on 127.0.0.1 is taken by another program.`);
    expect(status).toBe(1);
    expect(databasePid()).toBeUndefined();
  });

  test('says that the folder cannot be written', async () => {
    const { status, output } = await yicun(['start', '--data', '/proc/yicun']).ended;
    expect(output).toMatch(/^The data folder \/proc\/yicun cannot be written .*\n数据文件夹/);
    expect(status).toBe(1);
  });

  test('does not understand a wrong flag, and says so', async () => {
    const { status, output } = await yicun(['start', '--port', '99999']).ended;
    expect(output).toMatch(/^--port cannot be "99999".*\n--port 不能为/);
    expect(status).toBe(2);
  });
});

describe('on a server of one’s own', () => {
  const address = (server: Connection) => `postgres:///${server.database}?host=${server.host}&user=${server.user}`;

  test('a start uses it, makes no database beside it, and claims it too', async () => {
    const own = await database({ empty: true });
    const env = { DATABASE_URL: address(own.owner) };
    const first = begin(data, { env });
    expect(await isHealthy(await first.url)).toBe(true);
    expect(existsSync(join(data, 'postgres'))).toBe(false);
    const second = await begin(join(place.path, 'elsewhere'), { env }).ended;
    expect(second.output).toMatch('Yicun already runs on this data');
    first.process.kill('SIGTERM');
    expect((await first.ended).status).toBe(0);
    await own.drop();
  });

  test('it says what does not answer', async () => {
    const gone = { ...inject('template'), database: 'gone' };
    const { output } = await begin(data, { env: { DATABASE_URL: address(gone) } }).ended;
    expect(output).toMatch(/^The database \/gone cannot be used: database "gone" does not exist\. Check DATABASE_URL/);
  });
});

describe('through a Node that cannot read TypeScript', { timeout: 90_000 }, () => {
  const node = ['--no-strip-types'];

  test('the pinned one is found; signals and the exit status pass through', async () => {
    const program = begin(data, { node });
    expect(await isHealthy(await program.url)).toBe(true);
    program.process.kill('SIGTERM');
    expect((await program.ended).status).toBe(0);
    expect(databasePid()).toBeUndefined();
    expect((await yicun(['start', '--prot'], { node }).ended).status).toBe(2);
  });

  test('killing the one that was started ends the other', async () => {
    const program = begin(data, { node });
    const url = await program.url;
    program.process.kill('SIGKILL');
    await until('the server is gone', async () => !(await isHealthy(url)));
    await until('the database is gone', () => databasePid() === undefined);
  });

  test('a sentence says what is missing', async () => {
    const entry = join(place.path, 'yicun.mjs');
    copyFileSync(ENTRY, entry);
    const { status, output } = await yicun(['start'], { node, entry }).ended;
    expect(output).toMatch(/^Yicun needs Node 24.7 or newer; this is v.* Run "npm ci" again.*\n宜村需要/);
    expect(status).toBe(1);
  });
});

// Each starts three or four servers and recovers one: 2 s alone on a machine, 20 s on one that is full.
describe('kill -9, with a writer at work,', { timeout: 90_000 }, () => {
  /** Writes one row after the other until the connection breaks. Gives the numbers that were acknowledged. */
  async function writeUntilCutOff(acknowledged: number[]): Promise<void> {
    await withClient(inside(), async (client) => {
      await client.query('create table if not exists scratch (n int primary key)');
      for (;;) {
        const n = acknowledged.length;
        await client.query('insert into scratch values ($1)', [n]);
        acknowledged.push(n);
      }
    }).catch(() => {});
  }

  async function lost(acknowledged: readonly number[]): Promise<number[]> {
    const kept = await withClient(inside(), async (client) => {
      const { rows } = await client.query<{ n: number }>('select n from scratch');
      return new Set(rows.map(({ n }) => n));
    });
    return acknowledged.filter((n) => !kept.has(n));
  }

  const childrenOf = (pid: number) =>
    execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/)
      .map(Number);

  async function killUnderLoad(kill: (server: number, database: number) => void) {
    const program = begin(data);
    const url = await program.url;
    const database = databasePid()!;
    const acknowledged: number[] = [];
    const writing = writeUntilCutOff(acknowledged);
    await until('200 rows are acknowledged', () => acknowledged.length >= 200);
    kill(program.process.pid!, database);
    await writing;
    return { program, url, database, acknowledged };
  }

  test('of the server: the next start works at once and nothing is missing', async () => {
    const { program, acknowledged } = await killUnderLoad((server) => process.kill(server, 'SIGKILL'));
    await program.ended;
    expect(await isHealthy(await begin(data).url)).toBe(true);
    expect(await lost(acknowledged)).toEqual([]);
  });

  test('of the database: the server brings it back, and so does the next start', async () => {
    const { program, url, database, acknowledged } = await killUnderLoad((_, pid) => process.kill(pid, 'SIGKILL'));
    await until('it answers again', () => isHealthy(url));
    expect(databasePid()).not.toBe(database);
    expect(await lost(acknowledged)).toEqual([]);
    const second = databasePid()!;
    process.kill(second, 'SIGKILL');
    process.kill(program.process.pid!, 'SIGKILL');
    await program.ended;
    expect(await isHealthy(await begin(data).url)).toBe(true);
    expect(await lost(acknowledged)).toEqual([]);
  });

  test('of one process of the database: it is back, and can be stopped at any moment of that', async () => {
    const { url, acknowledged } = await killUnderLoad((_, database) =>
      process.kill(childrenOf(database)[0]!, 'SIGKILL'),
    );
    await until('it answers again', () => isHealthy(url));
    expect(await lost(acknowledged)).toEqual([]);
    process.kill(childrenOf(databasePid()!)[0]!, 'SIGKILL');
    programs[0]!.process.kill('SIGTERM');
    expect((await programs[0]!.ended).status).toBe(0);
    expect(databasePid()).toBeUndefined();
  });

  test('of both, down to the last process: the next start works at once and nothing is missing', async () => {
    const { program, database, acknowledged } = await killUnderLoad((server, database) => {
      // Those that are stopped first cannot see the others die.
      const all = [server, database, ...childrenOf(database)];
      for (const signal of ['SIGSTOP', 'SIGKILL']) for (const pid of all) process.kill(pid, signal);
    });
    await program.ended;
    expect(await isHealthy(await begin(data).url)).toBe(true);
    expect(await lost(acknowledged)).toEqual([]);
    expect(databasePid()).not.toBe(database);
    expect(isAlive(databasePid()!)).toBe(true);
  });

  test('of the server alone where nothing ends its database: the next start adopts that', async () => {
    // Without setpriv on the PATH the database is not told of our death.
    const program = begin(data, { env: { PATH: '' } });
    await program.url;
    const database = databasePid();
    program.process.kill('SIGKILL');
    await program.ended;
    const next = begin(data);
    expect(await isHealthy(await next.url)).toBe(true);
    expect(databasePid()).toBe(database);
    next.process.kill('SIGTERM');
    await next.ended;
    expect(databasePid()).toBeUndefined();
  });
});

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from '@yicun/server/db/connection';
import { withClient } from '@yicun/server/db/server';
import { type Database, startPostgres } from '@yicun/server/postgres';
import { pidFile, readPostmaster, stateOf } from '@yicun/server/postgres/postmaster';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { folder, until } from './harness/program.ts';

const isRoot = process.getuid?.() === 0;

/** Making a cluster costs a second; a copy of one that was made once, a tenth. */
let pattern: ReturnType<typeof folder>;
let place: ReturnType<typeof folder>;
let started: Database[];

beforeAll(async () => {
  pattern = folder(0o755);
  await (await startPostgres({ dataDir: join(pattern.path, 'data'), durable: false })).stop();
});
afterAll(() => pattern.remove());
beforeEach(() => {
  place = folder(0o755);
  started = [];
});
afterEach(async () => {
  for (const database of started) await database.stop();
  await place.remove();
});

async function begin(dataDir = join(place.path, 'data')): Promise<Database> {
  const database = await startPostgres({ dataDir, durable: false });
  started.push(database);
  return database;
}

async function ask<T>(connection: Connection, query: string): Promise<T | undefined> {
  return withClient(connection, async (client) => (await client.query<{ it: T }>(query)).rows[0]?.it);
}

/** Where a server has been before. */
async function beginAgain(): Promise<Database> {
  copyPattern(place.path);
  return begin();
}

function copyPattern(into: string): void {
  execFileSync('cp', ['-a', join(pattern.path, 'data'), into]);
}

const cluster = () => join(place.path, 'data', 'postgres');

function running() {
  const found = readPostmaster(cluster());
  if (!found) throw new Error('no server runs');
  return found;
}

// A second each on a machine of one's own; a full one takes ten times as long to make a cluster.
describe('the embedded server', { timeout: 90_000 }, () => {
  test('is made, kept and made no second time', async () => {
    const first = await begin();
    await ask(first.owner, `create table note as select '宜居宜业和美乡村' as it`);
    await first.stop();
    expect(readPostmaster(cluster())).toBeNull();
    const second = await begin();
    expect(await ask(second.owner, 'select it from note')).toBe('宜居宜业和美乡村');
  });

  test('speaks UTF-8 and UTC, keeps checksums, and listens to its own folder alone', async () => {
    const { owner } = await beginAgain();
    const setting = (name: string) => ask(owner, `select current_setting('${name}') as it`);
    expect(await setting('server_encoding')).toBe('UTF8');
    expect(await setting('timezone')).toBe('UTC');
    expect(await setting('data_checksums')).toBe('on');
    expect(await setting('listen_addresses')).toBe('');
    for (const private_ of ['run', 'postgres', 'log']) {
      expect(lstatSync(join(place.path, 'data', private_)).mode & 0o777).toBe(0o700);
    }
  });

  test('forces to the disk unless a test asks it not to', async () => {
    copyPattern(place.path);
    const lasting = await startPostgres({ dataDir: join(place.path, 'data') });
    const settings = `select string_agg(setting, ' ' order by name) as it from pg_settings
                      where name in ('fsync', 'full_page_writes', 'synchronous_commit')`;
    expect(await ask(lasting.owner, settings)).toBe('on on on');
    await lasting.stop();
    expect(await ask((await begin()).owner, settings)).toBe('off off off');
  });

  test('is adopted where it runs already', async () => {
    const first = await beginAgain();
    const { pid } = running();
    const second = await begin();
    expect(running().pid).toBe(pid);
    expect(second.owner).toEqual(first.owner);
  });

  test('starts over the remains of an interrupted first start', async () => {
    const remains = join(place.path, 'data', 'postgres.new-999999999');
    mkdirSync(remains, { recursive: true });
    writeFileSync(join(remains, 'PG_VERSION'), '');
    await begin();
    expect(existsSync(remains)).toBe(false);
  });

  test('is one server, however many first starts there are at once', async () => {
    const all = await Promise.all([begin(), begin(), begin()]);
    const times = await Promise.all(
      all.map(({ owner }) => ask(owner, 'select pg_postmaster_start_time()::text as it')),
    );
    expect(new Set(times).size).toBe(1);
  });

  test('is refused, untouched, when another major version wrote it', async () => {
    await (await beginAgain()).stop();
    const file = join(cluster(), 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '17\n');
    await expect(begin()).rejects.toThrow(/was written by PostgreSQL 17 and this Yicun brings PostgreSQL 18/);
    writeFileSync(file, version);
    await begin();
  });

  test('takes any path: spaces, quotes, commas, Chinese, and one too long for a socket', async () => {
    const odd = await begin(join(place.path, `宜村, "数据" it's`));
    expect(await ask(odd.owner, 'select 1 as it')).toBe(1);
    const long = await begin(join(place.path, 'x'.repeat(100)));
    expect(await ask(long.owner, 'select 1 as it')).toBe(1);
    expect(long.owner.host).toMatch(/^.{1,90}$/);
    await long.stop();
    rmSync(long.owner.host!, { recursive: true });
  });

  test('ignores PGHOST and its like', async () => {
    process.env.PGHOST = '192.0.2.1';
    process.env.PGUSER = 'nobody';
    process.env.PGOPTIONS = '-c timezone=PRC';
    try {
      expect(await ask((await beginAgain()).owner, `select current_setting('timezone') as it`)).toBe('UTC');
    } finally {
      delete process.env.PGHOST;
      delete process.env.PGUSER;
      delete process.env.PGOPTIONS;
    }
  });

  test('comes back when it was killed', async () => {
    const database = await beginAgain();
    const { pid } = running();
    process.kill(pid, 'SIGKILL');
    await database.revive();
    expect(running().pid).not.toBe(pid);
    expect(await ask(database.owner, 'select 1 as it')).toBe(1);
  });

  test('starts although its old number now belongs to another program', async () => {
    const database = await beginAgain();
    const remembered = readFileSync(pidFile(cluster()), 'utf8');
    const owner = lstatSync(cluster());
    await database.stop();
    // Under the server's own account: PostgreSQL itself would refuse to start for as long as this one lives.
    const stranger = spawn('sleep', ['1000'], isRoot ? { uid: owner.uid, gid: owner.gid } : {});
    await once(stranger, 'spawn');
    writeFileSync(pidFile(cluster()), remembered.replace(/^\d+/, String(stranger.pid)));
    expect(stateOf(running())).toBe('other');
    expect(await ask((await begin()).owner, 'select 1 as it')).toBe(1);
    stranger.kill();
  });

  test('waits while a killed server is a zombie that nobody has reaped', async () => {
    const database = await beginAgain();
    const remembered = readFileSync(pidFile(cluster()), 'utf8');
    await database.stop();
    // The shell's child ends, and what the shell has become never asks for it.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 1000']);
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    writeFileSync(pidFile(cluster()), remembered.replace(/^\d+/, line.toString().trim()));
    await until('the child is a zombie', () => stateOf(running()) === 'zombie');
    const next = begin();
    parent.kill();
    expect(await ask((await next).owner, 'select 1 as it')).toBe(1);
  });
});

// These two are about what root must do; under an ordinary account there is nothing to choose.
describe.runIf(isRoot)('as root', { timeout: 90_000 }, () => {
  test('runs as an account of less power where the folder lets it in', async () => {
    await beginAgain();
    expect(lstatSync(cluster()).uid).not.toBe(0);
    expect(processOwner(running().pid)).toBe(lstatSync(cluster()).uid);
  });

  test('runs in a user namespace where a folder above shuts everyone out, and the other way round later', async () => {
    const shut = folder(0o700);
    copyPattern(shut.path);
    const dataDir = join(shut.path, 'data');
    const first = await startPostgres({ dataDir, durable: false });
    await ask(first.owner, 'create table note as select 7 as it');
    expect(lstatSync(join(dataDir, 'postgres')).uid).toBe(0);
    await first.stop();

    chmodSync(shut.path, 0o755);
    const second = await startPostgres({ dataDir, durable: false });
    expect(await ask(second.owner, 'select it from note')).toBe(7);
    expect(lstatSync(join(dataDir, 'postgres')).uid).not.toBe(0);
    await second.stop();

    chmodSync(shut.path, 0o700);
    const third = await startPostgres({ dataDir, durable: false });
    expect(await ask(third.owner, 'select it from note')).toBe(7);
    await third.stop();
    await shut.remove();
  });
});

function processOwner(pid: number): number {
  return lstatSync(`/proc/${pid}`).uid;
}

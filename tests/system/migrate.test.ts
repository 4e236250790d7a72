import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection } from '@yicun/server/db/connection';
import { isBehind, migrate } from '@yicun/server/db/migrate';
import { withClient } from '@yicun/server/db/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';

let db: TestDatabase;
let path: string;

beforeEach(async () => {
  db = await database({ empty: true });
  path = mkdtempSync(join(tmpdir(), 'yicun-migrations-'));
});
afterEach(async () => {
  rmSync(path, { recursive: true });
  await db.drop();
});

const write = (name: string, sql: string) => writeFileSync(join(path, name), sql);
const run = (as: Connection = db.owner) => migrate(as, pathToFileURL(`${path}/`));

async function tables(): Promise<string[]> {
  return withClient(db.owner, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    );
    return rows.map(({ name }) => name);
  });
}

async function refused(as?: Connection): Promise<string> {
  const migrated = await run(as);
  if (migrated.ok) throw new Error('it went through');
  expect(migrated.why.zh).toMatch(/[\u4e00-\u9fff]/);
  return migrated.why.en;
}

test('what an earlier program has opened is known to be behind', async () => {
  const folder = pathToFileURL(`${path}/`);
  write('0001-one.sql', 'create table one (n int)');
  expect(await isBehind(db.owner, folder)).toBe(true);
  await run();
  expect(await isBehind(db.owner, folder)).toBe(false);
  write('0002-two.sql', 'create table two (n int)');
  expect(await isBehind(db.owner, folder)).toBe(true);
});

test('files land in order, once, and new ones after them', async () => {
  write('0001-one.sql', 'create table one (n int)');
  write('0002-two.sql', 'alter table one rename to two; insert into two values (2)');
  expect(await run()).toEqual({ ok: true, applied: ['0001-one.sql', '0002-two.sql'] });
  expect(await run()).toEqual({ ok: true, applied: [] });
  write('0003-three.sql', 'create table three ()');
  expect(await run()).toEqual({ ok: true, applied: ['0003-three.sql'] });
  expect(await tables()).toEqual(['migration', 'three', 'two']);
});

test('a file that fails leaves nothing of itself, and what stood before it stays', async () => {
  write('0001-one.sql', 'create table one ()');
  write('0002-two.sql', 'create table two (); select 1 / 0');
  await expect(run()).rejects.toThrow('migration 0002-two.sql failed');
  expect(await tables()).toEqual(['migration', 'one']);
  write('0002-two.sql', 'create table two ()');
  expect(await run()).toEqual({ ok: true, applied: ['0002-two.sql'] });
});

test('a landed file that was edited since is refused, and nothing is changed', async () => {
  write('0001-one.sql', 'create table one ()');
  await run();
  write('0001-one.sql', 'create table one (n int)');
  write('0002-two.sql', 'create table two ()');
  expect(await refused()).toMatch(/^The migration 0001-one.sql is not the one this database was made with/);
  expect(await tables()).toEqual(['migration', 'one']);
});

test('a database written by a newer program is refused', async () => {
  write('0001-one.sql', 'create table one ()');
  write('0002-two.sql', 'create table two ()');
  await run();
  rmSync(join(path, '0002-two.sql'));
  expect(await refused()).toMatch(/^The database was written by a newer Yicun \(it has 0002-two.sql\)/);
});

test('a gap or a stray name among the files is a mistake of ours', async () => {
  write('0001-one.sql', '');
  write('0003-three.sql', '');
  expect(() => run()).toThrow('see 0003-three.sql');
});

test('an account that may not make the role is told what an administrator has to do', async () => {
  const user = `${db.owner.database}_weak`;
  await withClient(db.owner, (client) => client.query(`create role ${user} login`));
  expect(await refused({ ...db.owner, user })).toMatch(
    / an administrator has to run once: create role yicun_app; grant/,
  );
  await withClient(db.owner, (client) => client.query(`drop role ${user}`));
});

import { existsSync } from 'node:fs';
import { withClient } from '@yicun/server/db/server';
import { expect, test } from 'vitest';
import { startYicun } from '../harness/yicun.ts';
import { database } from './harness/database.ts';

test('each test file has a database of its own', async () => {
  const [one, other] = await Promise.all([database(), database()]);
  try {
    await withClient(one.owner, (client) => client.query('create table mine (id int)'));
    const { rows } = await withClient(other.owner, (client) => client.query(`select to_regclass('mine') as mine`));
    expect(rows).toEqual([{ mine: null }]);
  } finally {
    await Promise.all([one.drop(), other.drop()]);
  }
});

test('the application comes in as itself, and only as itself', async () => {
  const own = await database();
  try {
    const { rows } = await withClient(own.app, (client) => client.query('select current_user as who'));
    expect(rows).toEqual([{ who: 'yicun_app' }]);
  } finally {
    await own.drop();
  }
});

// The first start builds the pages, once for all that follow.
test('the program starts as people start it, answers, and leaves nothing behind', { timeout: 120_000 }, async () => {
  const yicun = await startYicun({ empty: true });
  const health = await fetch(new URL('/health', yicun.url)).then((answer) => answer.json());
  await yicun.close();
  expect(health).toEqual({ ok: true });
  expect(() => process.kill(yicun.pid, 0)).toThrow('ESRCH');
  expect(existsSync(yicun.data)).toBe(false);
});

import { withClient } from '@yicun/server/db/server';
import { expect, test } from 'vitest';
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

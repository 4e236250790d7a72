import { randomBytes } from 'node:crypto';
import { sentence } from '@yicun/kernel/refusal';
import { house } from '@yicun/packs/house';
import { accountByName } from '../db/accounts.ts';
import type { Database } from '../db/database.ts';
import type { District } from '../db/districts.ts';
import { closeSessionsOf } from '../db/sessions.ts';
import { sameHouse } from '../houses.ts';
import { systemAuthor } from '../intake/author.ts';
import { intake } from '../intake.ts';
import { hashPassword, oneTimePassword } from '../password.ts';
import type { Seals } from '../sealing.ts';
import { withDistrict } from './district.ts';
import { complain } from './say.ts';

/**
 * A new one-time password for an account, from the terminal of the machine. The only way for an administrator's:
 * at the desk one of the three could otherwise become another. Told in the log like any change of an account.
 */
export async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name.startsWith('-')) {
    complain({
      en: 'Say whose password: yicun password NAME, with the user name that is typed when signing in.',
      zh: '请写明账号：yicun password 用户名（登录时所用的用户名）。',
    });
    return 2;
  }
  return withDistrict(args, 'yicun password', (database, district) => renew(database, district, name));
}

/** This door lets acts in and no records: it has nothing to seal, and needs no key. */
const noSeals: Seals = {
  seal() {
    throw new Error('A password is renewed without writing a record.');
  },
  open: () => null,
};

async function renew(database: Database, district: District, name: string): Promise<number> {
  const account = await accountByName(database, district.id, name);
  if (account === null || account.demo) {
    complain({
      en: `No account with a password is called "${name}". Check the user name.`,
      zh: `没有名为“${name}”且使用密码的账号。请核对用户名。`,
    });
    return 1;
  }
  const random = (bytes: number): Uint8Array => randomBytes(bytes);
  const password = oneTimePassword(random);
  const hash = await hashPassword(password, random);
  const door = intake({ database, houses: sameHouse(house), seals: noSeals, now: () => new Date(), random });
  const done = await door.act(systemAuthor(district.id), [
    { act: 'account.change', id: account.id, unlock: true, password: { hash, oneTime: true } },
  ]);
  await door.close();
  if (!done.ok) {
    complain({ en: sentence(done.why, 'en'), zh: sentence(done.why, 'zh') });
    return 1;
  }
  await closeSessionsOf(database, district.id, account.id);
  console.log(`User 用户: ${name}`);
  console.log(`One-time password 一次性密码: ${password}`);
  return 0;
}

/** The demonstration of a test file, and its users, signed in without the sign-in page. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { temporaryFolder } from '../../harness/folder.ts';
import { startYicun, type Yicun } from '../../harness/yicun.ts';
import { blank } from './browser.ts';

/** The program on a copy of its own of the demonstration; `close` takes the copy away. */
export async function startDemo(): Promise<Yicun> {
  const { data: filled, user, password } = inject('demonstration');
  const folder = temporaryFolder();
  const data = join(folder.path, 'data');
  // The database's files stay with their account, which Node's own copying would not see to.
  execFileSync('cp', ['-a', filled, data]);
  const yicun = await startYicun({ data });
  return {
    ...yicun,
    user,
    password,
    close: async () => {
      await yicun.close();
      folder.remove();
    },
  };
}

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Users who have signed in, by server and name: a server refuses more than 20 tries a minute. */
const known = new Map<string, Kept>();

/**
 * A page opened by the demonstration user of a role.
 *
 * @param url of the server
 * @param role `officeLeader`, as in packs/roles
 */
export async function comeAs(
  browser: Browser,
  size: 'desk' | 'field',
  url: string,
  role: string,
  path: string,
): Promise<Page> {
  const key = `${url} ${role}`;
  const storageState = known.get(key);
  const page = await blank(browser, size, storageState === undefined ? {} : { storageState });
  if (storageState === undefined) {
    const answer = await page.request.post(`${url}/api/sign-in`, {
      data: { name: `demo-${role}`, demo: true },
      headers: { 'x-yicun': '1' },
    });
    if (!answer.ok()) throw new Error(`demo-${role} could not sign in: ${await answer.text()}`);
    known.set(key, await page.context().storageState());
  }
  await page.goto(url + path);
  await page.waitForSelector('.frame h1');
  return page;
}

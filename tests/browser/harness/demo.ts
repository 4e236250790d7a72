/** Demonstration users, signed in without the sign-in page. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { blank } from './browser.ts';

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

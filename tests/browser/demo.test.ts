import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { blank, complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** Taking the demonstration out before real work begins. */

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

/** A page of whoever set the system up, who is no demonstration user. */
async function comeAsLeader(path: string): Promise<Page> {
  const page = await blank(browser, 'desk');
  const headers = { 'x-yicun': '1' };
  const [own, old] = ['Own-password-1', yicun.password];
  const into = await page.request.post(`${yicun.url}/api/sign-in`, {
    data: { name: yicun.user, password: old },
    headers,
  });
  const changed = await page.request.post(`${yicun.url}/api/me/password`, { data: { old, new: own }, headers });
  expect([into.status(), changed.status()]).toEqual([200, 200]);
  await page.goto(yicun.url + path);
  return page;
}

test.each(['desk', 'field'] as const)(
  'a demonstration user sees it at the size of the %s and is told why not',
  async (size) => {
    const page = await comeAs(browser, size, yicun.url, 'officeLeader', '/settings/demo');
    await page.getByText('您是演示用户').waitFor();
    await page.getByRole('cell', { name: '农村户厕', exact: true }).waitFor();
    await looked(page, `demo-${size}`);
    expect(await page.getByRole('button', { name: '移除演示数据' }).count()).toBe(0);
    expect(complaints(page)).toEqual([]);
  },
);

test('the leader of the office types the name of the district, and no mark is left', async () => {
  const page = await comeAsLeader('/settings/demo');
  const mark = page.locator('.frame-demo');
  await mark.waitFor();
  await page.getByLabel('县区名称').fill('别处');
  await page.getByRole('button', { name: '移除演示数据' }).click();
  await page.getByRole('alert').getByText('不一致').waitFor();
  await looked(page, 'demo-word-desk');
  await page.getByLabel('县区名称').fill('利通区');
  await page.getByRole('button', { name: '移除演示数据' }).click();
  await page.getByText('演示标记已去掉').waitFor({ timeout: 120_000 });
  await mark.waitFor({ state: 'detached' });
  await looked(page, 'demo-removed-desk');
  expect(complaints(page).filter((one) => !one.includes('422'))).toEqual([]);
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startYicun, type Yicun } from '../harness/yicun.ts';
import { open, shot, startBrowser } from './harness/browser.ts';
import { barriers, overflow } from './harness/checks.ts';

/** The first run of an empty house, as the first visitor sees it. */

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startYicun({ empty: true }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

test('a county is found by pinyin, looked over, set up with the code from the terminal, and signed in to', async () => {
  const page = await open(browser, 'field', yicun.url);
  const looked = async (name: string) => {
    await shot(page, name);
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  };
  await page.getByLabel('县（市、区、旗）').fill('没有这个县');
  await page.getByText('没有找到。').waitFor();
  await page.getByLabel('县（市、区、旗）').fill('litong');
  await looked('first-run-found');
  await page.getByRole('button', { name: '利通区 宁夏回族自治区 吴忠市' }).click();
  await page.getByText('金积镇').waitFor();
  await page.getByLabel('设置码').fill('not the code');
  await page.getByRole('button', { name: '建立县区' }).click();
  await page.getByRole('alert').filter({ hasText: '设置码' }).waitFor();
  await looked('first-run-refused');
  await page.getByLabel('设置码').fill(yicun.setupCode ?? '');
  await page.getByRole('button', { name: '建立县区' }).click();
  await page.getByRole('heading', { name: '已经建好' }).waitFor();
  await looked('first-run-made');
  const row = page.getByRole('row').filter({ hasText: '系统管理员' });
  const [name, password] = await row.locator('code').allTextContents();
  await page.getByRole('button', { name: '去登录' }).click();
  await page.getByLabel('用户名').fill(name ?? '');
  await page.getByLabel('密码').fill(password ?? '');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '设置自己的密码' }).waitFor();
});

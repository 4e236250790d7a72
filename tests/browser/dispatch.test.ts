import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** The programme sent out by the office, and signed for by a township: each test stands on what the one before did. */

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

const dispatch = '/programmes/latest/dispatch';

test('the office drafts a slip for every row, and a leader issues them; who cannot be reached is named', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeLeader', dispatch);
  await page.getByText('还没有交办单').waitFor();
  await page.getByRole('button', { name: '起草交办单（29）' }).click();
  await page.getByRole('button', { name: '签发（29）' }).waitFor();
  expect(await page.locator('.work tbody tr').count()).toBe(29);
  await page.getByRole('button', { name: '签发（29）' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click();
  const refused = page.getByRole('alert', { name: '没有办成的' });
  await refused.waitFor();
  expect(await refused.textContent()).toContain('还没有成员单位');
  await refused.getByRole('button').click();
  await refused.waitFor({ state: 'detached' });
  // 02 goes to its lead unit, to two that help, and to twelve townships.
  const toilets = page.locator('.work tbody tr').filter({ hasText: /^02 / });
  await expect.poll(() => toilets.textContent()).toContain('0/15');
  await looked(page, 'dispatch-desk');
  expect(complaints(page)).toEqual([]);
});

test('a township finds what waits for it, signs, and it waits no more', async () => {
  const page = await comeAs(browser, 'field', yicun.url, 'townshipOfficer', '/work');
  const rows = page.locator('.work tbody tr');
  await rows.first().waitFor();
  const before = await rows.count();
  expect(before).toBeGreaterThan(10);
  await looked(page, 'work-field');
  const first = rows.first().getByRole('link');
  const matter = await first.textContent();
  await first.click();
  await page.getByRole('heading', { level: 1, name: matter ?? '' }).waitFor();
  await looked(page, 'receipt-field');
  await page.getByRole('button', { name: '已签收' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goto(`${yicun.url}/work`);
  await rows.first().waitFor();
  expect(await rows.count()).toBe(before - 1);
  expect(complaints(page)).toEqual([]);
});

test('an objection says why, and waits for the office', async () => {
  const township = await comeAs(browser, 'desk', yicun.url, 'townshipOfficer', '/work');
  await looked(township, 'work-desk');
  await township.locator('.work tbody tr').first().getByRole('link').click();
  await township.getByRole('button', { name: '有异议' }).click();
  const dialog = township.getByRole('dialog');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('异议理由').fill('我镇没有这项工作');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });
  const office = await comeAs(browser, 'field', yicun.url, 'officeOfficer', '/work');
  await office.getByRole('cell', { name: '有异议' }).waitFor();
  const page = await comeAs(browser, 'field', yicun.url, 'officeOfficer', dispatch);
  await page.getByText('1 个有异议').waitFor();
  await looked(page, 'dispatch-field');
  expect(complaints(page)).toEqual([]);
});

test('nothing waits for somebody nobody asked, and the page says so', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'inspector', '/work');
  await page.getByText('没有等您办理的事项').waitFor();
  await looked(page, 'work-none');
});

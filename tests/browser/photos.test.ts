import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, open, startBrowser } from './harness/browser.ts';
import { startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';
import { dotOf } from './harness/picture.ts';

/** A photo on its whole way: chosen, sent, saved with its record, shown, and looked at. */

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

test('a photo of a toilet is sent from a phone, and seen with its record', async () => {
  const page = await open(browser, 'field', `${yicun.url}/registers/householdToilet/new`);
  await page.locator('.demo button', { hasText: '村级填报员' }).first().click();
  const photos = page.getByRole('group', { name: '厕屋、便器、化粪池、铭牌照片' });
  await photos
    .locator('input[multiple]')
    .setInputFiles([1, 2].map((shade) => ({ name: `${shade}.png`, mimeType: 'image/png', buffer: dotOf(shade) })));
  await photos.locator('.photo-open').nth(1).waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.waitForURL(/householdToilet\/[0-9a-f-]{36}$/);
  const shown = page.locator('.record-read .photo-open img');
  await shown.nth(1).waitFor();
  await shown.nth(1).scrollIntoViewIfNeeded();
  await expect.poll(() => shown.nth(1).evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(1);
  await looked(page, 'photos-field');
  await page.locator('.record-read .photo-open').first().click();
  await page.locator('dialog.photo-viewer').getByText('1/2').waitFor();
  expect(complaints(page).filter((one) => !one.includes('401'))).toEqual([]);
});

import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** Sheets to fill in, at the desk: sent out from a ledger, brought back, who is missing. */

let yicun: Yicun;
let browser: Browser;

beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

/** Chooses in a list that drops down, and waits until it is gone. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-item-option', { hasText: option }).first().click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').count()).toBe(0);
}

describe('a round of sheets to fill in', () => {
  test('is opened, its sheets come back, and who is missing is seen and reminded', { timeout: 240_000 }, async () => {
    const page = await comeAs(browser, 'desk', yicun.url, 'townshipOfficer', '/rounds?register=householdToilet');
    await page.getByRole('dialog').waitFor();
    await choose(page, '填报单位', '的全部村');
    await page.getByLabel('截止日', { exact: true }).fill('2099-05-31');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.ant-picker-dropdown:not(.ant-picker-dropdown-hidden)').count()).toBe(0);
    await looked(page, 'round-new-desk');
    await page.getByRole('button', { name: '发起' }).click();
    await page.locator('.round-town tbody tr').first().waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const asked = await page.locator('.round-town tbody tr').count();
    expect(asked).toBeGreaterThan(1);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载全部表格' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk));
    await page.getByRole('dialog').locator('.ant-modal-footer button').click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const sheets = Object.entries(unzipSync(Buffer.concat(chunks)));
    expect(sheets).toHaveLength(asked);

    // A village without records yet has an empty sheet, and one that comes back empty says so: the fullest is taken.
    const [[name = '', sheet = new Uint8Array()] = []] = sheets.toSorted(([, a], [, b]) => b.length - a.length);
    const strange = await writeXlsx({ sheets: [{ name: '表', rows: [['姓名', '电话']] }] });
    await page.locator('input[type=file]').setInputFiles([
      { name: '收回.zip', mimeType: 'application/zip', buffer: Buffer.from(zipSync({ [name]: sheet })) },
      { name: '别的.xlsx', mimeType: '', buffer: Buffer.from(strange) },
    ]);
    await page.locator('.round-outcomes li[data-is="taken"]').waitFor();
    await page.locator('.round-outcomes li[data-is="refused"]', { hasText: '栏名' }).waitFor();
    await page.locator('.round-standing[data-standing="answered"]').waitFor({ timeout: 60_000 });
    await page.locator('.round-files', { hasText: '没有变化' }).waitFor();
    expect(await page.locator('.round-standing[data-standing="missing"]').count()).toBe(asked - 1);
    await page.getByRole('button', { name: '复制催报文字' }).click();
    await page.locator('.round-reminder', { hasText: `还没有交的 ${asked - 1} 个` }).waitFor();
    await expect.poll(() => page.locator('.ant-message-notice').count(), { timeout: 15_000 }).toBe(0);
    await looked(page, 'round-desk');
    expect(complaints(page)).toEqual([]);

    const { pathname } = new URL(page.url());
    const phone = await comeAs(browser, 'field', yicun.url, 'townshipOfficer', pathname);
    await phone.locator('.round-standing[data-standing="answered"]').waitFor();
    await looked(phone, 'round-field');
    const list = await comeAs(browser, 'field', yicun.url, 'townshipOfficer', '/rounds');
    await list.locator('.round-line', { hasText: `已交 1 / ${asked}` }).waitFor();
    await looked(list, 'rounds-field');
  });
});

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, open, startBrowser } from './harness/browser.ts';
import { startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** A table of other people's making: its columns are checked by a person, then its rows are. */

let yicun: Yicun;
let browser: Browser;

beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

async function brought(size: 'desk' | 'field'): Promise<Page> {
  const page = await open(browser, size, `${yicun.url}/registers/householdToilet/import`);
  await page.locator('.demo button', { hasText: '领导小组办公室经办人' }).first().click();
  await page.waitForSelector('.file-place');
  const buffer = readFileSync(new URL('../fixtures/exchange/foreign.xlsx', import.meta.url));
  await page.setInputFiles('input[type=file]', { name: '金积镇户厕.xlsx', mimeType: '', buffer });
  await page.locator('.mapping-table').waitFor();
  return page;
}

test.each(['field', 'desk'] as const)(
  'columns are proposed, and the rows are checked at the size of the %s',
  async (size) => {
    const page = await brought(size);
    await page
      .locator('.mapping-table tr', { hasText: '造价（万元）' })
      .locator('small', { hasText: '万元 换算成 造价' })
      .waitFor();
    await looked(page, `mapping-${size}`);
    await page.locator('.mapping-rows summary').click();
    await page.locator('.mapping-rows td', { hasText: '填报单位：金积镇人民政府' }).waitFor();
    // Only one of both is remembered: the other would be read without asking.
    if (size === 'field') await page.locator('.ant-checkbox-input').uncheck();
    await page.locator('button', { hasText: '按此检查' }).click();
    await page.locator('.sheet-counts [data-count="new"] dd', { hasText: '3' }).waitFor();
    await page.locator('.sheet-note', { hasText: '跳过了 6 行' }).waitFor();
    await looked(page, `mapping-report-${size}`);
    expect(complaints(page)).toEqual([]);
  },
);

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

test.each(['desk', 'field'] as const)(
  'how programs call is told to the office, without keys, on a %s',
  async (size) => {
    const page = await comeAs(browser, size, yicun.url, 'officeOfficer', '/keys');
    await page.getByText('GET /api/records/{register}', { exact: true }).click();
    await page.getByText('Filter 的 JSON 文本').first().waitFor();
    expect(await page.getByRole('button', { name: '新建密钥' }).count()).toBe(0);
    await looked(page, `keys-${size}`);
    expect(complaints(page)).toEqual([]);
  },
);

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** Who opened personal data: asked for a reason, and found again by the audit administrator. */

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
  'a personal value that was opened with a reason is audited, on a %s',
  async (size) => {
    const page = await comeAs(browser, size, yicun.url, 'officeLeader', '/registers/household');
    const { rows } = await (await page.request.get(`${yicun.url}/api/records/household`)).json();
    await page.goto(`${yicun.url}/registers/household/${rows[0].id}`);
    await page.getByRole('button', { name: '查看', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('查看理由').fill(`核对改厕名单（${size}）`);
    await looked(page, `open-value-${size}`);
    await dialog.getByRole('button', { name: '查看', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(complaints(page)).toEqual([]);

    const audit = await comeAs(browser, size, yicun.url, 'auditAdmin', '/audit');
    await audit.getByRole('cell', { name: `核对改厕名单（${size}）` }).waitFor();
    await looked(audit, `audit-${size}`);
    await audit.getByLabel('日期').fill('2020-01-01');
    await audit.keyboard.press('Enter');
    await audit.getByText('没有查看记录').waitFor();
    await audit.getByLabel('日期').fill('');
    await audit.keyboard.press('Enter');
    await audit.getByRole('combobox', { name: '台账' }).click();
    await audit.locator('.ant-select-item-option:visible', { hasText: /^农户$/ }).click();
    await audit.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
    expect(complaints(audit)).toEqual([]);
  },
);

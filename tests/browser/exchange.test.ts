import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, open, startBrowser } from './harness/browser.ts';
import { startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** Sheets at the desk: a file with wrong rows, what is decided on it, an export, one's own jobs. */

let yicun: Yicun;
let browser: Browser;
let cookies: Awaited<ReturnType<BrowserContext['storageState']>>;

const ledger = '/registers/householdToilet';

beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
  const page = await open(browser, 'desk', yicun.url + ledger);
  await page.locator('.demo button', { hasText: '领导小组办公室经办人' }).first().click();
  await page.waitForSelector('.frame h1');
  cookies = await page.context().storageState();
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

async function come(path: string, size: 'desk' | 'field' = 'desk'): Promise<Page> {
  const page = await open(browser, size, yicun.url + path, { storageState: cookies });
  await page.waitForSelector('.frame h1');
  return page;
}

const heading = ['所属单位', '厕所类型', '是否卫生厕所', '化粪池有效容积（m³）', '改造年度', '施工单位', '年景'];

/** Good rows, and one wrong in each of these ways. */
async function sheet(wrong: boolean): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const good = Array.from({ length: 30 }, (_, no) => [
    '金积镇',
    '三格化粪池式',
    '是',
    1.5,
    2022,
    `第${no}建设公司`,
    '好',
  ]);
  const bad = [
    ['不存在村', '三格化粪池式', '是', 1.5, 2022, '甲公司', ''],
    ['金积镇', '太空厕所', '也许', 1.5, 2022, '乙公司', ''],
    ['金积镇', '旱厕', '是', 1.5, 2022, '丙公司', ''],
  ];
  const rows = [heading, ...good, ...(wrong ? bad : [])];
  const bytes = await writeXlsx({ sheets: [{ name: '填写', rows }] });
  return { name: wrong ? '户厕台账.xlsx' : '户厕补充.xlsx', mimeType: '', buffer: Buffer.from(bytes) };
}

describe('a sheet is brought', () => {
  test.each(['desk', 'field'] as const)('the page has no barrier at the size of the %s', async (size) => {
    const page = await come(`${ledger}/import`, size);
    await page.waitForSelector('.file-place');
    await looked(page, `sheet-import-${size}`);
    expect(complaints(page)).toEqual([]);
  });

  test('is checked first, says row, column and reason, and takes the right rows only when told so', async () => {
    const page = await come(`${ledger}/import`);
    const there = await recordsThere(page);
    await page.setInputFiles('input[type=file]', await sheet(true));
    await page.locator('.sheet-counts [data-count="wrong"] dd', { hasText: '3' }).waitFor();
    await page.locator('td', { hasText: '没有叫“不存在村”的单位' }).waitFor();
    await page.locator('.sheet-note', { hasText: '年景' }).waitFor();
    await looked(page, 'sheet-report-desk');
    await page.locator('.sheet-reasons button', { hasText: '厕所类型' }).click();
    await expect.poll(() => page.locator('.sheet-table tbody tr').count()).toBe(2);
    const phone = await come(new URL(page.url()).pathname + new URL(page.url()).search, 'field');
    await phone.locator('td', { hasText: '没有叫“不存在村”的单位' }).waitFor();
    await looked(phone, 'sheet-report-field');
    await page.locator('button', { hasText: '只导入正确的 30 行' }).click();
    await page.locator('.sheet-step', { hasText: '写入了 30 行' }).waitFor();
    await looked(page, 'sheet-written-desk');
    await page.locator('.sheet-step a', { hasText: '查看台账' }).click();
    await page.locator('.page-aside', { hasText: `共 ${there + 30} 条` }).waitFor();
    expect(complaints(page)).toEqual([]);
  });

  test('its wrong rows come out as a file, and it can be taken back', async () => {
    const page = await come(`${ledger}/import`);
    await page.locator('.sheet-table a', { hasText: '户厕台账.xlsx' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button', { hasText: '下载有误的行' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('户厕台账_待改.xlsx');
    await page.locator('.ant-modal button', { hasText: /关\s?闭/ }).click();
    await page.locator('.sheet-buttons button', { hasText: '撤回这次导入' }).click();
    await page.locator('.ant-modal-confirm button', { hasText: '撤回这次导入' }).click();
    await page.locator('.sheet-step', { hasText: '撤回了 30 行；0 行' }).waitFor();
  });
});

/** How many records the ledger holds: the demonstration has some of its own. */
async function recordsThere(page: Page): Promise<number> {
  const answer = await page.request.get(new URL(`/api/records/householdToilet?limit=1`, page.url()).href);
  return (await answer.json()).total;
}

describe('a list goes out', () => {
  test('as a file that is fetched at once and stands among the jobs', async () => {
    const bring = await come(`${ledger}/import`);
    await bring.setInputFiles('input[type=file]', await sheet(false));
    await bring.locator('button', { hasText: '导入 30 行' }).click();
    await bring.locator('.sheet-step', { hasText: '写入了 30 行' }).waitFor();

    const page = await come(ledger);
    const there = await recordsThere(page);
    await page.locator('.page-actions button', { hasText: '表格' }).click();
    await page.locator('.ant-dropdown', { hasText: `导出 CSV（${there} 条）` }).waitFor();
    await looked(page, 'sheet-menu-desk');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.ant-dropdown li', { hasText: '导出全部字段（CSV）' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.split('\r\n')).toHaveLength(there + 2);
    expect(text).toContain('第29建设公司');
    // The same name with a row more: it is said that the others would be recorded twice.
    const { name, mimeType } = await sheet(false);
    const rows = [
      heading,
      ...Array.from({ length: 31 }, () => ['金积镇', '三格化粪池式', '是', 1.5, 2022, '丁公司', '']),
    ];
    const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: '填写', rows }] }));
    const again = await come(`${ledger}/import`);
    await again.setInputFiles('input[type=file]', { name, mimeType, buffer });
    await again.locator('.sheet-note', { hasText: '已导入过同名文件' }).waitFor();
    await looked(again, 'sheet-same-name');
    for (const size of ['desk', 'field'] as const) {
      const jobs = await come('/jobs', size);
      await jobs.locator('td', { hasText: '导出：农村户厕' }).first().waitFor();
      await looked(jobs, `jobs-${size}`);
    }
    expect(complaints(page)).toEqual([]);
  });
});

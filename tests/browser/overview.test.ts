import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** How the programme stands, and that every number opens what it counts. */

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

const tasks = 'main tbody th[scope=rowgroup]';

describe.each(['desk', 'field'] as const)('at the size of the %s', (size) => {
  test('the start page is the overview, judged on the day of the sample', async () => {
    const page = await comeAs(browser, size, yicun.url, 'officeLeader', '/');
    await page.getByRole('heading', { name: '各牵头单位的任务' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/programmes\/[0-9a-f-]{36}\/overview$/);
    await page.getByText('评灯日期 2022-06-15').waitFor();
    await page.getByText('第 1 版，2022-03-01 起执行').first().waitFor();
    await looked(page, `overview-${size}`);
    expect(complaints(page)).toEqual([]);
  });

  test('items and tasks are shown without a barrier', async () => {
    const page = await comeAs(browser, size, yicun.url, 'townshipOfficer', '/programmes/latest/items');
    await page.getByRole('row').nth(20).waitFor();
    await looked(page, `items-${size}`);
    await page.goto(page.url().replace(/items$/, 'tasks'));
    await page.getByRole('link', { name: '健全生活垃圾收运处置体系' }).waitFor();
    await looked(page, `tasks-${size}`);
    expect(complaints(page)).toEqual([]);
  });
});

// A page for each; that they all agree is shown without a browser in packages/web/test/programme.test.ts.
test('numbers of the overview open exactly as many as they say', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'inspector', '/');
  await page.getByRole('heading', { name: '各项重点工作的指标' }).waitFor();
  const links = await page.locator('main a').evaluateAll((all) =>
    all.flatMap((one) => {
      const said = /^\d+/.exec(one.textContent ?? '')?.[0];
      const href = one.getAttribute('href') ?? '';
      return said !== undefined && /\/(tasks|items)(\?|$)/.test(href) ? [{ said: Number(said), href }] : [];
    }),
  );
  expect(links.length).toBeGreaterThan(50);
  const seen = new Map(links.map((link) => [link.href, link]));
  for (const { href, said } of [...seen.values()].filter((_, at) => at % 7 === 0)) {
    await page.goto(yicun.url + href);
    const list = href.includes('/items') ? page.locator('.items tbody tr') : page.locator(tasks);
    await page
      .locator(said === 0 ? '.notice' : '.items tbody tr, .task-table tbody tr')
      .first()
      .waitFor();
    expect(await list.count(), href).toBe(said);
  }
});

test('one click on a unit shows every task it leads', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/');
  await page.getByRole('rowheader').getByRole('link', { name: '区水务局' }).click();
  await page.getByText('26 项任务中的 4 项').waitFor();
  const shown = await page.locator(tasks).allTextContents();
  expect(shown).toEqual([
    '开展农村黑臭水体整治',
    '加强农村饮水安全保障',
    '完善防汛抗旱基础设施建设',
    '完善乡村公共基础设施管护机制',
  ]);
});

test('the table is found through by words, a member of a group, a month, and all of it goes into the address', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/programmes/latest/tasks');
  await page.getByLabel('搜索表中文字').fill('5g 基站');
  await page.getByText('26 项任务中的 1 项').waitFor();
  expect(await page.locator('mark').allTextContents()).toContain('5G基站');
  // Its four rows are merged under one number and one title.
  expect(await page.locator(tasks).getAttribute('rowspan')).toBe('4');
  expect(new URL(page.url()).searchParams.get('q')).toBe('5g 基站');

  await page.getByRole('button', { name: '清除条件' }).click();
  await page.getByText('共 26 项任务').waitFor();
  expect(await page.getByLabel('搜索表中文字').inputValue()).toBe('');

  // 各乡镇 answer for all but a few: a township is found through the group it belongs to.
  await page.getByRole('combobox', { name: '责任单位' }).fill('金积');
  await page.keyboard.press('Enter');
  await page.waitForURL(/unit=/);
  expect(await page.locator(tasks).count()).toBeGreaterThan(20);

  await page.getByRole('combobox', { name: '完成时限' }).fill('2022年9月');
  await page.keyboard.press('Enter');
  await page.getByText('26 项任务中的 2 项').waitFor();
  await page.reload();
  await page.getByText('26 项任务中的 2 项').waitFor();
  expect(await page.locator(tasks).allTextContents()).toEqual(['推进农村生活垃圾分类减量', '深入推进村庄清洁提升行动']);
});

test('long texts unfold by the keyboard, the head stays, and print shows all of them', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/programmes/latest/tasks');
  const cell = page.locator('.task-cut').first();
  const folded = (await cell.boundingBox())?.height ?? 0;
  await page.getByRole('button', { name: '展开', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  const opened = page.locator('.task-table .as-written').first();
  expect((await opened.boundingBox())?.height ?? 0).toBeGreaterThan(folded);

  await page.getByRole('region', { name: '任务分工表' }).focus();
  await page.keyboard.press('End');
  await page.getByRole('link', { name: '完善村规民约' }).waitFor();
  const head = page.getByRole('columnheader', { name: '推进措施' });
  const pane = page.getByRole('region', { name: '任务分工表' });
  const gap = async () => ((await head.boundingBox())?.y ?? 0) - ((await pane.boundingBox())?.y ?? 0);
  expect(Math.abs(await gap())).toBeLessThan(4);

  await page.emulateMedia({ media: 'print' });
  const cut = await page
    .locator('.task-table .as-written')
    .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
  expect(cut).toBe(0);
  expect(await page.getByRole('search').isVisible()).toBe(false);
});

test('a day before the programme was loaded shows that nothing was there, and the way back', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/programmes/latest/tasks?on=2022-01-01');
  await page.getByText('2022-01-01 这一天还没有载入任务').waitFor();
  await looked(page, 'programme-before');
  await page.getByRole('button', { name: '回到现在' }).click();
  await page.getByText('共 26 项任务').waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('an administrator starts with units and people, and is told why there is no programme', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'systemAdmin', '/');
  await page.getByRole('treeitem').first().waitFor();
  expect(await page.getByRole('link', { name: '总览' }).count()).toBe(0);
  await page.goto(`${yicun.url}/programmes/latest/overview`);
  await page.getByText('您的岗位不看业务内容').waitFor();
});

import { tickAt } from '@yicun/kernel/clock';
import { uuid7 } from '@yicun/kernel/uuid';
import type { UnitInfo } from '@yicun/server/wire';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** Ledgers: found by theme, listed as asked, kept as views, written, brought on, and done to many at once. */

let yicun: Yicun;
let browser: Browser;
let villages: readonly UnitInfo[];
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
  const page = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/registers');
  const { units }: { units: readonly UnitInfo[] } = await (await page.request.get(`${yicun.url}/api/units`)).json();
  villages = units.filter(({ kind }) => kind === 'village');
  await plant(page, 120);
  await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

let made = 0;

function freshId(): string {
  made += 1;
  return uuid7(
    Date.UTC(2022, 4, 31) + made,
    Uint8Array.from({ length: 10 }, (_, n) => (made >> (8 * (n % 4))) & 255),
  );
}

/** Sends changes past the pages, as another device would. */
async function send(page: Page, changes: readonly object[]): Promise<void> {
  const answer = await page.request.post(`${yicun.url}/api/changes`, {
    data: { changes },
    headers: { 'x-yicun': '1' },
  });
  const { verdicts }: { verdicts: readonly { is: string }[] } = await answer.json();
  const refused = verdicts.filter(({ is }) => is !== 'accepted');
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
}

/** So many toilets under numbers of their own, over the first three villages, every third one a dry pit. */
async function plant(page: Page, count: number): Promise<void> {
  const changes = Array.from({ length: count }, (_, n) => ({
    ...{ id: freshId(), device: 'planted', record: freshId(), register: 'householdToilet', base: 0 },
    at: tickAt(Date.UTC(2022, 4, 31) + n),
    unit: villages[n % 3]?.id,
    set: {
      recordNo: `厕-${String(n + 1).padStart(4, '0')}`,
      toiletType: ['threeChamber', 'completeSewer', 'dryPit'][n % 3],
      ...(n % 2 === 0 ? { houseState: 'lived' } : {}),
    },
  }));
  await send(page, changes);
}

/** The list of what was planted: the first start brings records of its own. */
const planted = '/registers/householdToilet?q=厕-';

function come(size: 'desk' | 'field', role: string, path = planted): Promise<Page> {
  return comeAs(browser, size, yicun.url, role, path);
}

/** What the list says it holds. */
async function total(page: Page): Promise<string> {
  return (await page.locator('.page-aside output').textContent()) ?? '';
}

/** Chooses in a drop-down by its label; in a long one by typing. */
async function pick(page: Page, label: string, option: string, types = false): Promise<void> {
  const choice = page.getByRole('combobox', { name: label, exact: true });
  await choice.click();
  if (types) await choice.fill(option);
  await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).click();
}

/** Closes what is open, by the button at its foot. */
async function shut(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe.each(['desk', 'field'] as const)('at the size of the %s', (size) => {
  test('ledgers stand by theme with how much they hold, and are found by name and task', async () => {
    const page = await come(size, 'officeOfficer', '/registers');
    const ledger = page.locator('.ledgers li', { hasText: '农村户厕' }).first();
    await expect.poll(() => ledger.locator('.figure').textContent()).toMatch(/^[\d,]{2,}$/);
    expect(await ledger.textContent()).toContain('任务 02 03 04');
    await looked(page, `ledgers-${size}`);
    await page.getByLabel('按名称或任务编号找台账').fill('户厕');
    await expect.poll(() => page.locator('.ledgers li').count()).toBeLessThan(6);
    await ledger.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '农村户厕' }).waitFor();
    expect(complaints(page)).toEqual([]);
  });

  test('a list shows its records, their total, and how many stand at each stage', async () => {
    const page = await come(size, 'officeOfficer');
    await expect.poll(() => total(page)).toBe('共 120 条');
    await page.getByText('第 1 / 3 页').waitFor();
    await expect.poll(() => page.locator('.stage-tabs button').first().textContent()).toBe('全部 120');
    await looked(page, `list-${size}`);
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('第 2 / 3 页').waitFor();
    await page.getByRole('button', { name: '上一页' }).click();
    await page.getByText('第 1 / 3 页').waitFor();
    expect(complaints(page)).toEqual([]);
  });

  test('filters stand in the address, as tags, and are taken away again', async () => {
    const page = await come(size, 'officeOfficer');
    await page.getByRole('button', { name: '筛选' }).click();
    await looked(page, `filter-${size}`);
    await pick(page, '厕所类型', '旱厕');
    await page.locator('.filter-tags', { hasText: '厕所类型：旱厕' }).waitFor();
    await page.keyboard.press('Escape');
    await shut(page);
    await expect.poll(() => total(page)).toBe('共 40 条');
    // The address alone leads there.
    const other = await come(size, 'officeOfficer', page.url().slice(yicun.url.length));
    await expect.poll(() => total(other)).toBe('共 40 条');
    await other.getByText('厕所类型：旱厕').waitFor();
    await looked(other, `filtered-${size}`);
    await other.getByLabel('搜索记录里的文字').fill('厕-0003');
    await other.keyboard.press('Enter');
    await expect.poll(() => total(other)).toBe('共 1 条');
    await other.getByRole('button', { name: '清除筛选' }).click();
    await other.getByLabel('搜索记录里的文字').fill('没有这样的');
    await other.keyboard.press('Enter');
    await other.getByText('没有符合条件的记录').waitFor();
    await looked(other, `nothing-${size}`);
    await other.getByRole('button', { name: '清除搜索和筛选' }).click();
    await expect.poll(() => total(other)).toMatch(/^共 [1-9][\d,]+ 条$/);
  });

  test('a record is read, edited in place, brought on, and its history tells of it', async () => {
    const page = await come(size, 'officeOfficer', '/registers/householdToilet?q=厕-0002');
    await page.getByRole('link', { name: '厕-0002' }).click();
    await page.getByRole('heading', { level: 1, name: '厕-0002' }).waitFor();
    await looked(page, `record-${size}`);
    await page.getByRole('button', { name: '修改' }).click();
    await page.getByLabel('厕所类型').waitFor();
    await looked(page, `record-edit-${size}`);
    await page.getByLabel('备注').fill(`在${size}上改过`);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('修改已保存').waitFor();
    const story = page.locator('.record-history');
    await story.getByText(`在${size}上改过`).waitFor();
    await page
      .locator('.facts', { hasText: `在${size}上改过` })
      .first()
      .waitFor();
    expect(complaints(page)).toEqual([]);
  });
});

test('a stage is entered from the page of the record, which says what each next one lacks and who takes it', async () => {
  const page = await come('desk', 'officeOfficer', '/registers/householdToilet?q=厕-0005');
  await page.getByRole('link', { name: '厕-0005' }).click();
  const panel = page.locator('.stage-panel');
  expect(await panel.textContent()).toContain('由乡镇经办人');
  await panel.getByRole('button', { name: '转为“停用”' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect.poll(() => panel.locator('[aria-current=step]').textContent()).toBe('停用');
  await page.locator('.record-history ins', { hasText: '停用' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await looked(page, 'record-print');
  expect(await page.locator('.record-history').isVisible()).toBe(false);
  expect(complaints(page)).toEqual([]);
});

test('what two devices wrote at once is shown until one click settles it', async () => {
  const page = await come('desk', 'officeOfficer', '/registers/householdToilet?q=厕-0006');
  const link = page.getByRole('link', { name: '厕-0006' });
  const record = (await link.getAttribute('href'))?.split('/').at(-1);
  const { record: row } = await (await page.request.get(`${yicun.url}/api/records/householdToilet/${record}`)).json();
  const write = (device: string, remark: string, minute: number) => ({
    ...{ id: freshId(), device, record, register: 'householdToilet', base: row.seq },
    ...{ at: tickAt(Date.now() - 3_600_000 + minute * 60_000), set: { remark } },
  });
  await send(page, [write('phone-a', '电话一写的', 1), write('phone-b', '电话二写的', 2)]);
  await link.click();
  const contests = page.getByRole('alert').filter({ hasText: '有人同时改了同一项' });
  await contests.waitFor();
  await looked(page, 'contested');
  await contests.locator('.contest', { hasText: '电话一写的' }).getByRole('button', { name: '改用这个' }).click();
  await contests.waitFor({ state: 'hidden' });
  await page.locator('.facts dd', { hasText: '电话一写的' }).waitFor();
});

test('columns are chosen and put in order, and the list is kept as a view', async () => {
  const page = await come('desk', 'officeOfficer');
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('button', { name: '显示“最近修改”' }).click();
  await page.getByRole('button', { name: '“最近修改”前移' }).click();
  await looked(page, 'columns');
  await shut(page);
  await page.getByRole('button', { name: '最近修改' }).click();
  await expect.poll(() => page.locator('th[aria-sort="ascending"]').textContent()).toContain('最近修改');
  const address = page.url();
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByText('把当前列表保存为视图').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('名称').fill('最近动过的');
  await looked(page, 'view-form');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '最近动过的' }).waitFor();
  await page.goto(`${yicun.url}/registers/householdToilet`);
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('menuitem', { name: '最近动过的' }).first().click();
  await expect.poll(() => page.url()).toBe(address);
  expect(complaints(page)).toEqual([]);
});

test('arrows go from row to row, and Enter opens one', async () => {
  const page = await come('desk', 'officeOfficer');
  const links = page.locator('.record-link');
  await links.first().focus();
  await page.keyboard.press('ArrowDown');
  const second = await links.nth(1).textContent();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: second ?? '' }).waitFor();
  await page.getByRole('link', { name: '上一条' }).click();
  await page.getByRole('link', { name: '返回列表' }).click();
  await page.getByText('第 1 / 3 页').waitFor();
});

test('one is added and then another; what is refused keeps every word, and leaving asks first', async () => {
  const page = await come('desk', 'villageClerk');
  await page.getByRole('button', { name: '新增' }).click();
  await page.getByRole('heading', { level: 1, name: '新增：农村户厕' }).waitFor();
  await looked(page, 'new-record');
  await page.getByLabel('备注').fill('新建的一座');
  await page.locator('.frame-menu').getByRole('link', { name: '台账' }).click();
  await page.getByRole('button', { name: '继续填写' }).click();
  expect(await page.getByLabel('备注').inputValue()).toBe('新建的一座');
  await page.getByRole('button', { name: '保存并继续新增' }).click();
  await page.getByText('已新增').waitFor();
  await expect.poll(() => page.getByLabel('备注').inputValue()).toBe('');
  await page.getByLabel('备注').fill('又一座');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('又一座').first().waitFor();
  expect(complaints(page)).toEqual([]);
});

test('a village clerk sees the village’s own records, in the list and by address', async () => {
  const office = await come('desk', 'officeOfficer');
  const page = await come('desk', 'villageClerk');
  const [all, own] = await Promise.all(
    [total(office), total(page)].map(async (one) => Number((await one).match(/\d+/)?.[0])),
  );
  expect(own).toBeLessThan(all ?? 0);
  const links = await office
    .locator('.record-link')
    .evaluateAll((found) => found.map((one) => one.getAttribute('href')));
  const answers = await Promise.all(
    links
      .slice(0, 10)
      .map(async (link) =>
        (await page.request.get(`${yicun.url}/api${link?.replace('registers', 'records')}`)).status(),
      ),
  );
  expect(answers).toContain(404);
});

test('many are changed at once, each with its result', async () => {
  const page = await come('desk', 'officeOfficer', '/registers/householdToilet?q=厕-001');
  await expect.poll(() => total(page)).toBe('共 10 条');
  await page.getByLabel('选中本页').click();
  await page.getByText('已选 10 条').waitFor();
  await looked(page, 'bulk');
  await page.locator('.bulk').getByRole('button', { name: '批量办理' }).click();
  await page.getByRole('menuitem', { name: '修改一项' }).click();
  const dialog = page.getByRole('dialog');
  await pick(page, '哪一项', '住宅状态', true);
  await pick(page, '住宅状态', '季节性居住');
  await looked(page, 'bulk-set');
  await dialog.getByRole('button', { name: '开始' }).click();
  await dialog.getByText('成功 10 条。').waitFor();
  await looked(page, 'bulk-done');
  await shut(page);
  const filtered = await come(
    'desk',
    'officeOfficer',
    `${planted}&filter=${encodeURIComponent('{"field":"houseState","op":"in","value":["seasonal"]}')}`,
  );
  await expect.poll(() => total(filtered)).toBe('共 10 条');
});

test('all that a filter finds are changed together, and what a record does not allow is said of it', async () => {
  const page = await come('desk', 'officeOfficer', '/registers/householdToilet?size=50&q=厕-');
  await expect.poll(() => total(page)).toBe('共 120 条');
  await page.getByLabel('选中本页').click();
  await page.getByRole('button', { name: '选择全部 120 条（按当前筛选）' }).click();
  await page.locator('.bulk').getByRole('button', { name: '批量办理' }).click();
  await page.getByRole('menuitem', { name: '修改一项' }).click();
  const dialog = page.getByRole('dialog');
  await pick(page, '哪一项', '备注', true);
  await dialog.getByLabel('备注').fill('全部核对过');
  await dialog.getByRole('button', { name: '开始' }).click();
  await dialog.getByText('成功 120 条。').waitFor();
  expect(complaints(page)).toEqual([]);
});

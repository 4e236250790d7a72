import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** What the office sets and declares itself, without code and without a restart. */

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

describe.each(['desk', 'field'] as const)('at the size of the %s', (size) => {
  test('settings are read by theme and opened', async () => {
    const page = await comeAs(browser, size, yicun.url, 'officeOfficer', '/settings');
    await page.getByRole('button', { name: '计划年度' }).first().waitFor();
    await looked(page, `settings-${size}`);
    await page.getByRole('button', { name: '计划年度' }).first().click();
    await page.getByRole('dialog').getByText('还没有改过').waitFor();
    await page.getByRole('button', { name: '更改取值' }).click();
    await page.getByLabel('依据或理由').waitFor();
    await looked(page, `setting-${size}`);
    expect(complaints(page)).toEqual([]);
  });

  test('registers stand by theme with their state', async () => {
    const page = await comeAs(browser, size, yicun.url, 'officeOfficer', '/settings/registers');
    await page.getByRole('link', { name: '农村户厕', exact: true }).waitFor();
    await looked(page, `declarations-${size}`);
    expect(complaints(page)).toEqual([]);
  });
});

test('whoever is not of the office reads the settings and changes none', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'townshipOfficer', '/settings');
  await page.getByRole('button', { name: '计划年度' }).first().click();
  await page.getByRole('dialog').getByText('还没有改过').waitFor();
  expect(await page.getByRole('button', { name: '更改取值' }).count()).toBe(0);
  await page.goto(`${yicun.url}/settings/registers`);
  await page.getByRole('link', { name: '农村户厕', exact: true }).waitFor();
  expect(await page.getByRole('link', { name: '新建台账' }).count()).toBe(0);
});

test('a setting is changed from a day on, with the reason, and its history says who', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeLeader', '/settings');
  const row = page.getByRole('row', { name: /三格化粪池有效容积/ }).first();
  await row.getByRole('button').click();
  await page.getByRole('button', { name: '更改取值' }).click();
  await page.getByLabel('新取值').fill('2.5');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('alert').getByText('请写明依据或理由').waitFor();
  await page.getByLabel('依据或理由').fill('按新的施工图集');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await row.getByText('2.5').waitFor();
  await row.getByRole('button').click();
  await page.getByRole('dialog').getByText('按新的施工图集').waitFor();
  await looked(page, 'setting-changed-desk');
  expect(complaints(page)).toEqual([]);
});

test('a register is switched off and on with a reason', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeLeader', '/settings/registers');
  await page.getByLabel('查找台账').fill('农村户厕');
  await page.getByRole('combobox', { name: '农村户厕 状态' }).click();
  await page.locator('.ant-select-item-option', { hasText: '他处' }).click();
  await page.getByLabel('所在系统').fill('全国户厕摸排系统');
  await page.getByLabel('依据或理由').fill('国家系统统一填报');
  await looked(page, 'switch-desk');
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('全国户厕摸排系统').waitFor();
  expect(complaints(page)).toEqual([]);
});

test('a register of the district’s own is declared, checked, published and found among the others without a reload', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeLeader', '/settings/registers/new');
  await page.getByLabel('名称（中文）').first().fill('村级停车场');
  await page.getByRole('button', { name: '添加字段' }).click();
  const first = page.getByRole('region', { name: '字段 1' });
  await first.getByLabel('名称（中文）').fill('场地名称');
  await page.getByRole('button', { name: '添加字段' }).click();
  const second = page.getByRole('region', { name: '字段 2' });
  await second.getByLabel('名称（中文）').fill('类别');
  await second.getByLabel('类型').click();
  await page.locator('.ant-select-item-option:visible', { hasText: /^单选$/ }).click();
  await page.getByRole('button', { name: '检查' }).click();
  await page.getByRole('alert').getByText('还没有选项').waitFor();
  await second.getByText('还没有选项').waitFor();
  await second.getByLabel('选项（每行一个）').fill('公共\n公共');
  await page.getByRole('button', { name: '检查' }).click();
  await second.getByText('有两个选项都叫“公共”').waitFor();
  await looked(page, 'editor-amiss-desk');
  await second.getByLabel('选项（每行一个）').fill('公共\n专用');
  await page.getByRole('button', { name: '添加字段' }).click();
  const third = page.getByRole('region', { name: '字段 3' });
  await third.getByLabel('名称（中文）').fill('车位数');
  await third.getByLabel('类型').click();
  await page.locator('.ant-select-item-option:visible', { hasText: /^数字$/ }).click();
  await third.getByLabel('计量单位').fill('个');
  await third.getByText('计入统计').click();
  await page.getByRole('button', { name: '添加统计' }).click();
  const figure = page.getByRole('region', { name: '统计 1' });
  await figure.getByLabel('名称（中文）').fill('公共停车场占比');
  const choose = async (label: string, option: string) => {
    await figure.getByLabel(label, { exact: true }).click();
    await page.locator('.ant-select-item-option:visible', { hasText: option }).click();
    await page.keyboard.press('Escape');
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
  };
  await choose('条件', '类别');
  await choose('取值为其中之一', '公共');
  await choose('结果', '占全部的比例');
  await page.getByRole('button', { name: '上移“车位数”' }).click();
  await page.getByRole('button', { name: '检查' }).click();
  await page.getByText('检查通过，可以发布').waitFor();
  await page.getByLabel('发布理由').fill('乡村停车管理需要');
  await looked(page, 'editor-desk');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('第 1 版').waitFor();
  const name = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(name).toBe('xLedger1');
  await looked(page, 'editor-published-desk');
  // No reload: the list of ledgers knows it.
  await page.locator('nav a[href="/registers"]').first().click();
  await page.getByRole('link', { name: '村级停车场' }).click();
  await page.getByRole('heading', { name: '村级停车场' }).waitFor();
  // The browser tells of the one check that found something.
  expect(complaints(page).filter((one) => !one.includes('422'))).toEqual([]);
});

test('the editor fits a phone', async () => {
  const page = await comeAs(browser, 'field', yicun.url, 'officeLeader', '/settings/registers/householdToilet');
  await page.getByRole('button', { name: '添加字段' }).click();
  await page.getByRole('region', { name: '字段 1' }).getByLabel('名称（中文）').fill('改厕批次');
  await looked(page, 'editor-field');
  expect(complaints(page)).toEqual([]);
});

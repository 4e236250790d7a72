import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { blank, complaints, open, startBrowser } from './harness/browser.ts';
import { startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** The frame of the desk: signing in, being signed out, units, people, one's own account. */

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

const sizes = ['desk', 'field'] as const;

/** A page that has just been opened by nobody in particular. */
async function visit(size: (typeof sizes)[number], path = '/'): Promise<Page> {
  const page = await open(browser, size, yicun.url + path);
  await page.waitForSelector('form');
  return page;
}

/** Roles that have signed in, with their cookies: the server refuses more than 20 tries a minute. */
const known = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

/** Comes to a page as the demonstration user of a role. */
async function come(size: (typeof sizes)[number], role: string, path = '/account'): Promise<Page> {
  const storageState = known.get(role);
  if (storageState === undefined) {
    const page = await visit(size, path);
    await page.locator('.demo button', { hasText: role }).first().click();
    await page.waitForSelector('.frame h1');
    known.set(role, await page.context().storageState());
    return page;
  }
  const page = await open(browser, size, yicun.url + path, { storageState });
  await page.waitForSelector('.frame h1');
  return page;
}

/** What is asked of every page. */
describe.each(sizes)('at the size of the %s', (size) => {
  test('the sign-in page is reached, refuses in words, and has no barrier', async () => {
    const page = await visit(size, '/units');
    await looked(page, `sign-in-${size}`);
    expect(complaints(page)).toEqual([]);
    await page.fill('#name', 'nobody');
    await page.fill('#password', 'wrong');
    await page.click('button.go');
    await page.getByRole('alert').filter({ hasText: '用户名或密码不对' }).waitFor();
    await looked(page, `sign-in-refused-${size}`);
  });

  test('a demonstration user comes in with a click, to the page that was asked for', async () => {
    const page = await visit(size, '/units');
    await page.locator('.demo button', { hasText: '系统管理员' }).first().click();
    await page.getByRole('treeitem').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/units');
    await looked(page, `units-${size}`);
    expect(complaints(page)).toEqual([]);
  });

  test('a unit is found by any of its names', async () => {
    const page = await come(size, '系统管理员', '/units');
    await page.getByPlaceholder('名称、别名或代码的任何一部分').fill('金积');
    await page.locator('.unit-title', { hasText: '金积镇' }).first().click();
    await page.getByRole('heading', { name: '金积镇' }).waitFor();
    await page.getByText('640302100000').waitFor();
    await looked(page, `unit-${size}`);
  });

  test('people are listed with who the three administrators are', async () => {
    const page = await come(size, '审计管理员', '/units/people');
    await page.getByRole('heading', { name: '三员分立' }).waitFor();
    await page.getByRole('table').waitFor();
    expect(await page.getByRole('button', { name: '新建账号' }).count()).toBe(0);
    await looked(page, `people-${size}`);
  });

  test('my account shows my posts, in English too', async () => {
    const page = await come(size, '领导小组办公室经办人');
    await page.getByRole('cell', { name: '领导小组办公室经办人' }).waitFor();
    await looked(page, `account-${size}`);
    await page.locator('.frame-account').click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'My account' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.getByRole('radio', { name: 'English' }).isChecked()).toBe(true);
    await looked(page, `account-en-${size}`);
    await page.locator('.frame-account').click();
    await page.getByRole('menuitem', { name: '中文' }).click();
    await page.getByRole('heading', { name: '我的账号' }).waitFor();
  });

  test('an address that leads nowhere says so', async () => {
    const page = await come(size, '乡镇经办人', '/nowhere');
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
    await looked(page, `absent-${size}`);
  });
});

test('a new account gets a one-time password, which has to be replaced before anything else', async () => {
  const admin = await come('desk', '系统管理员', '/units/people');
  await admin.getByRole('button', { name: '新建账号' }).click();
  await admin.getByLabel('姓名', { exact: true }).fill('欧阳建设');
  await admin.getByLabel('用户名', { exact: true }).fill('ouyang');
  await admin.getByRole('dialog').getByRole('combobox').fill('水务');
  await admin.keyboard.press('Enter');
  await admin.getByRole('button', { name: '建立账号' }).click();
  const password = (await admin.locator('.once code').textContent()) ?? '';

  const page = await visit('desk', '/account');
  await page.fill('#name', 'ouyang');
  await page.fill('#password', password);
  await page.click('button.go');
  await page.getByRole('heading', { name: '设置自己的密码' }).waitFor();
  await looked(page, 'own-password');
  await page.fill('#old', password);
  await page.fill('#new', 'short');
  await page.fill('#again', 'short');
  await page.click('button.go');
  await page.getByRole('alert').filter({ hasText: '密码至少' }).waitFor();
  await page.fill('#new', 'Shuiwu-2022');
  await page.fill('#again', 'Shuiwu-2022');
  await page.click('button.go');
  await page.getByRole('heading', { name: '我的账号' }).waitFor();
});

test('a post is given by the security administrator alone, and taken back', async () => {
  const page = await come('desk', '安全管理员', '/units/people');
  expect(await page.getByRole('button', { name: '新建账号' }).count()).toBe(0);
  await page.getByPlaceholder('姓名或用户名').fill('villageClerk');
  await page.locator('button.link').first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('角色').fill('督查组');
  await page.keyboard.press('Enter');
  await drawer.getByRole('button', { name: '授予岗位' }).click();
  const post = drawer.getByRole('listitem').filter({ hasText: '督查组成员' });
  await post.waitFor();
  await looked(page, 'person');
  await post.getByRole('button', { name: '撤回' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click();
  await post.waitFor({ state: 'detached' });
});

test('when the session ends at work, what was typed is still there after signing in again', async () => {
  const page = await come('desk', '乡镇经办人');
  await page.getByLabel('姓名').fill('还没保存的名字');
  await page.context().clearCookies();
  await page.getByRole('button', { name: '保存' }).click();
  const over = page.getByRole('dialog');
  await over.getByRole('heading', { name: '登录已过期' }).waitFor();
  await looked(page, 'lapsed');
  await over.locator('.demo button').click();
  await over.waitFor({ state: 'detached' });
  expect(await page.getByLabel('姓名').inputValue()).toBe('还没保存的名字');
});

test('the keyboard reaches the content past the frame, and the menu is left out of print', async () => {
  const page = await come('desk', '乡镇经办人');
  await page.locator('body').press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.frame-menu').isVisible()).toBe(false);
  expect(await page.locator('.frame-printed').textContent()).toContain('演示数据');
});

/** Bytes of JavaScript on the wire until the page has settled. */
async function scripts(page: Page): Promise<number> {
  const answers: Response[] = [];
  page.on('response', (answer) => answer.url().endsWith('.js') && answers.push(answer));
  await page.goto(yicun.url, { waitUntil: 'networkidle' });
  const sizes = await Promise.all(answers.map((answer) => answer.request().sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

test('the first pages are light: sign-in takes at most 100 KB of JavaScript, the start of the desk 600 KB', async () => {
  const storageState = await (await come('desk', '领导小组办公室经办人')).context().storageState();
  const before = await scripts(await blank(browser, 'desk'));
  const start = await scripts(await blank(browser, 'desk', { storageState }));
  expect(before).toBeGreaterThan(30_000);
  expect(before).toBeLessThanOrEqual(100_000);
  expect(start).toBeGreaterThan(100_000);
  expect(start).toBeLessThanOrEqual(600_000);
});

test('what is sent packed is what was built', async () => {
  const assets = 'packages/web/dist/assets';
  const packed = readdirSync(assets).filter((name) => name.endsWith('.br'));
  expect(packed.length).toBeGreaterThan(10);
  const differing = packed.filter((name) => {
    const plain = readFileSync(join(assets, name.slice(0, -3)));
    return !plain.equals(brotliDecompressSync(readFileSync(join(assets, name))));
  });
  expect(differing).toEqual([]);
});

import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { keptPhoto } from '../../packages/web/test/widgets/fields.ts';
import { blank, complaints, startBrowser } from './harness/browser.ts';
import { type Bundle, bundle, bundleUrl } from './harness/bundle.ts';
import { barriers } from './harness/checks.ts';
import { looked } from './harness/looked.ts';
import { dotOf } from './harness/picture.ts';

/** Inputs of kinds that are more than a line of text, on a page of their own, with a server that the test plays. */

let built: Bundle;
let browser: Browser;
beforeAll(async () => {
  [built, browser] = await Promise.all([
    bundle(join(import.meta.dirname, '../../packages/web/test/widgets')),
    startBrowser(),
  ]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  built?.close();
});

const wells = Array.from({ length: 30 }, (_, i) => ({
  id: `018f6d3a-0000-7000-8000-${String(i + 1).padStart(12, '0')}`,
  title: `${i + 1}号机井`,
}));

const dot = dotOf(240);

/** What was asked of the records, and what the next uploads answer. */
interface Played {
  readonly asked: URLSearchParams[];
  readonly uploads: { id: string; type: string }[];
  failing: boolean;
}

async function visit(size: 'desk' | 'field', options = {}): Promise<{ page: Page; played: Played }> {
  const page = await blank(browser, size, { permissions: ['geolocation'], geolocation, ...options });
  const played: Played = { asked: [], uploads: [], failing: false };
  await built.serve(page, (route, path) => answer(played, route, path));
  await page.goto(bundleUrl);
  await page.waitForSelector('#of-files');
  return { page, played };
}

const geolocation = { longitude: 106.2, latitude: 37.98, accuracy: 12 };

async function answer(played: Played, route: Route, path: string): Promise<void> {
  const { searchParams } = new URL(route.request().url());
  if (path === '/api/records/well') {
    played.asked.push(searchParams);
    const search = searchParams.get('search') ?? '';
    const ids: unknown = JSON.parse(searchParams.get('filter') ?? '{}').value;
    const rows = wells.filter(({ id, title }) => (Array.isArray(ids) ? ids.includes(id) : title.includes(search)));
    return route.fulfill({ json: { rows: rows.slice(0, 20), total: rows.length, next: null } });
  }
  if (path === '/api/files') {
    if (played.failing) return route.abort();
    const kept = played.uploads.shift() ?? { id: 'cd'.repeat(32), type: 'image/png' };
    return route.fulfill({ json: { ...kept, name: '新照片.png', size: 68 } });
  }
  return route.fulfill({ body: dot, contentType: 'image/png' });
}

/** What an input holds, as it would be stored. */
const held = async (page: Page, name: string): Promise<unknown> =>
  JSON.parse((await page.locator(`#of-${name}`).getAttribute('data-held')) ?? '');
const output = (page: Page, name: string) => page.locator(`#of-${name} output`);

describe.each(['desk', 'field'] as const)('at the size of the %s', (size) => {
  test('every widget is reached, keeps nobody out, and stays within the page', async () => {
    const { page } = await visit(size);
    await page.getByRole('button', { name: '添加一行' }).click();
    await page.waitForSelector('#rows-1-item:focus');
    expect(await page.getByRole('button', { name: '拍照' }).isVisible()).toBe(size === 'field');
    await looked(page, `widgets-${size}`);
    expect(complaints(page)).toEqual([]);
  });

  test('photos are looked at one by one, with the keyboard alone', async () => {
    const { page, played } = await visit(size);
    played.uploads.push({ id: 'cd'.repeat(32), type: 'image/png' });
    await page
      .locator('#of-photo input[multiple]')
      .setInputFiles({ name: '新.png', mimeType: 'image/png', buffer: dot });
    const thumbnails = page.locator('#photo .photo-open');
    await thumbnails.nth(1).waitFor();
    await thumbnails.nth(0).focus();
    await page.keyboard.press('Enter');
    const viewer = page.locator('dialog.photo-viewer');
    await viewer.getByText('拍摄于 2022-05-31 16:00').waitFor();
    await looked(page, `photo-viewer-${size}`);
    await page.keyboard.press('ArrowRight');
    await viewer.getByText('2/2').waitFor();
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'detached' });
  });
});

describe('the list of a drop-down', () => {
  const list = '#rows-0-from_list';

  test('has the name of its box while it is open, while it fades away, and when it is gone', async () => {
    const { page } = await visit('desk', { reducedMotion: 'no-preference' });
    await page.click('#rows-0-from');
    await page.getByTitle('购买').waitFor();
    expect(await page.locator(list).getAttribute('aria-label')).toBe('来源');
    expect(await barriers(page)).toEqual([]);
    // From here on time stands still for what moves: the list stays in its first step of going.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Animation.enable');
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await page.getByTitle('购买').click();
    await page.locator(`.ant-slide-up-leave-active ${list}`).waitFor({ state: 'attached' });
    expect(await page.locator('#rows-0-from').getAttribute('aria-controls')).toBeNull();
    expect(await barriers(page)).toEqual([]);
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await page.locator(`.ant-select-dropdown-hidden ${list}`).waitFor({ state: 'attached' });
    expect(await barriers(page)).toEqual([]);
  });

  test('is there at once and gone at once for whoever asks for no motion', async () => {
    const { page } = await visit('desk');
    await page.click('#rows-0-from');
    await page.getByTitle('购买').waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.getByTitle('购买').click();
    expect(await page.locator(list).isVisible()).toBe(false);
  });
});

describe('photos', () => {
  test('that do not get there can be sent again, and what is no picture is said to be none', async () => {
    const { page, played } = await visit('field');
    const input = page.locator('#of-photo input[multiple]');
    played.failing = true;
    await input.setInputFiles({ name: '新.png', mimeType: 'image/png', buffer: dot });
    const again = page.getByRole('button', { name: '重新上传' });
    await again.waitFor();
    expect(await held(page, 'photo')).toEqual([keptPhoto]);
    played.failing = false;
    played.uploads.push({ id: 'cd'.repeat(32), type: 'image/png' });
    await again.click();
    await page.locator('#photo .photo-open').nth(1).waitFor();
    expect(await held(page, 'photo')).toMatchObject([keptPhoto, { id: 'cd'.repeat(32), type: 'image/png' }]);
    played.uploads.push({ id: 'ef'.repeat(32), type: 'application/octet-stream' });
    await input.setInputFiles({ name: '说明.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await page.getByText('不是照片（JPEG、PNG 或 WebP）').waitFor();
    expect(await held(page, 'photo')).toHaveLength(2);
    // What the record has already cannot be taken away; what was just added can.
    await page.locator('#photo .photos').getByRole('button', { name: '移除' }).click();
    expect(await held(page, 'photo')).toEqual([keptPhoto]);
  });
});

describe('references', () => {
  test('are asked for once nobody types, among those the field may point to', async () => {
    const { page, played } = await visit('desk');
    await page.clock.install({ time: '2022-05-31T08:00:00+08:00' });
    await page.locator('#ref').click();
    await page.getByTitle('2号机井', { exact: true }).waitFor();
    // The page's time stands still while the machine types, however slowly it does.
    await page.clock.pauseAt('2022-05-31T09:00:00+08:00');
    await page.locator('#ref').pressSequentially('12号');
    await page.clock.resume();
    await page.getByTitle('12号机井').click();
    expect(await held(page, 'ref')).toBe(wells[11]?.id);
    const searches = played.asked.filter((one) => one.get('filter')?.includes('running'));
    expect(searches.map((one) => one.get('search'))).toEqual([null, '12号']);
    await output(page, 'ref').getByText('12号机井').waitFor();
  });
});

describe('what is typed', () => {
  test('is kept in the form of its kind, and said to be wrong in words', async () => {
    const { page } = await visit('desk');
    await page.fill('#phone', '(0953) 301-2345');
    expect(await held(page, 'phone')).toBe('0953-3012345');
    await page.fill('#phone', '301');
    await page.fill('#idCard', '110105194912310021');
    await output(page, 'idCard').getByText('末位校验码对不上').waitFor();
    await page.fill('#place', '37.98，106.2');
    await output(page, 'place').getByText('经度在前').waitFor();
    await page.fill('#place', '106.2，37.98');
    expect(await held(page, 'place')).toEqual({ at: [106.2, 37.98] });
    await page.fill('#area', 'POLYGON ((106.2 37.98, 106.21 37.98, 106.21 37.99, 106.2 37.98))');
    await output(page, 'area').getByText('3 个点，约 48.7').waitFor();
    await page.locator('#of-area').getByRole('button', { name: '清除' }).click();
    expect(await held(page, 'area')).toBeNull();
  });

  test('the device gives its position, with how far off it may be', async () => {
    const { page } = await visit('field');
    await page.getByRole('button', { name: '用我的位置' }).click();
    await output(page, 'place').getByText('106.2, 37.98（误差约 12 米）').waitFor();
    expect(await held(page, 'place')).toEqual({ at: [106.2, 37.98], accuracy: 12 });
  });

  test('rows are added, filled and taken out, and no more of them than are taken', async () => {
    const { page } = await visit('desk');
    const add = page.getByRole('button', { name: '添加一行' });
    await add.click();
    await page.waitForSelector('#rows-1-item:focus');
    await page.keyboard.type('砂石');
    await add.click();
    await page.waitForSelector('#rows-2-item:focus');
    expect(await add.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '删除第 1 行' }).click();
    expect(await held(page, 'rows')).toEqual([{ item: '砂石' }, {}]);
    expect(await page.inputValue('#rows-0-item')).toBe('砂石');
  });
});

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { crc32, deflateSync } from 'node:zlib';
import { tickAt } from '@yicun/kernel/clock';
import { wgs84ToGcj02 } from '@yicun/kernel/datum';
import type { Position } from '@yicun/kernel/geometry';
import { uuid7 } from '@yicun/kernel/uuid';
import type { UnitInfo } from '@yicun/server/wire';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** What lies under the records: outlines that were loaded, a base map from another host; and drawing upon them. */

let yicun: Yicun;
let browser: Browser;
let units: readonly UnitInfo[];
/** Somebody else's host: hands out one grey square whatever is asked, and remembers it. */
let tiles: Server;
let host: string;
const askedFor: { readonly z: number; readonly x: number; readonly y: number }[] = [];

const here: Position = [106.21, 37.985];

beforeAll(async () => {
  tiles = createServer(({ url }, answer) => {
    const [, z = '', x = '', y = ''] = /^\/(\d+)\/(\d+)\/(\d+)\.png$/.exec(url ?? '') ?? [];
    askedFor.push({ z: Number(z), x: Number(x), y: Number(y) });
    answer.writeHead(200, { 'content-type': 'image/png', 'access-control-allow-origin': '*' }).end(grey);
  });
  tiles.listen(0, '127.0.0.1');
  await once(tiles, 'listening');
  const address = tiles.address();
  host = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
  const page = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/registers');
  const answer: { units: typeof units } = await (await page.request.get(`${yicun.url}/api/units`)).json();
  units = answer.units;
  const village = units.find(({ kind }) => kind === 'village')?.id;
  await submit(page, [
    change(1, 'householdToilet', village, { recordNo: '底图-001', location: { at: here } }),
    change(2, 'ruralRoad', village, { name: '画线路' }),
    change(3, 'ruralRoad', village, { name: '画线二路' }),
  ]);
  await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
  tiles?.close();
});

/** Four squares of grey, as a PNG. */
const grey = picture([0xd8, 0xe4], [0xe4, 0xd8]);

function picture(...rows: readonly (readonly number[])[]): Buffer {
  const part = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(data.length, 0);
    numbers.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(rows[0]?.length ?? 0, 0);
  head.writeUInt32BE(rows.length, 4);
  head[8] = 8;
  const lines = Buffer.from(rows.flatMap((row) => [0, ...row]));
  const parts = [part('IHDR', head), part('IDAT', deflateSync(lines)), part('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}

function idOf(n: number): string {
  return uuid7(Date.UTC(2022, 4, 31) + n, new Uint8Array(10));
}

function change(n: number, register: string, unit: string | undefined, set: object): object {
  const at = tickAt(Date.UTC(2022, 4, 31));
  return { id: idOf(n), device: 'planted', record: idOf(n + 5000), register, base: 0, at, unit, set };
}

async function submit(page: Page, changes: readonly object[]): Promise<void> {
  const given = { data: { changes }, headers: { 'x-yicun': '1' } };
  const answer = await page.request.post(`${yicun.url}/api/changes`, given);
  const { verdicts }: { verdicts: readonly { is: string }[] } = await answer.json();
  const refused = verdicts.filter(({ is }) => is !== 'accepted');
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
}

let settings = 100;
async function set(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const root = units.find(({ parent }) => parent === null)?.id;
  const said = Object.entries(values).map(([setting, value]) => {
    settings += 1;
    return change(settings, 'settingValue', root, { setting, value, effectiveOn: '2022-01-01', reason: '试' });
  });
  await submit(page, said);
}

/** Nothing is being drawn any more. */
function drawn(page: Page): Promise<void> {
  return page.locator('.map-view[aria-busy="false"] canvas').waitFor();
}

/** Squares side by side, for the first townships of the district; and one that nobody knows. */
function outlines(): Buffer {
  const townships = units.filter(({ kind }) => kind === 'township');
  const names = [...townships.slice(0, 5).map(({ name }) => name), '不知何处'];
  const features = names.map((name, n) => {
    const [x, y, size] = [106.1 + 0.08 * (n % 3), 37.9 + 0.08 * Math.floor(n / 3), 0.078];
    const ring = [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ];
    return { type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [ring] } };
  });
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
}

describe.each(['desk', 'field'] as const)('at the size of the %s', (size) => {
  test('outlines are loaded, given to their units, and drawn with their names', async () => {
    const page = await comeAs(browser, size, yicun.url, 'officeOfficer', '/settings/map');
    const levels = page.getByRole('region', { name: '行政边界' });
    await levels.getByRole('heading', { name: '乡镇' }).waitFor();
    await levels.getByRole('listitem').filter({ hasText: '乡镇' }).getByRole('button', { name: /装入/ }).click();
    const dialog = page.getByRole('dialog');
    const bytes = outlines();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '乡镇边界.geojson', mimeType: 'application/geo+json', buffer: bytes });
    await dialog.getByText('文件中 6 条边界，已认出 5 条').waitFor();
    await dialog.getByRole('row', { name: /不知何处/ }).waitFor();
    await looked(page, `outlines-load-${size}`);
    const sixth = units.filter(({ kind }) => kind === 'township')[5]?.name ?? '';
    const choice = dialog.getByRole('combobox', { name: '“不知何处”的单位' });
    await choice.fill(sixth);
    await choice.press('Enter');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await dialog.getByText('文件中 6 条边界，已认出 6 条').waitFor();
    await dialog.getByRole('button', { name: '装入 6 个' }).click();
    await levels.getByText('已装入 6 个').waitFor();
    await dialog.waitFor({ state: 'detached' });
    await looked(page, `outlines-${size}`);
    // Whichever tile comes first may be one at the edge, with nothing in it.
    const tile = page.waitForResponse(
      async (one) => /\/api\/map\/outlines\/\d+\//.test(one.url()) && one.ok() && (await one.body()).length > 100,
    );
    await page.goto(`${yicun.url}/map`);
    await tile;
    await drawn(page);
    await looked(page, `map-outlines-${size}`);
    expect(complaints(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a base map from another host', () => {
  test('is asked of that host alone and shifts what lies on it; when the host is dead, the records are there still', async () => {
    const page = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/registers');
    await set(page, { baseMapAddress: `${host}/{z}/{x}/{y}.png`, baseMapCredit: '试验底图' });
    // A page that was open before asks to be loaded again: its policy knows nothing of that host.
    const early = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/map?registers=householdToilet&q=底图');
    await drawn(early);
    await set(page, { baseMap: 'gcj02' });
    await early.locator('.map-view canvas').focus();
    await early.keyboard.press('-');
    await early.getByText('底图刚刚更改').waitFor();
    expect(askedFor).toEqual([]);
    await early.getByRole('button', { name: '刷新' }).click();
    await early.getByText('试验底图').waitFor();
    await early.context().close();
    askedFor.length = 0;
    const hosts = new Set<string>();
    page.on('request', (request) => void hosts.add(new URL(request.url()).origin));
    await page.goto(`${yicun.url}/map?registers=householdToilet&q=底图`);
    await page.locator('.map-list button', { hasText: '底图-001' }).click();
    const card = page.getByRole('region', { name: '选中的记录' });
    await card.getByRole('button', { name: '关闭' }).click();
    await drawn(page);
    await page.getByText('试验底图').waitFor();
    await looked(page, 'map-base');
    expect([...hosts].filter((one) => one.startsWith('http')).sort()).toEqual([yicun.url, host].sort());

    // The record lies in the middle, and the middle is where the shifted map has it: some 390 m off at 40 m a pixel is
    // one and a half of its squares.
    const deepest = Math.max(...askedFor.map(({ z }) => z));
    const squares = askedFor.filter(({ z }) => z === deepest);
    const middle = (of: readonly number[]) => (Math.min(...of) + Math.max(...of) + 1) / 2;
    const east = (longitude: number) => (longitude / 360 + 0.5) * 2 ** deepest;
    const found = middle(squares.map(({ x }) => x));
    expect(Math.abs(found - east(wgs84ToGcj02(here)[0]))).toBeLessThan(Math.abs(found - east(here[0])));
    const box = await page.locator('.map-view canvas').boundingBox();
    if (box === null) throw new Error('no map');
    await expect
      .poll(async () => {
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        return card.getByText('底图-001').isVisible();
      })
      .toBe(true);
    expect(complaints(page)).toEqual([]);

    // Nobody answers at that port: the browser says so, and the map goes on.
    await set(page, { baseMapAddress: 'http://127.0.0.1:9/{z}/{x}/{y}.png' });
    await page.goto(`${yicun.url}/map?registers=householdToilet&q=底图`);
    await drawn(page);
    await expect.poll(() => page.locator('.map-view').getAttribute('data-signs')).toBe('1');
    await set(page, { baseMap: 'none' });
    await page.context().close();
  });
});

describe.each([
  ['desk', 5002],
  ['field', 5003],
] as const)('drawing at the size of the %s', (size, road) => {
  test('a line is drawn point by point and seen on the page of its record', async () => {
    const page = await comeAs(browser, size, yicun.url, 'officeOfficer', `/registers/ruralRoad/${idOf(road)}`);
    await page.getByRole('button', { name: '修改' }).click();
    await page.getByRole('button', { name: '在地图上画' }).click();
    await drawn(page);
    const map = page.locator('.shape-map canvas');
    await map.scrollIntoViewIfNeeded();
    const box = await map.boundingBox();
    if (box === null) throw new Error('no map');
    const length = page.locator('.draw-map [role=status]');
    for (const [across, down] of [
      [0.3, 0.3],
      [0.6, 0.5],
      [0.7, 0.8],
    ] as const) {
      await map.click({ position: { x: box.width * across, y: box.height * down } });
    }
    await length.getByText('3 个点').waitFor();
    await page.getByRole('button', { name: '撤销一点' }).click();
    await length.getByText('2 个点').waitFor();
    await page.getByRole('button', { name: '在中心加一点' }).click();
    await length.getByText('3 个点').waitFor();
    await drawn(page);
    await looked(page, `draw-line-${size}`);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('region', { name: '位置' }).locator('.shape-map[data-shapes="1"]').waitFor();
    await drawn(page);
    await looked(page, `record-map-${size}`);
    expect(complaints(page)).toEqual([]);
    await page.context().close();
  });
});

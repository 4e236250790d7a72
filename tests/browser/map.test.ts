import { tickAt } from '@yicun/kernel/clock';
import { uuid7 } from '@yicun/kernel/uuid';
import type { UnitInfo } from '@yicun/server/wire';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** The map: records where they lie, the same as a list beside it, and both from the keyboard. */

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
  const page = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/registers');
  await plant(page);
  await page.context().close();
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

function idOf(n: number): string {
  return uuid7(
    Date.UTC(2022, 4, 31) + n,
    Uint8Array.from({ length: 10 }, (_, at) => (n >> (8 * (at % 4))) & 255),
  );
}

/** 200 toilets close together, one far off alone; an area and a line. */
async function plant(page: Page): Promise<void> {
  const { units }: { units: readonly UnitInfo[] } = await (await page.request.get(`${yicun.url}/api/units`)).json();
  const villages = units.filter(({ kind }) => kind === 'village');
  const record = (n: number, register: string, set: object, stage?: string) => ({
    ...{ id: idOf(n), device: 'planted', record: idOf(n + 5000), register, base: 0, at: tickAt(Date.UTC(2022, 4, 31)) },
    ...{ unit: villages[n % 3]?.id, set, ...(stage === undefined ? {} : { stage }) },
  });
  const toilets = Array.from({ length: 200 }, (_, n) => {
    const at = n === 0 ? [106.35, 38.05] : [106.2 + ((n * 37) % 100) / 2500, 37.96 + ((n * 53) % 100) / 2500];
    const number = String(n).padStart(3, '0');
    const stage = n > 0 && n % 4 === 0 ? 'applied' : undefined;
    return record(n, 'householdToilet', { recordNo: `图厕-${number}`, location: { at } }, stage);
  });
  const course = [
    [106.2, 37.97],
    [106.22, 37.98],
    [106.24, 37.97],
  ];
  const changes = [...toilets, record(300, 'ruralRoad', { name: '金银滩路', course })];
  const answer = await page.request.post(`${yicun.url}/api/changes`, {
    data: { changes },
    headers: { 'x-yicun': '1' },
  });
  const { verdicts }: { verdicts: readonly { is: string }[] } = await answer.json();
  const refused = verdicts.filter(({ is }) => is !== 'accepted');
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
}

/** What the map says is in sight. */
function count(page: Page) {
  return page.locator('.map-count');
}

/** Waits until nothing is being drawn any more. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.map-view[aria-busy="false"] canvas').waitFor();
}

describe.each(['desk', 'field'] as const)('at the size of the %s', (size) => {
  test('records stand on the map and in the list beside it, and one is opened from there', async () => {
    const page = await comeAs(browser, size, yicun.url, 'officeOfficer', '/map?registers=householdToilet&q=图厕');
    await drawn(page);
    await expect.poll(() => count(page).textContent()).toBe('当前范围内 200 条');
    // Signs are really drawn, those of several records among them.
    await expect
      .poll(async () => Number(await page.locator('.map-view').getAttribute('data-signs')))
      .toBeGreaterThan(3);
    await looked(page, `map-${size}`);
    await page.locator('.map-list button', { hasText: '图厕-000' }).click();
    const card = page.getByRole('region', { name: '选中的记录' });
    await card.getByText('农村户厕').waitFor();
    await expect.poll(() => count(page).textContent()).toBe('当前范围内 1 条');
    await drawn(page);
    await looked(page, `map-card-${size}`);
    await card.getByRole('link', { name: '打开记录' }).click();
    await page.getByRole('heading', { name: '图厕-000' }).waitFor();
    expect(complaints(page)).toEqual([]);
    await page.context().close();
  });
});

test('a sign is clicked where it is drawn', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/map?registers=householdToilet&q=图厕');
  await drawn(page);
  await page.locator('.map-list button', { hasText: '图厕-000' }).click();
  await expect.poll(() => count(page).textContent()).toBe('当前范围内 1 条');
  await page.getByRole('region', { name: '选中的记录' }).getByRole('button', { name: '关闭' }).click();
  await drawn(page);
  const box = await page.locator('.map-view canvas').boundingBox();
  if (box === null) throw new Error('no map');
  // It was brought to the middle; its tile may still be on its way.
  await expect
    .poll(async () => {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      return page.getByRole('region', { name: '选中的记录' }).getByText('图厕-000').isVisible();
    })
    .toBe(true);
  expect(complaints(page)).toEqual([]);
  await page.context().close();
});

test('is narrowed by stage, and drawn nearer from the keyboard', async () => {
  const page = await comeAs(
    browser,
    'desk',
    yicun.url,
    'officeOfficer',
    '/map?registers=householdToilet&q=图厕&stage=applied',
  );
  await drawn(page);
  await expect.poll(() => count(page).textContent()).toBe('当前范围内 49 条');
  await page.locator('.map-view canvas').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(() => count(page).textContent()).not.toBe('当前范围内 49 条');
  expect(complaints(page)).toEqual([]);
  await page.context().close();
});

test('without WebGL the map says so, and the list holds the records', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeOfficer', '/registers');
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
      return String(given[0]).startsWith('webgl') ? null : Reflect.apply(original, this, given);
    } as typeof original;
  });
  await page.goto(`${yicun.url}/map?registers=householdToilet&q=图厕`);
  await page.getByText('需要 WebGL 2').waitFor();
  await expect.poll(() => count(page).textContent()).toBe('当前范围内 200 条');
  await looked(page, 'map-without-webgl');
  expect(complaints(page)).toEqual([]);
  await page.context().close();
});

import { tickAt } from '@yicun/kernel/clock';
import { uuid7 } from '@yicun/kernel/uuid';
import type { FigureSent } from '@yicun/server/wireFigures';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** From a task to the records behind its figures, and the figure frozen, by unit and beside other townships. */

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
  await fill(await comeAs(browser, 'desk', yicun.url, 'officeLeader', '/figures'));
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

let made = 0;

/** In each of the first ten villages four households: three count, two of these have a sanitary toilet. */
async function fill(page: Page): Promise<void> {
  const headers = { 'x-yicun': '1' };
  const { units } = await (await page.request.get(`${yicun.url}/api/units`)).json();
  const villages = units.filter((one: { kind: string }) => one.kind === 'village').slice(0, 10);
  const id = () => uuid7(Date.now(), Uint8Array.from([...'0123456789'].map((_, at) => (at === 9 ? made++ : at))));
  const change = (register: string, unit: string, set: object) => {
    return { ...{ id: id(), device: 'desk', record: id(), base: 0, at: tickAt(Date.now()) }, register, unit, set };
  };
  const changes = villages.flatMap((village: { id: string }) =>
    ['always', 'always', 'seasonal', 'away'].flatMap((residence, n) => {
      const home = change('household', village.id, { householder: '马', residence });
      const set = { household: home.record, houseState: 'lived', sanitary: n === 0 || n === 1 };
      return [home, change('householdToilet', village.id, set)];
    }),
  );
  const answer = await page.request.post(`${yicun.url}/api/changes`, { data: { changes }, headers });
  const { verdicts } = await answer.json();
  expect(verdicts.every((one: { is: string }) => one.is === 'accepted')).toBe(true);
}

/** What the server says of the figure: the pages must show no other. */
async function sent(page: Page, name: string): Promise<FigureSent> {
  const { figures } = await (await page.request.get(`${yicun.url}/api/figures?names=${name}`)).json();
  return figures[0];
}

/** As the pages write it: cut after two decimals. */
function share({ n, total }: { n: number; total: number }): string {
  return `${Math.trunc((n * 10_000) / total) / 100}%`;
}

const grouped = new Intl.NumberFormat('zh-CN');

describe.each(['desk', 'field'] as const)('at the size of the %s', (size) => {
  test('task 02 leads to 卫生厕所普及率, to its formula and to the records it counts', async () => {
    const page = await comeAs(browser, size, yicun.url, 'officeLeader', '/programmes/latest/tasks');
    const figure = await sent(page, 'sanitaryToiletRate');
    await page.getByRole('link', { name: '全力推进农村户厕改造' }).click();
    const line = page.locator('.ledger-figures li', {
      has: page.getByRole('link', { name: '卫生厕所普及率', exact: true }),
    });
    await expect.poll(() => line.locator('strong').textContent()).toBe(share(figure));
    await looked(page, `task-figures-${size}`);
    await line.getByRole('link').click();
    await page.getByRole('heading', { level: 2, name: share(figure) }).waitFor();
    await page.getByText(`分子 ${grouped.format(figure.n)}`).waitFor();
    await page.getByText('是否卫生厕所：是').waitFor();
    await page.getByText('在分母中而未计入分子的记录').click();
    await expect.poll(() => page.locator('.figure-unmatched a').count()).toBeGreaterThanOrEqual(10);
    await looked(page, `figure-${size}`);
    await page.getByRole('link', { name: '计入分子的记录' }).click();
    await page
      .getByText(`共 ${grouped.format(figure.n)} 条`)
      .first()
      .waitFor();
    expect(complaints(page)).toEqual([]);
  });

  test('the table shows every township, opens to villages, and each cell to its figure', async () => {
    const page = await comeAs(browser, size, yicun.url, 'officeLeader', '/figures?task=02');
    const { townships, ...figure } = await sent(page, 'sanitaryToiletRate');
    const row = page.getByRole('row', { name: /^利通区/ });
    await row
      .getByRole('link', { name: share(figure), exact: true })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /^展开/ }).count()).toBeGreaterThan(5);
    await page.getByRole('button', { name: /^展开/ }).first().click();
    await looked(page, `figure-table-${size}`);
    const first = townships.find(({ total }) => total > 0);
    const parts = `${grouped.format(first?.n ?? 0)} / ${grouped.format(first?.total ?? 0)}`;
    await page.getByRole('cell', { name: parts }).first().getByRole('link').click();
    await page.getByText(`分母 ${grouped.format(first?.total ?? 0)}`).waitFor();
    expect(page.url()).toContain(`unit=${first?.unit}`);
    expect(complaints(page)).toEqual([]);
  });
});

test('a denominator is frozen once without, and again with a reason; both stand there', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeLeader', '/figures/harmlessToiletRate');
  await page.getByRole('button', { name: '冻结分母' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '冻结分母' }).click();
  await page.getByRole('button', { name: '重新冻结' }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: '冻结分母' }).isDisabled()).toBe(true);
  await dialog.getByLabel(/理由/).fill('按年度摸底结果调整');
  await looked(page, 'figure-freezing');
  await dialog.getByRole('button', { name: '冻结分母' }).click();
  await page.getByRole('cell', { name: '按年度摸底结果调整' }).waitFor();
  await page.getByRole('heading', { name: '各乡镇情况' }).waitFor();
  await looked(page, 'figure-frozen');
  expect(complaints(page)).toEqual([]);
});

test('a share beyond the whole is shown with the doubt it deserves', async () => {
  const page = await comeAs(browser, 'desk', yicun.url, 'officeLeader', '/figures/sanitaryToiletRate');
  const { units } = await (await page.request.get(`${yicun.url}/api/units`)).json();
  const village = units.find((one: { kind: string }) => one.kind === 'village').id;
  // As an import brings them before the households are recorded: toilets of nobody.
  const id = () => uuid7(Date.now(), Uint8Array.from([...'9876543210'].map((_, at) => (at === 9 ? made++ : at))));
  const changes = Array.from({ length: 120 }, () => ({
    ...{ id: id(), device: 'desk', record: id(), base: 0, at: tickAt(Date.now()), register: 'householdToilet' },
    ...{ unit: village, set: { houseState: 'lived', sanitary: true } },
  }));
  const headers = { 'x-yicun': '1' };
  const answer = await page.request.post(`${yicun.url}/api/changes`, { data: { changes }, headers });
  expect((await answer.json()).verdicts.every((one: { is: string }) => one.is === 'accepted')).toBe(true);
  await page.goto(`${yicun.url}/figures/sanitaryToiletRate?unit=${village}`);
  await page.getByText('大于分母').waitFor();
  await looked(page, 'figure-beyond');
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, startBrowser } from './harness/browser.ts';
import { comeAs, startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** One task: why it stands as it does, where that was read, and how it is carried on. */

let yicun: Yicun;
let browser: Browser;
beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

/** Comes to a task by its name, through the table. */
async function comeToTask(size: 'desk' | 'field', role: string, name: string): Promise<Page> {
  const page = await comeAs(browser, size, yicun.url, role, '/programmes/latest/tasks');
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return page;
}

const seven = '健全生活垃圾收运处置体系';

describe.each(['desk', 'field'] as const)('at the size of the %s', (size) => {
  test('task 07 shows its three dates, its light with the reason, and its words', async () => {
    const page = await comeToTask(size, 'officeLeader', seven);
    const steps = page.locator('section', { has: page.getByRole('heading', { name: '节点（3）' }) });
    await steps.locator('.thing').nth(2).waitFor();
    const dates = await steps.locator('.thing').allTextContents();
    expect(dates.map((text) => /(\d{4}-\d{2}-\d{2}) 到期/.exec(text)?.[1])).toEqual([
      '2022-03-31',
      '2022-06-30',
      '2022-12-31',
    ]);
    expect(await page.locator('.reasons li').first().textContent()).toMatch(/^.+20\d\d-\d\d-\d\d .+$/);
    await page.getByText('从严理解为 2022-05-31').first().waitFor();
    await looked(page, `task-${size}`);
    expect(complaints(page)).toEqual([]);
  });

  test('task 09 leads to its ledgers at each stage, and to the sheet it is inspected by', async () => {
    const page = await comeToTask(size, 'officeLeader', '实施农村道路畅通工程');
    const ledger = page.locator('.task-ledgers li', { has: page.getByRole('link', { name: '农村公路台账' }) });
    await ledger.locator('.task-ledger-stages a').first().waitFor();
    await page.getByRole('link', { name: '农村公路巡查表' }).click();
    await page.getByRole('cell', { name: '路面坑槽、沉陷、翻浆' }).waitFor();
    await looked(page, `checklist-${size}`);
    await page.getByRole('link', { name: '全部检查表' }).click();
    await page.getByRole('cell', { name: '农村公路巡查表' }).waitFor();
    await expect.poll(() => page.locator('.sheet-table tbody tr').count()).toBe(25);
    await looked(page, `checklists-${size}`);
    expect(complaints(page)).toEqual([]);
  });

  test('a task without figures is its measures, not an empty page', async () => {
    const page = await comeToTask(size, 'officeLeader', '全力推进农村户厕改造');
    await page.getByText('这项任务没有数量指标').waitFor();
    expect(await page.getByRole('heading', { name: /^指标/ }).count()).toBe(0);
    await looked(page, `task-without-figures-${size}`);
  });

  test('a task of four rows shows each with its own deadline and units', async () => {
    const page = await comeToTask(size, 'officeLeader', '实施数字乡村工程');
    await expect.poll(() => page.locator('.part').count()).toBe(4);
    await page.locator('.part', { hasText: '2022-2025年' }).getByText('区工业信息化和商务局').waitFor();
    await looked(page, `task-of-rows-${size}`);
  });
});

test('the words of a thing are shown in the document, and Escape closes it', async () => {
  const page = await comeToTask('desk', 'inspector', seven);
  await page.getByRole('button', { name: '在原文中查看：垃圾无害化处理率' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.locator('mark').waitFor();
  expect(await drawer.locator('mark').allTextContents()).toEqual(['垃圾无害化处理率达到96%以上']);
  await expect.poll(() => drawer.locator('mark').evaluate(isInSight)).toBe(true);
  await looked(page, 'task-source');
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'hidden' });
});

test('marked words lead to what was made of them', async () => {
  const page = await comeToTask('desk', 'inspector', seven);
  await page.locator('.words-target', { hasText: '6月前完成生活垃圾分类收集点5处' }).click();
  const meant = page.locator('.is-meant');
  await meant.waitFor();
  expect(await meant.textContent()).toContain('生活垃圾分类收集点');
});

test('whoever does not lead or answer for a task is offered nothing to do', async () => {
  const page = await comeToTask('desk', 'leadOfficer', seven);
  await page.getByRole('heading', { name: '指标（3）' }).waitFor();
  expect(await page.getByRole('button', { name: '填报进展' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: /^可以办理/ }).count()).toBe(0);
});

test('progress is typed, refused where it says nothing, shown as typed, and stands in the history', async () => {
  const page = await comeToTask('desk', 'officeOfficer', '完善防汛抗旱基础设施建设');
  // No ledger counts it: what a ledger counts is not told by hand.
  const target = page.locator('.thing', { hasText: '护岸建设' }).first();
  await target.getByRole('button', { name: '填报进展' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByRole('alert').filter({ hasText: '请填写累计完成数或进展情况' }).waitFor();
  await looked(page, 'task-report');
  await form.getByLabel('累计完成').fill('1.2');
  await form.getByLabel('存在问题').fill('压缩车未到位');
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await target.getByText('还差 3 公里').waitFor();
  expect(await target.textContent()).toContain('1.2 公里');
  expect(await target.locator('.tag').allTextContents()).toContain('填报');

  await page.getByRole('button', { name: '查看', exact: true }).click();
  const story = page.locator('.story');
  await story.getByText('压缩车未到位').waitFor();
  expect(await story.locator('> li').first().textContent()).toContain('演示·领导小组办公室经办人');
  await looked(page, 'task-history');
});

test('a measure is done only with its day and its proof, and the change is told with before and after', async () => {
  const page = await comeToTask('desk', 'leadLeader', '深入推进村庄清洁提升行动');
  const measures = page.locator('section', { has: page.getByRole('heading', { name: /^推进措施/ }) });
  await measures
    .getByRole('button', { name: /^可以办理/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: '转为“已完成”' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByRole('alert').filter({ hasText: '转到这个阶段之前要填写' }).waitFor();
  await form.getByLabel('完成情况').fill('三次战役方案均已印发');
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await measures.getByText('已完成 1 / 1').waitFor();
  await measures.getByText('三次战役方案均已印发').waitFor();
  await page.getByRole('button', { name: '查看', exact: true }).click();
  const latest = page.locator('.story > li').first();
  await latest.getByText('三次战役方案均已印发').waitFor();
  expect(await latest.locator('del').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^未启动|推进中$/)]),
  );
});

test('the office changes the value of a target', async () => {
  const page = await comeToTask('desk', 'officeLeader', seven);
  const target = page.locator('.thing', { hasText: '垃圾无害化处理率' }).first();
  await target.getByRole('button', { name: /^可以办理/ }).click();
  await page.getByRole('menuitem', { name: '修改' }).click();
  const form = page.getByRole('dialog');
  await looked(page, 'task-edit');
  await form.getByLabel('目标值').fill('97');
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await target.getByText('≥ 97%').waitFor();
});

test('one task is one sheet of paper', async () => {
  const page = await comeToTask('desk', 'officeLeader', '加强农业生产废弃物综合利用');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('English is complete: no Chinese in what the program itself says', async () => {
  const page = await comeToTask('desk', 'townshipLeader', seven);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Milestones (3)' }).waitFor();
  const said = await page.locator('main :is(h2, dt, button, summary, .tag)').allTextContents();
  expect(said.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  await looked(page, 'task-en');
});

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}

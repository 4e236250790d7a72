import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Yicun } from '../harness/yicun.ts';
import { complaints, open, shot, startBrowser } from './harness/browser.ts';
import { barriers, overflow } from './harness/checks.ts';
import { startDemo } from './harness/demo.ts';
import { looked } from './harness/looked.ts';

/** From a file to a programme: bringing in, reviewing beside the source, keeping, creating. */

let yicun: Yicun;
let browser: Browser;
let cookies: Awaited<ReturnType<BrowserContext['storageState']>>;

beforeAll(async () => {
  [yicun, browser] = await Promise.all([startDemo(), startBrowser()]);
  const page = await open(browser, 'desk', `${yicun.url}/import`);
  await page.locator('.demo button', { hasText: '领导小组办公室经办人' }).first().click();
  await page.waitForSelector('.upload');
  cookies = await page.context().storageState();
});
afterAll(async () => {
  await browser?.close();
  await yicun?.close();
});

const sample = readFileSync('samples/litong-2022.txt', 'utf8');

/** The sample under another title, so that it is a programme of its own and no later edition. */
function table(place: string): { name: string; mimeType: string; buffer: Buffer } {
  const text = sample.replace('利通区2022年创建自治区人居环境整治示范区', `${place}2022年农村人居环境整治`);
  return { name: `${place}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

async function come(size: 'desk' | 'field' = 'desk', path = '/import'): Promise<Page> {
  const page = await open(browser, size, yicun.url + path, { storageState: cookies });
  await page.waitForSelector('.frame h1');
  return page;
}

async function bring(page: Page, file: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.setInputFiles('input[type=file]', file);
  await page.waitForSelector('.task-card');
}

const tab = (page: Page, name: string) => page.locator('.tabs button', { hasText: name }).click();
const saved = (page: Page) => page.waitForSelector('.save-state:has-text("已保存")');
const row = (page: Page, id: string) => page.locator(`.row[data-thing="${id}"]`);

/** Changes the value of a target in its form. */
async function setValue(page: Page, id: string, value: string): Promise<void> {
  await row(page, id).locator('.target-line').click();
  await page.keyboard.press('Enter');
  await page.locator('.thing-form .field-number input').first().fill(value);
  await page.keyboard.press('Enter');
  await row(page, id).locator('b', { hasText: value }).waitFor();
}

describe('bringing in', () => {
  test.each(['desk', 'field'] as const)('the page has no barrier at the size of the %s', async (size) => {
    const page = await come(size);
    await looked(page, `import-${size}`);
    expect(complaints(page)).toEqual([]);
  });

  test('a file that cannot be read stays listed, with the reason and the file itself', async () => {
    const page = await come();
    await page.setInputFiles('input[type=file]', {
      name: '扫描件.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 …'),
    });
    await page.locator('.upload .refused', { hasText: '这是 PDF 文件' }).waitFor();
    const line = page.locator('tr', { hasText: '扫描件.pdf' });
    await line.locator('.draft-why', { hasText: '请找到原来的 Word 或 Excel 文件' }).waitFor();
    const href = await line.locator('a', { hasText: '下载原文件' }).getAttribute('href');
    const file = await page.request.get(yicun.url + href);
    expect(await file.text()).toBe('%PDF-1.7 …');
    await looked(page, 'import-unreadable');
    await line.locator('button', { hasText: '删除' }).click();
    await page.locator('.ant-modal button', { hasText: '删除' }).click();
    await line.waitFor({ state: 'detached' });
  });

  test('pasted text is read as a file is', async () => {
    const page = await come();
    await page.locator('button', { hasText: '粘贴文字' }).click();
    await page.fill('.paste textarea', table('青山县').buffer.toString());
    await page.locator('.paste button').click();
    await page.waitForSelector('.task-card');
    expect(await page.locator('.task-card').count()).toBe(26);
  });
});

describe('reviewing', () => {
  test.each(['desk', 'field'] as const)('source and draft are shown at the size of the %s', async (size) => {
    const page = await come(size);
    await bring(page, 'samples/litong-2022.docx');
    expect(await page.locator('.task-card').count()).toBe(26);
    for (const name of ['问题', '单位', '数字', '期初']) {
      await tab(page, name);
      await shot(page, `review-${name}-${size}`);
      expect(await overflow(page)).toEqual([]);
      if (size === 'desk') expect(await barriers(page)).toEqual([]);
    }
    await tab(page, '任务');
    await looked(page, `review-${size}`);
    if (size === 'field') {
      await page.locator('.review-sides label', { hasText: '原文' }).click();
      await page.waitForSelector('.source-table');
      await looked(page, `review-source-${size}`);
    }
    expect(complaints(page)).toEqual([]);
  });

  test('each side finds the other', async () => {
    const page = await come();
    await bring(page, 'samples/litong-2022.docx');
    await page
      .locator('.section-target .row', { hasText: '6月前完成生活垃圾分类收集点' })
      .locator('.target-line')
      .click();
    const words = page.locator('.source mark[data-chosen]');
    expect((await words.allTextContents()).join('')).toContain('6月前');
    expect(await words.first().evaluate((it) => it.getBoundingClientRect().top < innerHeight)).toBe(true);
    await page.locator('.source mark.tone-unit', { hasText: '区水务局' }).first().click();
    const unit = page.locator('.mention[data-chosen]');
    expect(await unit.textContent()).toBe('区水务局');
    expect(await unit.evaluate((it) => it.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    // The same words were read as a measure with a unit in it; a deadline is found as well.
    await page.locator('.source mark.tone-date', { hasText: '11月30日前' }).first().click();
    expect(await page.locator('.row[data-chosen]').textContent()).toContain('2022-11-30');
  });

  test('a correction is kept, marked, and can be taken back; keys do it too', async () => {
    const page = await come();
    await bring(page, table('白云县'));
    const id = 'task/01/target/1';
    await setValue(page, id, '25');
    expect(await row(page, id).locator('.row-was').textContent()).toContain('24');
    await saved(page);
    await page.reload();
    await row(page, id).locator('b', { hasText: '25' }).waitFor();
    await row(page, id).locator('.target-line').click();
    await row(page, id).locator('[data-act="undo"]').click();
    await row(page, id).locator('b', { hasText: '24' }).waitFor();
    await page.keyboard.press('Control+z');
    await row(page, id).locator('b', { hasText: '25' }).waitFor();
    await row(page, 'task/01/target/2').locator('.target-line').click();
    await page.keyboard.press('Delete');
    await page.locator('.removed del', { hasText: '一般性村庄规划编制' }).waitFor();
    expect(await page.locator('.task-card').first().locator('.section-target .row').count()).toBe(2);
    expect(await row(page, 'task/01/target/3').getAttribute('data-chosen')).toBe('chosen');
  });

  test('words selected in the source become a target, with what can be read in them', async () => {
    const page = await come();
    await bring(page, table('红石县'));
    await select(page, '优化布局集聚提升、城郊融合、特色保护、整治改善、搬迁撤并五类村庄');
    await page.locator('.words-bar button', { hasText: '指标' }).click();
    await looked(page, 'review-adding');
    expect(await page.locator('.row-adding .field-number input').first().inputValue()).toBe('5');
    await page.locator('.row-adding button[type=submit]').click();
    const added = row(page, 'task/01/target/4');
    await added.locator('.row-added').waitFor();
    await added.locator('.target-line').click();
    expect((await page.locator('.source mark[data-chosen]').allTextContents()).join('')).toContain('搬迁撤并五类村庄');
  });

  test('units are merged and split', async () => {
    const page = await come();
    await bring(page, table('长河县'));
    await tab(page, '单位');
    const before = await page.locator('.units .row').count();
    await page.locator('.units .chip', { hasText: '住建局' }).locator('button').click();
    await expect.poll(() => page.locator('.units .row').count()).toBe(before + 1);
    await row(page, 'unit/住建局').locator('.unit-merge').click();
    await page.locator('.ant-select-item', { hasText: /^区住房城乡建设和交通局$/ }).click();
    await expect.poll(() => page.locator('.units .row').count()).toBe(before);
  });
});

describe('nothing is lost', () => {
  test('what the server does not take is kept in the browser and taken up again', async () => {
    const page = await come();
    await bring(page, table('东岭县'));
    await page.evaluate(() => {
      const real = window.fetch;
      window.fetch = (input, init) => (init?.method === 'PUT' ? Promise.reject(new TypeError()) : real(input, init));
    });
    await setValue(page, 'task/01/target/1', '26');
    await page.locator('.save-failed', { hasText: '未保存' }).waitFor();
    await shot(page, 'review-unsaved');
    await page.reload();
    await page.locator('.review-notice', { hasText: '已经恢复' }).waitFor();
    await row(page, 'task/01/target/1').locator('b', { hasText: '26' }).waitFor();
    await saved(page);
    await page.reload();
    await row(page, 'task/01/target/1').locator('b', { hasText: '26' }).waitFor();
    expect(await page.locator('.review-notice').count()).toBe(0);
  });

  test('two windows: the second is told, and both edits stay', async () => {
    const one = await come();
    await bring(one, table('西坡县'));
    const two = await come('desk', new URL(one.url()).pathname);
    await two.waitForSelector('.task-card');
    await setValue(one, 'task/01/target/1', '27');
    await saved(one);
    await setValue(two, 'task/01/target/2', '18');
    await two.locator('.refused', { hasText: '在别处改过' }).waitFor();
    await shot(two, 'review-moved');
    await two.locator('.refused button', { hasText: '接上去' }).click();
    await saved(two);
    await row(two, 'task/01/target/1').locator('b', { hasText: '27' }).waitFor();
    expect(await row(two, 'task/01/target/2').locator('b').textContent()).toBe('18');
  });
});

describe('creating', () => {
  test('waits for the questions, says what it makes, and leads to the tasks', async () => {
    const page = await come();
    await bring(page, table('南湾县'));
    await page.locator('.review-acts button', { hasText: '个问题要答' }).click();
    const open = page.locator('.question[data-open]');
    await open.first().locator('label', { hasText: '先搁置' }).click();
    await page.fill('.question-reason', '等自治区下达');
    await page.locator('.question-reason').blur();
    await page.locator('.question .row-mark', { hasText: '搁置' }).waitFor();
    for (let left = await open.count(); left > 0; left--) {
      await open.first().locator('input').first().check();
      await expect.poll(() => open.count()).toBe(left - 1);
    }
    await shot(page, 'review-answered');
    await page.locator('.review-acts button', { hasText: '生成专项行动' }).click();
    await page.locator('.create-content', { hasText: '26 项任务' }).waitFor();
    await looked(page, 'review-create');
    await page.locator('.ant-modal button', { hasText: '生成专项行动' }).click();
    await page.waitForURL(/\/programmes\/[\w-]+\/tasks/);
    await page.goto(`${yicun.url}/import`);
    await page.locator('tr', { hasText: '南湾县' }).locator('.state-created').waitFor();
  });

  test('a later edition of a running programme shows what differs', async () => {
    const page = await come();
    const text = sample.replace('完成24个村庄规划编制任务', '完成28个村庄规划编制任务');
    await bring(page, { name: '新版.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await tab(page, '新旧比较');
    const changed = page.locator('.compared li', { hasText: '完成28个' });
    expect(await changed.locator('del').textContent()).toBe('24');
    await looked(page, 'review-comparison');
  });
});

test('the review speaks English, every word of it', async () => {
  const page = await come();
  await bring(page, 'samples/litong-2022.docx');
  await page.locator('.frame-language').click();
  await page.locator('.review-acts', { hasText: 'Print' }).waitFor();
  const said = await page.locator('.review-acts, .tabs, .sift, .legend, h4, .part dt').allTextContents();
  await shot(page, 'review-english');
  await page.locator('.frame-language').click();
  await page.locator('.review-acts', { hasText: '打印' }).waitFor();
  expect(said.filter((words) => /\p{Script=Han}/u.test(words))).toEqual([]);
});

/** Selects words in the source as a hand would. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const block = [...document.querySelectorAll('.source [data-block]')].find((one) =>
      one.textContent?.includes(wanted),
    );
    if (block === undefined) throw new Error(`not in the source: ${wanted}`);
    const place = (offset: number): [Node, number] => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let left = offset;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        if (left <= length) return [node, left];
        left -= length;
      }
      throw new Error('beyond the block');
    };
    const start = block.textContent?.indexOf(wanted) ?? 0;
    const range = document.createRange();
    range.setStart(...place(start));
    range.setEnd(...place(start + wanted.length));
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, words);
  await page.waitForSelector('.words-bar');
}

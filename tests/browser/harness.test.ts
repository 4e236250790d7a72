import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complaints, open, shot, startBrowser } from './harness/browser.ts';
import { barriers, collisions, overflow } from './harness/checks.ts';

/** The instruments themselves: a browser that shows boxes, or a check that finds nothing, would make every test green. */

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

function page(size: 'desk' | 'field', body: string): Promise<Page> {
  const html = `<!doctype html><html lang="zh-CN"><title>页</title><meta name="viewport" content="width=device-width"><main>${body}</main></html>`;
  return open(browser, size, `data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
}

describe('the browser', () => {
  test('has a glyph for every character of the sample table', async () => {
    const table = readFileSync('samples/litong-2022.txt', 'utf8');
    const characters = [...new Set(table)].filter((character) => character.trim() !== '');
    const shown = await page('desk', `<h1>利通区</h1><p>${table.slice(0, 600).replaceAll('<', '&lt;')}</p>`);
    await shot(shown, 'harness-glyphs');
    const boxes = await shown.evaluate((all) => {
      const canvas = document.createElement('canvas');
      const paper = canvas.getContext('2d', { willReadFrequently: true });
      if (paper === null) throw new Error('no canvas');
      const drawn = (character: string): string => {
        paper.clearRect(0, 0, 40, 40);
        paper.font = '24px sans-serif';
        paper.fillText(character, 4, 30);
        return paper.getImageData(0, 0, 40, 40).data.join();
      };
      const box = drawn('\u{10fffd}');
      return all.filter((character) => drawn(character) === box);
    }, characters);
    expect(characters.length).toBeGreaterThan(500);
    expect(boxes).toEqual([]);
  });

  test.each([
    ['desk', 1440, 900],
    ['field', 390, 844],
  ] as const)('%s is %d × %d', async (size, width, height) => {
    const shown = await page(size, '<h1>宜村</h1>');
    expect(await shown.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
  });
});

describe('what is asked of every page', () => {
  test('axe sees a picture without words', async () => {
    const found = await barriers(await page('desk', '<h1>宜村</h1><img src="data:,">'));
    expect(found).toEqual([expect.stringMatching(/^image-alt .*: img <img/)]);
  });

  test('a plain page has no barrier', async () => {
    expect(await barriers(await page('desk', '<h1>宜村</h1><p>人居环境</p>'))).toEqual([]);
  });

  test('what is wider than a phone is named', async () => {
    const shown = await page('field', '<h1>宜村</h1><div class="wide" style="width:600px">十二个乡镇</div>');
    expect(await overflow(shown)).toEqual(['div.wide: 十二个乡镇']);
  });

  test('texts that stand on each other are named, and others are not', async () => {
    const shown = await page(
      'desk',
      '<h1>宜村</h1><p>一行<br>又一行</p><p style="margin-top:-14px">第三行</p><div style="height:20px;overflow:hidden">看得见<p>看不见</p></div><p>下面</p>',
    );
    expect(await collisions(shown)).toEqual([]);
    await shown.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.style.marginTop = '-30px';
    });
    expect(await collisions(shown)).toEqual(expect.arrayContaining(['又一行 × 第三行']));
  });

  test('an error of the page is heard', async () => {
    const shown = await page('desk', '<h1>宜村</h1><script>console.error("坏了"); throw new Error("也坏了")</script>');
    expect(complaints(shown)).toEqual(['坏了', '也坏了']);
  });
});

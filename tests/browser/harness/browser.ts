/** A browser for a test file, pages of the two sizes everything is looked at in, and what is asked of every page. */

import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.ts';

/** One browser; a test file starts it in `beforeAll` and closes it in `afterAll`. */
export async function startBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await chromium();
  return playwright.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
}

const sizes = {
  desk: { viewport: { width: 1440, height: 900 } },
  field: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
} satisfies Record<string, BrowserContextOptions>;

const troubles = new WeakMap<Page, string[]>();

/** A page in a context of its own (no cookie shared), in Chinese and Shanghai time unless told otherwise. */
export async function open(
  browser: Browser,
  size: keyof typeof sizes,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...sizes[size],
    ...options,
  });
  const page = await context.newPage();
  const heard: string[] = [];
  troubles.set(page, heard);
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  await page.goto(url);
  return page;
}

/** What the page complained about so far: uncaught errors and the console's. An answer of 401 or 404 is one too. */
export function complaints(page: Page): readonly string[] {
  return troubles.get(page) ?? [];
}

/** What axe-core finds serious or critical, a line each. A test expects an empty list, and so shows what is wrong. */
export async function barriers(page: Page): Promise<string[]> {
  // As a script of the debugger's, not of the page's: a strict content security policy does not stop it.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`));
}

/** What stands wider than the page, a line each: on a phone it would have to be dragged about. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.slice(0, 40)}`);
  });
}

/** Leaves a picture in test-results/shots when YICUN_SHOTS is set, for a person to look at. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env.YICUN_SHOTS === undefined) return;
  mkdirSync('test-results/shots', { recursive: true });
  await page.screenshot({ path: `test-results/shots/${name}.png`, fullPage: true });
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

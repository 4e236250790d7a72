/** A browser for a test file, and pages of the two sizes everything is looked at in. */

import { mkdirSync } from 'node:fs';
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

/**
 * An empty page in a context of its own (no cookie shared), in Chinese and Shanghai time unless told otherwise, for
 * somebody who asks for no motion: what opens is open and what closes is gone, and no check meets it half way.
 */
export async function blank(
  browser: Browser,
  size: keyof typeof sizes,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...sizes[size],
    ...options,
  });
  const page = await context.newPage();
  const heard: string[] = [];
  troubles.set(page, heard);
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
  return page;
}

/** A {@link blank} page, gone to an address. */
export async function open(
  browser: Browser,
  size: keyof typeof sizes,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await blank(browser, size, options);
  await page.goto(url);
  return page;
}

/** What the page complained about so far: uncaught errors and the console's. An answer of 401 or 404 is one too. */
export function complaints(page: Page): readonly string[] {
  return troubles.get(page) ?? [];
}

/** Leaves a picture in test-results/shots when YICUN_SHOTS is set, for a person to look at. */
export async function shot(page: Page, name: string): Promise<void> {
  if (process.env.YICUN_SHOTS === undefined) return;
  mkdirSync('test-results/shots', { recursive: true });
  await page.screenshot({ path: `test-results/shots/${name}.png`, fullPage: true });
}

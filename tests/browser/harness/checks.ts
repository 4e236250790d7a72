/** What is asked of every page. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

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

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** What is asked of every page. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe-core finds serious or critical, a line each, with how the element begins. A test expects an empty list, and
 * so shows what is wrong.
 */
export async function barriers(page: Page): Promise<string[]> {
  // As a script of the debugger's, not of the page's: a strict content security policy does not stop it. Once a page:
  // half a megabyte is read for 0.15 s.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, html }) => `${id} (${help}): ${target.join(' ')} ${html.slice(0, 300)}`),
    );
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

/**
 * Texts that stand on each other, a line for each pair. Only what is really seen counts: what is scrolled away, clipped
 * or covered at its middle (a page below an open menu) does not.
 */
export function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const paints = (element: Element): boolean => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      return backgroundImage !== 'none' || !/^rgba\(.*, 0\)$/.test(backgroundColor);
    };
    /** Nothing that paints lies over it here, and no scrolled or clipping box has taken it away. */
    const uncovered = (element: Element, x: number, y: number): boolean => {
      const pile = document.elementsFromPoint(x, y);
      const depth = pile.findIndex((one) => element.contains(one));
      return depth >= 0 && !pile.slice(0, depth).some(paints);
    };
    const seen: { words: string; box: DOMRect; element: Element }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (
        element === null ||
        words === '' ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (uncovered(element, box.x + box.width / 2, box.y + box.height / 2)) seen.push({ words, box, element });
      }
    }
    const overlap = (a: DOMRect, b: DOMRect): boolean => {
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Lines of one paragraph touch by a hair; a quarter of a line's height is another matter.
      return wide > 2 && high > Math.min(a.height, b.height) / 4;
    };
    return seen.flatMap((one, index) =>
      seen
        .slice(index + 1)
        .filter((other) => one.element !== other.element && overlap(one.box, other.box))
        .map((other) => `${one.words.slice(0, 30)} × ${other.words.slice(0, 30)}`),
    );
  });
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** A page as somebody who checks it would look at it. */

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { shot } from './browser.ts';
import { barriers, overflow } from './checks.ts';

/** Keeps a picture under the name when pictures are asked for; nothing keeps people out, nothing runs over its edge. */
export async function looked(page: Page, name: string): Promise<void> {
  await shot(page, name);
  expect(await barriers(page)).toEqual([]);
  expect(await overflow(page)).toEqual([]);
}

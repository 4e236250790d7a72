/** Once before the browser tests: unpack the browser, so that test files running beside each other find it ready. */

import { chromium } from './chromium.ts';

export async function setup(): Promise<void> {
  await chromium();
}

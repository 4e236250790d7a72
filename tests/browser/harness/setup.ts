/**
 * Once before the browser tests: the browser is unpacked, the pages are built, and the demonstration is filled and set
 * down as a folder. Each test file starts on a copy of it (2 s) and not from nothing (10 s), and whatever it writes is
 * nobody else's.
 */

import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { temporaryFolder } from '../../harness/folder.ts';
import { startYicun } from '../../harness/yicun.ts';
import { chromium } from './chromium.ts';

export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = temporaryFolder();
  const data = join(folder.path, 'data');
  const [filling] = await Promise.all([startYicun({ data }), chromium()]);
  await filling.close();
  const { user, password } = filling;
  provide('demonstration', { data, user, password });
  return () => folder.remove();
}

declare module 'vitest' {
  interface ProvidedContext {
    /** A demonstration that has been stopped, and what its first start printed. */
    readonly demonstration: {
      /** Nobody may start on this folder: it is there to be copied. */
      readonly data: string;
      readonly user: string | null;
      readonly password: string | null;
    };
  }
}

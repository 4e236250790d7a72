/** A page of a test's own, built as the desk is and served without a port: the browser asks, the test answers. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { build } from 'vite';

export interface Bundle {
  /** Answers for the page's own files; what is under `/api/` is the test's. */
  serve(page: Page, api: (route: Route, path: string) => Promise<void>): Promise<void>;
  close(): void;
}

export const bundleUrl = 'https://widgets.example/';

/** @param root folder with an `index.html` */
export async function bundle(root: string): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'yicun-bundle-'));
  await build({
    ...{ root, configFile: false, logLevel: 'error' },
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, reportCompressedSize: false, minify: false },
  });
  return {
    async serve(page, api) {
      await page.route(`${bundleUrl}**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname.startsWith('/api/')) return api(route, pathname);
        if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
        const path = pathname === '/' ? '/index.html' : pathname;
        return route.fulfill({ body: readFileSync(join(folder, path)), contentType: types[extname(path)] ?? '' });
      });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

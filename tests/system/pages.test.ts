import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { buildWeb } from '@yicun/web/build';
import { expect, test } from 'vitest';

// Vite finishes chunks late in its build: what was packed before that was served half made, and the desk stayed empty.
test('what is packed for the wire is what was built', { timeout: 120_000 }, async () => {
  const pages = await buildWeb(() => undefined);
  const packed = globSync('**/*.br', { cwd: pages });
  expect(packed.length).toBeGreaterThan(3);
  const other = packed.filter((path) => {
    const built = readFileSync(join(pages, path.slice(0, -'.br'.length)));
    return !brotliDecompressSync(readFileSync(join(pages, path))).equals(built);
  });
  expect(other).toEqual([]);
});

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { layerBreaks } from '../../scripts/layers.ts';

const house = mkdtempSync(join(realpathSync(tmpdir()), 'yicun-layers-'));
afterAll(() => rmSync(house, { recursive: true }));

/** A small house of the same shape as ours, with just these files. */
function build(files: Record<string, string>): string {
  const root = mkdtempSync(join(house, 'case-'));
  for (const [path, text] of Object.entries(files)) write(join(root, path), text);
  for (const name of ['kernel', 'packs', 'reader', 'server', 'web']) {
    write(join(root, `packages/${name}/package.json`), packageFile(`@yicun/${name}`));
    mkdirSync(join(root, 'node_modules/@yicun'), { recursive: true });
    symlinkSync(join(root, 'packages', name), join(root, 'node_modules/@yicun', name));
  }
  write(join(root, 'node_modules/pg/package.json'), JSON.stringify({ name: 'pg', main: 'index.js' }));
  write(join(root, 'node_modules/pg/index.js'), 'export class Pool {}');
  return root;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function packageFile(name: string): string {
  return JSON.stringify({ name, type: 'module', exports: { './*': './src/*.ts' } });
}

const value = 'export const value = 1;';
const use = (from: string): string => `import { value } from '${from}';\nexport const used = value;`;
const useType = (from: string): string => `import type { T } from '${from}';\nexport type U = T;`;

const broken: readonly [rule: string, files: Record<string, string>][] = [
  ['no-cycle', { 'packages/kernel/src/a.ts': useType('./b.ts'), 'packages/kernel/src/b.ts': useType('./a.ts') }],
  ['resolvable', { 'packages/kernel/src/a.ts': use('./missing.ts') }],
  ['kernel-stands-alone', { 'packages/kernel/src/a.ts': use('@yicun/packs/b'), 'packages/packs/src/b.ts': value }],
  ['reader-stands-beside', { 'packages/reader/src/a.ts': use('@yicun/kernel/b'), 'packages/kernel/src/b.ts': value }],
  ['packs-declare', { 'packages/packs/src/a.ts': use('@yicun/server/b'), 'packages/server/src/b.ts': value }],
  ['pure-packages', { 'packages/kernel/src/a.ts': `import { hash } from 'node:crypto';\nexport const h = hash;` }],
  [
    'server-knows-no-screen',
    { 'packages/server/src/a.ts': useType('@yicun/web/b'), 'packages/web/src/b.ts': 'export type T = 1;' },
  ],
  [
    'web-takes-only-types-from-server',
    { 'packages/web/src/a.ts': use('@yicun/server/b'), 'packages/server/src/b.ts': value },
  ],
  ['web-runs-in-a-browser', { 'packages/web/src/a.ts': `import { join } from 'node:path';\nexport const j = join;` }],
  ['all-sql-in-db', { 'packages/server/src/routes/a.ts': `import { Pool } from 'pg';\nexport const p = Pool;` }],
  [
    'one-door',
    {
      'packages/server/src/intake.ts': use('./intake/write.ts'),
      'packages/server/src/intake/write.ts': value,
      'packages/server/src/routes/a.ts': use('../intake/write.ts'),
    },
  ],
  ['sources-import-no-tests', { 'packages/kernel/src/a.ts': use('../test/b.ts'), 'packages/kernel/test/b.ts': value }],
];

describe('the layer check', () => {
  test.each(broken)('%s bites', async (rule, files) => {
    const { breaks } = await layerBreaks(build(files));
    expect(breaks.map((sentence) => sentence.split(':')[0])).toEqual([rule]);
  });

  test('passes what is allowed: types across the wire, SQL in db/, the kernel for all', async () => {
    const { breaks, modules } = await layerBreaks(
      build({
        'packages/kernel/src/filter.ts': `${value}\nexport type T = 1;`,
        'packages/packs/src/a.ts': use('@yicun/kernel/filter'),
        'packages/server/src/db/pool.ts': `import { Pool } from 'pg';\nexport const p = Pool;\nexport type T = 1;`,
        'packages/server/src/app.ts': use('@yicun/kernel/filter'),
        'packages/web/src/a.ts': useType('@yicun/server/db/pool'),
      }),
    );
    expect(breaks).toEqual([]);
    expect(modules).toBeGreaterThanOrEqual(5);
  });
});

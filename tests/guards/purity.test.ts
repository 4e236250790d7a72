import { describe, expect, test } from 'vitest';
import { kept, lines } from './tree.ts';

/**
 * The language's own clock and chance, and the ways to the environment. What else could leak in (timers, files, the
 * network) is a type error in tsconfig.pure.json or a broken layer. `new Date(x)` of a given moment is pure.
 */
const impure =
  /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(|\bMath\.random\b|\bperformance\.|\bprocess\.|\bglobalThis\b|\bcrypto\.|\bimport\.meta\b|\bIntl\.DateTimeFormat\(\s*\)|\.toLocale(?:Date|Time)?String\(\s*\)/;
const comment = /^\s*(?:\/\/|\/?\*)/;

describe('the pure packages', () => {
  test('take no clock, chance or environment', () => {
    const found = kept(/^packages\/(kernel|packs|reader)\/src\/.*\.ts$/).flatMap((file) => lines(file, impure));
    expect(found.filter((line) => !comment.test(line.replace(/^[^ ]+ /, '')))).toEqual([]);
  });

  test.each([
    'const now = Date.now();',
    'const now = new Date();',
    'const now = Date();',
    'const roll = Math.random();',
    'const home = process.env.HOME;',
    'const id = crypto.randomUUID();',
    'const zone = new Intl.DateTimeFormat().resolvedOptions();',
    'const text = value.toLocaleString();',
  ])('%s would be caught', (line) => expect(line).toMatch(impure));

  test.each([
    'const day = new Date(moment);',
    'const parts = new Date(Date.UTC(2022, 0, 1));',
    'const mandate = update();',
  ])('%s is pure', (line) => expect(line).not.toMatch(impure));
});

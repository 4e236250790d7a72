import { expect, test } from 'vitest';
import { kept, lines } from './tree.ts';

const here = 'tests/guards/files.test.ts';

/** Not written by hand. Each with its reason. */
const long = new Map([['packages/server/src/db/schema.sql', 'the dump of the schema, written by a tool']]);

test('no file is longer than 400 lines', () => {
  const tooLong = kept(/\.(ts|tsx|mjs|sql|css)$/)
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter((file) => file.lines > 400 && !long.has(file.path));
  expect(tooLong).toEqual([]);
});

test('nothing names the machine it was made on, or a registry', () => {
  const machine = /(?:^|[\s"'`(=:])\/(?:work|root)\/|registry\.[a-z]+\.[a-z]|npmmirror|"resolved": "http/;
  const files = kept(/\.(ts|tsx|mjs|json|sql|css|md|html|yml|yaml)$|^\.[a-z]+rc$|^\.ci\/|^bin\//);
  expect(files.flatMap((file) => (file.path === here ? [] : lines(file, machine)))).toEqual([]);
});

test('nothing is left for later in the code', () => {
  const later = /\b(TODO|FIXME|XXX)\b/;
  const files = kept(/^(packages|tests|bench|scripts|bin)\/.*\.(ts|tsx|mjs|sql|css)$/);
  expect(files.flatMap((file) => (file.path === here ? [] : lines(file, later)))).toEqual([]);
});

import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { type KeptFile, kept } from './tree.ts';

/** What is derived from the log is written where the log is written, and nowhere else: in the door. */
const writers = new Set([
  'putRecords',
  'insertEvents',
  'addToRollups',
  'clearRollups',
  'clearStrayRollups',
  'beginCount',
  'switchLive',
  'markHouse',
  'advanceHead',
  'putUnits',
  'moveSubtree',
  'putAccounts',
  'putGrants',
  'insertKeys',
  'putOutlines',
]);

const door = /^packages\/server\/src\/intake(\/|\.ts$)/;

/** The writing functions of db/ that a file takes in. */
function taken({ path, text }: KeptFile): string[] {
  const found: string[] = [];
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause === undefined) continue;
    const bindings = statement.importClause.namedBindings;
    if (bindings === undefined || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = statement.moduleSpecifier.text;
    if (ts.isNamespaceImport(bindings)) {
      if (/\/db\//.test(from)) found.push(`${path}: all of ${from}`);
      continue;
    }
    for (const { propertyName, name } of bindings.elements) {
      const taken = (propertyName ?? name).text;
      if (writers.has(taken)) found.push(`${path}: ${taken}`);
    }
  }
  return found;
}

describe('records and events are written by the door alone', () => {
  test('no other file takes in what writes them', () => {
    const files = kept(/^packages\/server\/src\/.*\.ts$/);
    const defined = files.filter(({ path }) => /\/db\//.test(path)).map(({ text }) => text);
    const gone = [...writers].filter((name) => !defined.some((text) => text.includes(`function ${name}(`)));
    expect(gone, 'renamed or removed: this guard would watch nothing').toEqual([]);
    expect(files.filter(({ path }) => !door.test(path)).flatMap(taken)).toEqual([]);
  });

  // `record.scope` is a copy of the unit's path: a unit that moves takes it along.
  test('each table has its statements in one file of db/, but for the scope of records', () => {
    const writing = /\b(?:insert into|update|delete from)\s+(record|event|rollup|indicator)\b/g;
    const found = kept(/^packages\/server\/src\/.*\.ts$/).flatMap(({ path, text }) =>
      [...text.matchAll(writing)].map(([, table]) => `${table}: ${path}`),
    );
    expect([...new Set(found)].sort()).toEqual([
      'event: packages/server/src/db/events.ts',
      'indicator: packages/server/src/db/indicators.ts',
      'record: packages/server/src/db/records.ts',
      'record: packages/server/src/db/units.ts',
      'rollup: packages/server/src/db/rollups.ts',
    ]);
  });

  test.each([
    [`import { putRecords } from '../db/records.ts';`],
    [`import { type Ground, putRecords as put } from '../db/records.ts';`],
    [`import * as records from '../db/records.ts';`],
  ])('%s would be found', (text) => expect(taken({ path: 'a.ts', text })).toHaveLength(1));
});

import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { type KeptFile, kept } from './tree.ts';

/** The layers keep the driver out of everything but db/; a query handed to somebody else's connection is text. */
const statement =
  /^\s*(?:select\b(?!\w)|insert into\s|update\s+\w+\s+set\s|delete from\s|with\s+\w+\s+as\s*\(|(?:create|alter|drop)\s+(?:table|index|view|role|database)\s|begin;?$|commit;?$|rollback;?$)/;

function statements({ path, text }: KeptFile): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const words = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text : '';
    if (statement.test(words)) found.push(`${path}: ${words.trim().slice(0, 60)}`);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

describe('SQL', () => {
  test('stands in db/ only', () => {
    const elsewhere = kept(/^packages\/[^/]+\/src\/.*\.tsx?$/).filter(
      ({ path }) => !/^packages\/server\/src\/db\//.test(path),
    );
    expect(elsewhere.flatMap(statements)).toEqual([]);
    expect(kept(/^packages\/server\/src\/db\/.*\.ts$/).flatMap(statements).length).toBeGreaterThan(20);
  });

  test.each([
    "query('select 1')",
    'query(`\n  select * from unit`)',
    'query(`update unit set x = \u0024{1}`)',
    "query('begin')",
  ])('%s would be found', (text) => expect(statements({ path: 'a.ts', text })).toHaveLength(1));

  test.each([`const x = 'update';`, `say('begin with a table')`, `say('Select a county')`])('%s is fine', (text) =>
    expect(statements({ path: 'a.ts', text })).toEqual([]),
  );
});

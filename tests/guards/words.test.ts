import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { type KeptFile, kept } from './tree.ts';

/**
 * Every word a person sees stands in packages/web/src/words, in both languages. That both have the same keys, and that a
 * used key exists, is checked by types; here is the rest: nothing is said outside the catalogue, nothing in it is said
 * by nobody, and the English is English.
 */

const catalogue = /^packages\/web\/src\/words\//;
const han = /\p{Script=Han}/u;
const letter = /\p{L}/u;
const spoken = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'tooltip',
  'okText',
  'cancelText',
]);

function parse({ path, text }: KeptFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** What a file says to a person past the catalogue. */
function said(file: KeptFile): string[] {
  const found: string[] = [];
  walk(parse(file), (node) => {
    const text = ts.isJsxText(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) ? node.text : '';
    const attribute = ts.isStringLiteral(node) && ts.isJsxAttribute(node.parent) ? node.parent.name.getText() : '';
    if (han.test(text) || (letter.test(text) && (ts.isJsxText(node) || spoken.has(attribute)))) {
      found.push(`${file.path}: ${text.trim()}`);
    }
  });
  return found;
}

/** The keys of a catalogue file, with what they say where it is plain text. */
function keys(file: KeptFile): { key: string; text: string; inner: boolean }[] {
  const found: { key: string; text: string; inner: boolean }[] = [];
  walk(parse(file), (node) => {
    if (!ts.isPropertyAssignment(node) && !ts.isMethodDeclaration(node)) return;
    const inner = ts.isPropertyAssignment(node.parent.parent);
    const value =
      ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer) ? node.initializer.text : '';
    found.push({ key: ts.isStringLiteral(node.name) ? node.name.text : node.name.getText(), text: value, inner });
  });
  return found;
}

describe('words', () => {
  test('nothing is said outside the catalogue', () => {
    const files = kept(/^packages\/web\/src\/.*\.tsx?$/).filter(({ path }) => !catalogue.test(path));
    expect(files.flatMap(said)).toEqual([]);
  });

  // A table inside (the name of every kind of unit, say) is looked up by code.
  test('nothing stands in the catalogue that nobody says', () => {
    const users = kept(/^packages\/web\/src\/.*\.tsx?$/).filter(({ path }) => !/\/words\/(zh|en)\//.test(path));
    const names = new Set(users.flatMap(({ text }) => text.match(/[\p{L}\p{N}_$]+/gu) ?? []));
    const silent = kept(/^packages\/web\/src\/words\/zh\/.*\.ts$/).flatMap((file) =>
      keys(file).flatMap(({ key, inner }) => (inner || names.has(key) ? [] : [`${file.path}: ${key}`])),
    );
    expect(silent).toEqual([]);
  });

  test('the English says something in English', () => {
    const chinese = kept(/^packages\/web\/src\/words\/en\/.*\.ts$/).flatMap((file) =>
      keys(file).flatMap(({ key, text }) => (han.test(text) && !/[A-Za-z]{2}/.test(text) ? [`${key}: ${text}`] : [])),
    );
    // A language is offered under its own name.
    expect(chinese).toEqual(['chinese: 中文']);
  });

  test.each([
    ['text between tags', 'const a = <p>Hello</p>;'],
    ['a spoken attribute', 'const a = <img alt="logo" />;'],
    ['Chinese in a string', `const a = '任务';`],
    ['Chinese in a template', 'const a = `共 \u0024{n} 个`;'],
  ])('%s would be found', (_, text) => expect(said({ path: 'a.tsx', text })).not.toEqual([]));

  test.each(['const a = <p className="wide">{words.hello} · 12%</p>;', '// 牵头单位\nconst a = 1;'])(
    '%s is fine',
    (text) => expect(said({ path: 'a.tsx', text })).toEqual([]),
  );
});

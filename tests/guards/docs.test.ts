import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kept } from './tree.ts';

const papers = kept(/\.md$/);

describe('the papers', () => {
  test('link to what is there', () => {
    const broken = papers.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target = '']) => normalize(join(dirname(path), target)))
        .filter((target) => !existsSync(target))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('name scripts and files that are there', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
    const missing = papers.flatMap(({ path, text }) => [
      ...[...text.matchAll(/npm run ([a-z]+)/g)].flatMap(([, name = '']) =>
        name in scripts ? [] : [`${path}: npm run ${name}`],
      ),
      ...[...text.matchAll(/`((?:packages|tests|scripts|bench|docs|samples)\/[\w./-]+\.\w+)`/g)].flatMap(
        ([, file = '']) => (existsSync(file) ? [] : [`${path}: ${file}`]),
      ),
    ]);
    expect(missing).toEqual([]);
  });

  test('list every decision', () => {
    const index = readFileSync('docs/decisions/README.md', 'utf8');
    const unlisted = papers
      .filter(({ path }) => /^docs\/decisions\/(?!README)/.test(path) && !index.includes(`(${path.slice(15)})`))
      .map(({ path }) => path);
    expect(unlisted).toEqual([]);
  });

  test('say the same in both languages: the readmes show the same commands', () => {
    const commands = (path: string): string[] =>
      [...readFileSync(path, 'utf8').matchAll(/\b(?:npm (?:ci|start|test|run [a-z]+)|npx [a-z]+ [a-z]+)/g)].map(
        ([command]) => command,
      );
    expect(commands('README.zh-CN.md')).toEqual(commands('README.md'));
  });
});

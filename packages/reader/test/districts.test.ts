import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDraft, toDraft } from '../src/draft/toDraft.ts';
import type { DistrictContext, ProgrammeDraft } from '../src/draft.ts';
import { wordOf, workbookOf } from './builders.ts';
import { linesOf } from './lines.ts';
import { sheetsOf, sourceOf } from './said.ts';

/**
 * Tables of districts that do not exist, each in another layout and another theme, with what a person reads in them.
 * The rules were not made for them; a difference is either a fault or a better reading to be written down here.
 */
const FOLDER = new URL('./fixtures/districts/', import.meta.url);
const NAMES = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []));

async function draftOf(input: Uint8Array | string, context: DistrictContext = {}): Promise<ProgrammeDraft> {
  const { source, sheets } = await sheetsOf(input);
  const draft = toDraft(source, sheets, context);
  if (!isDraft(draft)) throw new Error(draft.code);
  return draft;
}

function text(name: string, ending: 'txt' | 'expected'): string {
  return readFileSync(new URL(`${name}.${ending}`, FOLDER), 'utf8');
}

describe('tables of other districts', () => {
  it('are at least eight', () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(8);
  });

  it.each(NAMES)('%s is read as a person reads it', async (name) => {
    const lines = linesOf(await draftOf(text(name, 'txt')));
    expect(lines).toEqual(text(name, 'expected').trimEnd().split('\n'));
  });

  it.each(['markdown-county', 'ten-columns', 'staged-indicators', 'three-columns'])(
    '%s says the same as Word and as Excel',
    async (name) => {
      const source = await sourceOf(text(name, 'txt'));
      const expected = text(name, 'expected').trimEnd().split('\n');
      expect(linesOf(await draftOf(wordOf(source)))).toEqual(expected);
      expect(linesOf(await draftOf(await workbookOf(source)))).toEqual(expected);
    },
  );
});

describe('no rule names the sample', () => {
  const SAMPLE_WORDS = /利通|吴忠|宁夏|郭家桥|扁担沟|牛家坊|五里坡|巴浪湖|清二沟|牛首山|昊泽|圣利安/;
  const sources = ['../src/language/', '../src/draft/'].flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    return readdirSync(url).map((file) => new URL(file, url));
  });

  it.each(sources.map((url) => [url.pathname.split('/').at(-1), url] as const))('%s', (_name, url) => {
    const code = readFileSync(url, 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\*|\/\*|\/\/)/.test(line))
      .map((line) => line.replace(/\/\/.*$/, ''))
      .join('\n');
    expect(code).not.toMatch(SAMPLE_WORDS);
  });
});

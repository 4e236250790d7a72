import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDraft, toDraft } from '../src/draft/toDraft.ts';
import type { ProgrammeDraft } from '../src/draft.ts';
import { toGold } from '../src/gold.ts';
import { readSource } from '../src/read.ts';
import type { Source } from '../src/source.ts';
import { rowsOfGrid, xlsxOf } from './builders.ts';
import { type Expected, type FlatTask, factsOf, shippedExpectation } from './expected.ts';
import { fileOf, SAMPLE_DOCX, SAMPLE_TEXT, sheetsOf } from './said.ts';

/** QUALITY §2: what the reader must reach on the sample. */
const LEAST_TARGET_F1 = 0.98;

/** The same reading made by hand that the shipped facts were taken from; not part of the repository. */
const BY_HAND = new URL('../../../../shared/seed/gold.json', import.meta.url);

async function workbook(): Promise<Uint8Array> {
  const reading = await readSource(fileOf(SAMPLE_DOCX));
  if (!reading.ok) throw new Error(reading.why.code);
  const [grid] = reading.source.grids;
  if (!grid) throw new Error('the sample holds no table');
  const title = reading.source.blocks[reading.source.paragraphs[0] ?? 0] ?? '';
  const head = [{ text: title, columnSpan: grid.columns }, ...new Array<null>(grid.columns - 1).fill(null)];
  return xlsxOf([{ name: '任务分工表', built: [head, ...rowsOfGrid(reading.source, grid)] }]);
}

const FORMATS: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['text', async () => fileOf(SAMPLE_TEXT).bytes],
  ['docx', async () => fileOf(SAMPLE_DOCX).bytes],
  ['xlsx', workbook],
];

async function draftOf(bytes: Uint8Array): Promise<{ source: Source; draft: ProgrammeDraft }> {
  const { source, sheets } = await sheetsOf(bytes);
  const draft = toDraft(source, sheets);
  if (!isDraft(draft)) throw new Error(draft.code);
  return { source, draft };
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Each fact counts as often as it stands. */
function scoreOf(expected: readonly string[], read: readonly string[]): Score {
  const rest = [...read];
  const missing = expected.filter((fact) => {
    const at = rest.indexOf(fact);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const right = expected.length - missing.length;
  const precision = read.length === 0 ? 0 : right / read.length;
  const recall = expected.length === 0 ? 0 : right / expected.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1), missing, extra: rest };
}

type Facts = Omit<Expected, 'units'>;

function all(facts: Facts, list: 'deadlines' | 'units' | 'targets' | 'steps'): string[] {
  return facts.tasks.flatMap((task) => task[list].map((fact) => `${task.number} ${fact}`));
}

function titles(facts: Facts): string[] {
  return facts.tasks.map(({ number, title, keyWork }) => `${number} ${title} (${keyWork})`);
}

function scoresOf(expected: Facts, read: Facts): Record<string, Score> {
  return {
    'key works': scoreOf(expected.keyWorks, read.keyWorks),
    tasks: scoreOf(titles(expected), titles(read)),
    deadlines: scoreOf(all(expected, 'deadlines'), all(read, 'deadlines')),
    units: scoreOf(all(expected, 'units'), all(read, 'units')),
    targets: scoreOf(all(expected, 'targets'), all(read, 'targets')),
    milestones: scoreOf(all(expected, 'steps'), all(read, 'steps')),
  };
}

function tableOf(format: string, scores: Record<string, Score>): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(7);
  const lines = Object.entries(scores).map(
    ([kind, { precision, recall, f1 }]) =>
      `  ${kind.padEnd(11)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}`,
  );
  return [`reader on the sample, from ${format}:`, ...lines, ''].join('\n');
}

function requireQuality(scores: Record<string, Score>): void {
  for (const kind of ['key works', 'tasks', 'deadlines', 'units', 'milestones'] as const) {
    expect({ kind, ...scores[kind] }).toMatchObject({ missing: [], extra: [], f1: 1 });
  }
  const { targets } = scores;
  expect(targets?.f1, JSON.stringify(targets)).toBeGreaterThanOrEqual(LEAST_TARGET_F1);
}

describe.each(FORMATS)('the sample read from %s', (format, bytes) => {
  it('scores as QUALITY §2 asks', async () => {
    const { source, draft } = await draftOf(await bytes());
    const scores = scoresOf(shippedExpectation(), factsOf(flat(draft, source)));
    process.stdout.write(`${tableOf(format, scores)}\n`);
    requireQuality(scores);
  });

  it('takes none of the words that hold no target for one', async () => {
    const { draft } = await draftOf(await bytes());
    for (const { number, not } of shippedExpectation().tasks) {
      const task = draft.tasks.find((other) => other.number === number);
      const figures = draft.figures.filter((figure) => figure.task === number && figure.role === 'target');
      expect(task).toBeDefined();
      for (const words of not) expect(figures.filter((figure) => words.includes(figure.text))).toEqual([]);
    }
  });

  it('resolves 31 spellings to 23 units', async () => {
    const { draft } = await draftOf(await bytes());
    const read = draft.units.map(({ name, spellings }) => `${name}: ${[...spellings].sort().join('、')}`);
    expect(read.sort()).toEqual([...shippedExpectation().units].sort());
    expect(draft.units.flatMap(({ spellings }) => spellings)).toHaveLength(31);
  });

  it('leaves no figure unplaced', async () => {
    const { draft } = await draftOf(await bytes());
    expect(draft.figures.filter(({ role }) => role === 'unplaced')).toEqual([]);
    expect(draft.figures.filter(({ role }) => role === 'target')).toHaveLength(52);
    expect(draft.figures.filter(({ role }) => role === 'funding')).toHaveLength(1);
  });
});

describe('the reading made by hand', () => {
  it('says what the shipped facts say, where it is at hand', () => {
    if (!existsSync(BY_HAND)) {
      process.stdout.write('the reading made by hand is not at hand; the shipped facts were scored\n');
      return;
    }
    const { units: _units, ...shipped } = shippedExpectation();
    expect(factsOf(byHand())).toEqual(shipped);
  });

  it('gives the same scores, where it is at hand', async () => {
    const expected: Facts = existsSync(BY_HAND) ? factsOf(byHand()) : shippedExpectation();
    const { source, draft } = await draftOf(fileOf(SAMPLE_DOCX).bytes);
    const read = factsOf(flat(draft, source));
    expect(scoresOf(expected, read)).toEqual(scoresOf(shippedExpectation(), read));
  });
});

interface Flat {
  readonly keyWorks: { no: string; title: string }[];
  readonly tasks: FlatTask[];
}

/** Through JSON, as `yicun read --json` hands it out. */
function flat(draft: ProgrammeDraft, source: Source): Flat {
  return JSON.parse(JSON.stringify(toGold(draft, source)));
}

function byHand(): Flat {
  return JSON.parse(readFileSync(BY_HAND, 'utf8'));
}

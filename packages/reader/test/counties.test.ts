import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isDraft, toDraft } from '../src/draft/toDraft.ts';
import type { ProgrammeDraft } from '../src/draft.ts';
import { wordOf, workbookOf } from './builders.ts';
import { type Comparison, type County, type CountyTask, compared, expectedOf, readOf } from './counties.ts';
import { refusalOf, sheetsOf, sourceOf } from './said.ts';

/**
 * Documents as county governments write them, made up, with what a person read in them before the reader saw them: eighteen
 * that hold tasks, and thirteen that hold none.
 */
const FOLDER = new URL('./fixtures/counties/', import.meta.url);
const NAMES = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []));
const WITH_TASKS = NAMES.filter((name) => !name.startsWith('none-'));
const WITHOUT = NAMES.filter((name) => name.startsWith('none-'));

function text(name: string, ending: 'txt' | 'expected'): string {
  return readFileSync(new URL(`${name}.${ending}`, FOLDER), 'utf8');
}

async function draftOf(input: Uint8Array | string): Promise<ProgrammeDraft> {
  const { source, sheets } = await sheetsOf(input);
  const draft = toDraft(source, sheets, {});
  if (!isDraft(draft)) throw new Error(draft.code);
  return draft;
}

type Kind = 'deadlines' | 'units' | 'targets' | 'steps';
const KINDS: readonly Kind[] = ['deadlines', 'units', 'targets', 'steps'];

function byTask(county: County, kind: Kind | 'maybe'): string[] {
  return county.tasks.flatMap((task, index) => task[kind].map((fact) => `${index + 1}: ${fact}`));
}

function comparisons(expected: County, read: County): Record<'tasks' | Kind, Comparison> {
  const of = (kind: Kind): Comparison =>
    compared(byTask(expected, kind), byTask(read, kind), kind === 'targets' ? byTask(expected, 'maybe') : []);
  const names = ({ tasks }: County): string[] => tasks.map(({ name }) => name);
  const [deadlines, units, targets, steps] = [of('deadlines'), of('units'), of('targets'), of('steps')];
  return { tasks: compared(names(expected), names(read)), deadlines, units, targets, steps };
}

function report(name: string, all: Record<string, Comparison>): string {
  const cells = Object.entries(all).map(([kind, { right, missing, extra }]) => {
    const share = (whole: number): string => (whole === 0 ? ' – ' : `${Math.round((100 * right) / whole)}%`);
    return `${kind} ${share(right + extra.length)}/${share(right + missing.length)}`;
  });
  return `${name.padEnd(24)} ${cells.join('  ')}\n`;
}

describe('documents of other counties', () => {
  it.each(WITH_TASKS)('%s is read as a person reads it', async (name) => {
    const expected = expectedOf(text(name, 'expected'));
    const read = readOf(await draftOf(text(name, 'txt')));
    const all = comparisons(expected, read);
    process.stdout.write(report(name, all));
    for (const kind of ['tasks', ...KINDS] as const) {
      const { missing, extra } = all[kind];
      expect.soft({ kind, missing, extra }).toEqual({ kind, missing: [], extra: [] });
    }
    expect.soft(expected.title === '*' ? '*' : read.title).toBe(expected.title);
    for (const [index, task] of expected.tasks.entries()) unharmed(task, read.tasks[index]);
  });

  it.each(['banner-toilets', 'farmland-quarters', 'key-projects', 'nine-columns-parts', 'toilets-measures'])(
    '%s says the same as Word and as Excel',
    async (name) => {
      const source = await sourceOf(text(name, 'txt'));
      const read = readOf(await draftOf(text(name, 'txt')));
      expect(readOf(await draftOf(wordOf(source)))).toEqual(read);
      expect(readOf(await draftOf(await workbookOf(source)))).toEqual(read);
    },
  );

  it.each(WITHOUT)('%s gives no task and says why', async (name) => {
    const [head = '', ...body] = text(name, 'txt').split('\n---\n');
    const code = await refusalOf(body.join('\n---\n'));
    expect(code).toMatch(/^programme\./);
    if (!head.endsWith('*')) expect(`none | ${code}`).toBe(head);
  });
});

/** No figure that asks for nothing is among the targets. */
function unharmed(expected: CountyTask, read: CountyTask | undefined): void {
  for (const words of expected.not) expect.soft(read?.not ?? []).not.toContain(words);
}

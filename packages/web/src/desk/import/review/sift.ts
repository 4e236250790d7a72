/** Which tasks of a draft are shown. */

import type { DraftTask, ProgrammeDraft } from '@yicun/reader/draft';
import { taskIdOf } from './things.ts';

export const sieves = ['all', 'asked', 'changed', 'withoutFigures'] as const;
export type Sieve = (typeof sieves)[number];

export interface Sifting {
  readonly sieve: Sieve;
  readonly search: string;
}

/** Tasks that something open is asked about, with how often; questions about a unit are of no task. */
export function askedTasks(open: readonly { readonly about: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { about } of open) {
    const task = taskIdOf(about);
    if (task !== null) counts.set(task, (counts.get(task) ?? 0) + 1);
  }
  return counts;
}

/** @param asked and `changed`: ids of tasks, or of what stands in them */
export function siftTasks(
  { tasks, units }: ProgrammeDraft,
  { sieve, search }: Sifting,
  asked: Iterable<string>,
  changed: Iterable<string>,
): readonly DraftTask[] {
  const wanted = search.trim().toLowerCase();
  const names = new Map(units.map(({ id, name, spellings }) => [id, [name, ...spellings].join(' ')]));
  const within: Readonly<Record<Sieve, (task: DraftTask) => boolean>> = {
    all: () => true,
    asked: ({ id }) => owners(asked).has(id),
    changed: ({ id }) => owners(changed).has(id),
    withoutFigures: ({ targets }) => targets.length === 0,
  };
  return tasks
    .filter(within[sieve])
    .filter((task) => wanted === '' || wordsOf(task, names).toLowerCase().includes(wanted));
}

function owners(ids: Iterable<string>): ReadonlySet<string | null> {
  return new Set([...ids].map(taskIdOf));
}

/** All the words by which a task can be found. */
function wordsOf(task: DraftTask, names: ReadonlyMap<string, string>): string {
  const units = task.parts.flatMap(({ leadUnits, responsibleUnits }) => [...leadUnits, ...responsibleUnits]);
  return [
    task.number,
    task.title,
    ...task.targets.flatMap(({ metric, text }) => [metric, text]),
    ...[...task.milestones, ...task.measures, ...task.objects, ...task.implicit, ...task.funding].map(
      ({ text }) => text,
    ),
    ...units.map(({ unit, text }) => `${names.get(unit) ?? ''} ${text}`),
  ].join('\n');
}

/** What happened to some records, as one story: the latest first, what was done at once as one. */

import type { Contest } from '@yicun/kernel/change';
import type { Register } from '@yicun/kernel/register';
import type { HistoryEntry, RecordRow } from '@yicun/server/wire';

/** One change of one record. */
export interface Told {
  readonly record: RecordRow;
  readonly entry: HistoryEntry;
  /** The record began with it. */
  readonly isNew: boolean;
}

/** What one person did to one register's records at one moment. */
export interface Moment {
  readonly at: string;
  readonly actor: HistoryEntry['actor'];
  readonly via: string;
  readonly told: readonly Told[];
}

/** @param histories every record with its own history, the latest entry first */
export function storyOf(
  histories: readonly { record: RecordRow; history: readonly HistoryEntry[] }[],
): readonly Moment[] {
  const told = histories.flatMap(({ record, history }) =>
    history.map((entry, at): Told => ({ record, entry, isNew: at === history.length - 1 })),
  );
  const sorted = told.toSorted((a, b) => b.entry.seq - a.entry.seq);
  const moments: { at: string; actor: HistoryEntry['actor']; via: string; told: Told[] }[] = [];
  for (const one of sorted) {
    const last = moments.at(-1);
    const { at, actor, via } = one.entry;
    const isSame = last?.actor.id === actor.id && last.via === via && last.at.slice(0, 19) === at.slice(0, 19);
    if (isSame) last.told.push(one);
    else moments.push({ at, actor, via, told: [one] });
  }
  return moments;
}

/** The fields of a change that are worth reading: not those that name where the program read it, or that are silent. */
export function speaking(
  { changed }: HistoryEntry,
  register: Register | undefined,
  silent: ReadonlySet<string>,
): readonly string[] {
  return Object.keys(changed).filter((name) => !silent.has(name) && register?.fields[name]?.kind !== 'spans');
}

/** A field that two wrote without knowing of each other, and that nobody has written since. */
export interface OpenContest extends Contest {
  readonly entry: HistoryEntry;
}

/** @param history of one record, the latest first */
export function openContests(history: readonly HistoryEntry[]): readonly OpenContest[] {
  const written = new Set<string>();
  return history.flatMap((entry) => {
    const open = entry.contested.filter(({ field }) => !written.has(field));
    for (const { field } of entry.contested) written.add(field);
    for (const field of Object.keys(entry.changed)) written.add(field);
    return open.map((contest) => ({ ...contest, entry }));
  });
}

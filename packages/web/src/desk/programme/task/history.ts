/** What happened to a task and to everything in it, as one story: the latest first, what was done at once as one. */

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

/** Names that say nothing to a person: where a record hangs, its order, where it was read. */
const silent = new Set(['programme', 'task', 'subTask', 'target', 'keyWork', 'order', '@unit']);

/** The fields of a change that are worth reading. */
export function speaking({ changed }: HistoryEntry, isSpans: (field: string) => boolean): readonly string[] {
  return Object.keys(changed).filter((name) => !silent.has(name) && !isSpans(name));
}

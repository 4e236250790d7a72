/** What the review has changed: each drafted thing held against the same thing as it was read. */

import type { Correction } from '@yicun/reader/draft';
import type { Sort, Thing } from './things.ts';

export interface Standing {
  readonly is: 'corrected' | 'added';
  /** Field → as it was read; empty for what was added. */
  readonly before: Readonly<Record<string, unknown>>;
}

/** A part's rows and a task's lists are things of their own; their changes are not counted twice. */
const own: Readonly<Partial<Record<Sort, readonly string[]>>> = {
  task: ['title', 'number', 'keyWork'],
  part: ['deadlines', 'leadUnits', 'responsibleUnits'],
};

/** What differs from the reading, by id; whatever is not in it stands as it was read. */
export function standings(
  read: ReadonlyMap<string, Thing>,
  now: ReadonlyMap<string, Thing>,
): ReadonlyMap<string, Standing> {
  const changed = new Map<string, Standing>();
  for (const [id, thing] of now) {
    const was = read.get(id);
    if (was === undefined) changed.set(id, { is: 'added', before: {} });
    else if (was.it !== thing.it) {
      const before = differing(was, thing);
      if (Object.keys(before).length > 0) changed.set(id, { is: 'corrected', before });
    }
  }
  return changed;
}

/** What was read and is no longer there, in the reading's order. */
export function removedThings(read: ReadonlyMap<string, Thing>, now: ReadonlyMap<string, Thing>): readonly Thing[] {
  return [...read].flatMap(([id, thing]) => (now.has(id) ? [] : [thing]));
}

function differing(was: Thing, now: Thing): Readonly<Record<string, unknown>> {
  const names = own[was.sort];
  const after = new Map<string, unknown>(Object.entries(now.it));
  const pairs = Object.entries(was.it).filter(
    ([name, value]) => (names?.includes(name) ?? true) && JSON.stringify(value) !== JSON.stringify(after.get(name)),
  );
  return Object.fromEntries(pairs);
}

/** Is there an edit by hand of this thing? Only that can be taken back beside it; an answer is taken back at its question. */
export function isTouched(corrections: readonly Correction[], id: string): boolean {
  return corrections.some((one) => aboutOf(one) === id);
}

/** The corrections without those of one thing, so that it stands again as it was read. */
export function restored(corrections: readonly Correction[], id: string): readonly Correction[] {
  return corrections.filter((one) => aboutOf(one) !== id);
}

function aboutOf(correction: Correction): string | null {
  if ('set' in correction) return correction.set;
  return 'remove' in correction ? correction.remove : null;
}

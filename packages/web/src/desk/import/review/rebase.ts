/** Two people, or two windows, edit one draft: what I did since I last agreed with the server, put on top of theirs. */

import type { Review } from './review.ts';

/**
 * Three-way merge. Corrections that I added go after theirs, those I took back are taken back there too; of answers and
 * opening values, what I touched is mine and the rest is theirs.
 *
 * @param base what we last agreed on
 */
export function rebase(base: Review, mine: Review, theirs: Review): Review {
  return {
    corrections: list(base.corrections, mine.corrections, theirs.corrections),
    answers: entries(base.answers, mine.answers, theirs.answers),
    opening: {
      day: mine.opening.day === base.opening.day ? theirs.opening.day : mine.opening.day,
      values: entries(base.opening.values, mine.opening.values, theirs.opening.values),
      done: list(base.opening.done, mine.opening.done, theirs.opening.done),
    },
  };
}

/** Do two reviews say the same? */
export function isSame(one: Review, other: Review): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted({ corrections, answers, opening }: Review): unknown {
  const byName = (it: Readonly<Record<string, unknown>>) => Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1));
  return [corrections, byName(answers), opening.day, byName(opening.values), [...opening.done].sort()];
}

/** Theirs without what I took back, then what I added and they have not: a reply that was lost must not double it. */
function list<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): readonly T[] {
  const takenBack = without(base, mine);
  const added = without(without(mine, base), without(theirs, base));
  return [...without(theirs, takenBack), ...added];
}

/** The first list less the second, one for one: of two alike, one may stay. */
function without<T>(list: readonly T[], less: readonly T[]): readonly T[] {
  const left = less.map(text);
  return list.filter((one) => {
    const at = left.indexOf(text(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function entries<T>(
  base: Readonly<Record<string, T>>,
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const chosen = [...names].map((name): [string, T | undefined] => {
    const touched = text(mine[name]) !== text(base[name]);
    return [name, touched ? mine[name] : theirs[name]];
  });
  return Object.fromEntries(chosen.filter((one): one is [string, T] => one[1] !== undefined));
}

function text(it: unknown): string {
  return JSON.stringify(it) ?? '';
}

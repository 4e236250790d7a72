/** By when a figure has to be reached: one rule for whoever shows a draft and whoever makes records of it. */
import type { DraftPart, DraftTarget, DraftTask, Due } from './draft.ts';

/**
 * The month or day a figure has to be reached by; null where neither it nor its row gives one. Its own day or month
 * counts; a year alone, or nothing, falls back to the row's 完成时限 where that is earlier in the same year (PRODUCT
 * §6.2; tasks 09 and 17 of the sample: October).
 */
export function targetDue(task: Pick<DraftTask, 'parts'>, target: Pick<DraftTarget, 'due' | 'dueBasis' | 'row'>) {
  const part = partOf(task, target.row);
  const row = part === undefined ? null : rowDue(part);
  const { due, dueBasis } = target;
  if (due === null || dueBasis === 'none') return row;
  if (dueBasis !== 'year' || row === null) return due;
  return inOrder(row, due) < 0 && row.slice(0, 4) === due.slice(0, 4) ? row : due;
}

/** The last month or day a row names; null for 长期坚持. */
export function rowDue(part: DraftPart): Due | null {
  const ends = part.deadlines.flatMap((one) => (one.end === null ? [] : [one.end]));
  return ends.sort(inOrder).at(-1) ?? null;
}

/** The row of a task that something stands in; where none has that number, its first. */
export function partOf({ parts }: Pick<DraftTask, 'parts'>, row: number): DraftPart | undefined {
  return parts.find((one) => one.row === row) ?? parts[0];
}

/** A month stands for its last day. */
function inOrder(a: Due, b: Due): number {
  const [left, right] = [a, b].map((due) => (due.length === 7 ? `${due}-99` : due));
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1;
}

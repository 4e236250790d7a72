/** The task table as officials know it: key work cells merged over tasks, task cells over their rows. */

import type { BoardTask } from '@yicun/packs/programme/boardTask';
import type { Row } from '@yicun/packs/programme/row';

export interface TableRow {
  readonly it: BoardTask;
  /** A row of the document; null for a task that has none. */
  readonly part: Row | null;
  /** How many rows the cell of the key work reaches down from here; 0 where one from above covers this row. */
  readonly keyWorkRows: number;
  /** The same for the cells of the task. */
  readonly taskRows: number;
}

/** @param tasks in the order of the document; neighbours under one key work share its cell */
export function tableRows(tasks: readonly BoardTask[]): readonly TableRow[] {
  const heights = tasks.map((it) => Math.max(1, it.parts.length));
  return tasks.flatMap((it, index) => {
    const isFirst = index === 0 || tasks[index - 1]?.keyWork?.id !== it.keyWork?.id;
    const keyWorkRows = isFirst ? runHeight(tasks, heights, index) : 0;
    const parts = it.parts.length === 0 ? [null] : it.parts;
    return parts.map((part, at) => ({
      it,
      part,
      keyWorkRows: at === 0 ? keyWorkRows : 0,
      taskRows: at === 0 ? parts.length : 0,
    }));
  });
}

/** The rows of all tasks from `from` on that stand under the same key work without a break. */
function runHeight(tasks: readonly BoardTask[], heights: readonly number[], from: number): number {
  const key = tasks[from]?.keyWork?.id;
  let rows = 0;
  for (let at = from; at < tasks.length && tasks[at]?.keyWork?.id === key; at += 1) rows += heights[at] ?? 1;
  return rows;
}

/**
 * About how many lines a text takes at so many full-width characters a line. Digits and Latin letters are about half
 * as wide.
 */
export function lines(text: string, perLine: number): number {
  const widths = text.split('\n').map((line) => {
    const narrow = line.match(/[\u0020-\u007e]/g)?.length ?? 0;
    return Math.max(1, Math.ceil((line.length - narrow / 2) / perLine));
  });
  return widths.reduce((sum, one) => sum + one, 0);
}

/**
 * The units of a cell as the document writes them, each with the unit it means; null where the words do not come apart
 * into as many names as there are units.
 */
export function namedUnits(words: string, units: readonly string[]): readonly { text: string; unit: string }[] | null {
  const texts = words.split('、');
  if (texts.length !== units.length) return null;
  return texts.map((text, at) => ({ text, unit: units[at] ?? '' }));
}

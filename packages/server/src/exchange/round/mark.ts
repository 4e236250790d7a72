import type { Cell } from '@yicun/kernel/kind';
import { isUuid } from '@yicun/kernel/uuid';

/** What a sheet that was handed out is known by. */
export interface Mark {
  readonly round: string;
  readonly unit: string;
  /** Its place among the files of the round, from 1. */
  readonly no: number;
}

const word = 'yicun-round';

/** The mark as lines of the hidden sheet. */
export function markLines({ round, unit, no }: Mark): readonly (readonly Cell[])[] {
  return [
    [word, round, unit, no],
    ['请勿删改本表：收回时靠它认出是谁填的。', null, null, null],
  ];
}

/** The mark in a line, wherever a spreadsheet program has moved it; null: it holds none. */
export function markIn(cells: readonly Cell[]): Mark | null {
  const at = cells.indexOf(word);
  const [round, unit, no] = at < 0 ? [] : cells.slice(at + 1, at + 4);
  if (!isUuid(round) || !isUuid(unit)) return null;
  return { round, unit, no: Number(no ?? 0) };
}

import type { Cell } from '@yicun/kernel/kind';

/** One row of a file, as it stands there; rows without any content are left out. */
export interface SheetRow {
  /** 0 for the first sheet; a text file has one. */
  readonly sheet: number;
  /** As people count: the first row is 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

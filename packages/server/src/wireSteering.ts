/** What steering sends: types only, as in wire.ts. */

import type { Refusal } from '@yicun/kernel/refusal';

/** What became of slips that were drafted or issued. */
export interface Dispatched {
  readonly done: number;
  readonly refused: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly why: Refusal;
  }[];
}

/** Something that waits for the reader: a record at a stage whose next step they may take. */
export interface WorkRow {
  readonly id: string;
  readonly register: string;
  readonly unit: string;
  readonly title: string | null;
  readonly stage: string;
  /** The last day it may stay where it is; null: no limit. */
  readonly due: string | null;
}

export interface Work {
  /** What is due first comes first. */
  readonly rows: readonly WorkRow[];
  /** There is more than is sent. */
  readonly more: boolean;
}

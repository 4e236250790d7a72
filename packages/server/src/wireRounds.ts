import type { Counts, ImportState } from './db/imports.ts';
import type { KeptRound, Known, RoundTold } from './db/rounds.ts';
import type { Problem } from './wire.ts';

/** What goes over the wire of fill-in rounds: types only, as in wire.ts. */

/**
 * How far a unit is: nothing came; it is being checked or written; rows or the file are wrong; it waits to be written; it
 * is in, or changed nothing.
 */
export type Standing = 'missing' | 'checking' | 'wrong' | 'ready' | 'answered';

/** A round, as far as the reader reaches the units that it asks. */
export interface RoundInfo extends Omit<KeptRound, 'units' | 'filter'> {
  readonly standings: Readonly<Record<Standing, number>>;
  /** May be closed by the reader, who reaches all whom it asks. */
  readonly mayClose: boolean;
}

export interface RoundUnit {
  readonly unit: string;
  /** As it is written: 金积镇/塔湾村. */
  readonly name: string;
  readonly township: string;
  readonly standing: Standing;
  readonly files: readonly RoundAnswer[];
}

/** A sheet that came back. */
export interface RoundAnswer {
  readonly id: string;
  readonly name: string;
  readonly known: Known | null;
  readonly by: string;
  readonly at: string;
  /** The reader brought it, and so decides on it. */
  readonly isMine: boolean;
  readonly import: string | null;
  readonly state: ImportState | null;
  readonly counts: Counts | null;
  readonly problem: Problem | null;
}

export interface OneRound {
  readonly round: RoundInfo;
  readonly units: readonly RoundUnit[];
  /** Of the reader's own files: those of which nobody knows whose they are. */
  readonly unplaced: readonly RoundAnswer[];
  readonly story: readonly RoundTold[];
}

/** What became of a file that was brought. */
export interface Outcome {
  readonly name: string;
  readonly is: 'taken' | 'same' | 'unplaced' | 'refused';
  /** Whose it is, as it is written. */
  readonly unit: string | null;
  readonly why: Problem | null;
}

export type { RoundTold } from './db/rounds.ts';

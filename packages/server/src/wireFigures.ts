import type { Sums } from '@yicun/kernel/figure';

/** A figure of a place, as far as the reader's grants reach. */
export interface FigureSent extends Sums {
  readonly indicator: string;
  /** The version it is computed by. */
  readonly version: number;
  /** When that version became live (ISO, UTC); null: with the district itself. */
  readonly since: string | null;
  /** Another version is being counted: settings or declarations have changed since. */
  readonly recounting: boolean;
  /** The reader reaches every record that it counts, and the place is the whole district. */
  readonly whole: boolean;
  /** Living records of its register in the place, counted or not: 0 says that nothing was recorded yet. */
  readonly records: number;
  /** Somebody has worked in its register: it holds more than rows opened for what a table names, untouched since. */
  readonly used: boolean;
  /** The last month it holds (complete); null: as it is now. */
  readonly upTo: string | null;
  /** The same of each township that lies in reach and in the place. */
  readonly townships: readonly TownshipSums[];
  /** The denominators that were frozen, the first first: the last one holds. */
  readonly frozen: readonly FrozenSums[];
  /** What it had come to by the end of each month; empty for figures that keep no months, or when not asked for. */
  readonly trend: readonly MonthSums[];
}

export interface UnitSums extends Sums {
  readonly unit: string;
}

/** A township beside its figure: without this a comparison of townships would not be fair (PRODUCT §3.8). */
export interface TownshipSums extends UnitSums {
  readonly villages: number;
  /** Villages without any record of the register. */
  readonly unrecorded: number;
  readonly households: number;
}

/** What a share stood at on the day its denominator was frozen. */
export interface FrozenSums extends Sums {
  readonly round: number;
  readonly on: string;
  readonly reason: string | null;
  readonly townships: readonly UnitSums[];
}

export interface MonthSums extends Sums {
  readonly month: string;
}

/** One cell of the table of units, of the units that records belong to; whoever shows it adds them up (`summed`). */
export interface FigureCell extends UnitSums {
  readonly indicator: string;
}

/** What counts below a figure and is pointed to by nothing that counts above: households without a sanitary toilet. */
export interface Uncounted {
  /** Null: nothing of the one register points to the other, so nobody can tell. */
  readonly total: number | null;
  /** The first of them, by id. */
  readonly rows: readonly UncountedRow[];
}

export interface UncountedRow {
  readonly id: string;
  readonly unit: string;
  /** Null where the reader may not see it. */
  readonly title: string | null;
}

/** Of the records of one unit that a figure counts: how many lack what is asked for (待补), and how many values. */
export interface UnitWanting {
  readonly unit: string;
  readonly records: number;
  readonly lacking: number;
  readonly fields: number;
}

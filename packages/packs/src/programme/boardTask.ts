import type { Light } from '@yicun/kernel/light';
import type { Row } from './row.ts';
import type { Current, Standing } from './standing.ts';

/** One task with all that belongs to it, as it stands on the day that is judged. */
export interface BoardTask {
  readonly task: Row;
  readonly keyWork: Row | null;
  /** 分项, in the order of the document; at least one in a programme that was read from a table. */
  readonly parts: readonly Row[];
  readonly targets: readonly BoardTarget[];
  readonly milestones: readonly BoardStep[];
  readonly measures: readonly BoardStep[];
  readonly funding: readonly Row[];
  readonly objects: readonly Row[];
  readonly light: Light;
  /** The next day something of it is due, from today on; null when nothing is. */
  readonly nextDue: string | null;
  /** The last day a part names; null for standing work. */
  readonly dueDate: string | null;
  readonly standing: boolean;
}

export interface BoardTarget {
  readonly target: Row;
  /** What the ledgers give, or else what was reported last, and by whom; null: neither. */
  readonly current: Current | null;
  /** What was reported last, also where the ledgers give another value: both are shown. */
  readonly typed: Current | null;
  readonly standing: Standing;
  readonly lateDays: number;
  /** What was reported, oldest first, up to the day that is judged. */
  readonly entries: readonly Row[];
  /** Was due before the programme was loaded and was not reached by then: shown apart, colours nothing. */
  readonly carriedOver: boolean;
}

/** A milestone or a measure: something with a day that is done or not. */
export interface BoardStep {
  readonly step: Row;
  readonly done: boolean;
  readonly lateDays: number;
  /** Was due before the programme was loaded and was not done by then: shown apart, colours nothing. */
  readonly carriedOver: boolean;
  /**
   * Of a milestone that is not done: the targets named within its words for its day, when all of them are reached. It is
   * proposed to be done then, and a person says so.
   */
  readonly reachedBy: readonly Row[];
}

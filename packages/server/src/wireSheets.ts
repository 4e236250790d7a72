import type { Counts, FileColumns, ImportState } from './db/imports.ts';
import type { Job } from './db/jobs.ts';
import type { Aside } from './db/staging.ts';
import type { MadeFile } from './exchange/made.ts';
import type { Problem } from './wire.ts';

/** What goes over the wire of long work and of spreadsheets: types only, as in wire.ts. */

/** A piece of long work, as its owner sees it. */
export interface JobInfo extends Pick<Job, 'id' | 'kind' | 'state' | 'done' | 'total' | 'created' | 'finished'> {
  readonly problem: Problem | null;
  /** The register it is about, if it is about one. */
  readonly register: string | null;
  /** The import it works on. */
  readonly import: string | null;
  /** What it made, to be fetched until it expires. */
  readonly file: MadeFile | null;
}

/** A spreadsheet that was brought, as whoever brought it sees it. */
export interface ImportInfo {
  readonly id: string;
  readonly register: string;
  /** Of the file. */
  readonly name: string;
  readonly state: ImportState;
  /** The work on it last begun. */
  readonly job: string | null;
  readonly columns: FileColumns | null;
  readonly counts: Counts | null;
  readonly onlyGood: boolean;
  readonly result: ImportResult | null;
  readonly problem: Problem | null;
  readonly created: string;
}

/** What came of it: rows that went in or were refused after all; when taken back, what was and what had to stay. */
export interface ImportResult {
  readonly written?: number;
  readonly refused?: number;
  readonly taken?: number;
  readonly kept?: number;
}

/** Why rows are wrong: one reason in one column, with the rows it concerns and one of them. */
export interface ReasonInfo {
  readonly code: string;
  readonly column: string;
  readonly count: number;
  readonly example: Problem;
}

export interface ImportFile extends ImportInfo {
  readonly reasons: readonly ReasonInfo[];
}

/** One wrong row. */
export interface WrongRow {
  readonly no: number;
  readonly sheet: number;
  readonly line: number;
  readonly faults: readonly { readonly column: string; readonly value: string; readonly why: Problem }[];
}

/** One row that changes what was changed elsewhere since. */
export interface StaleRow {
  readonly no: number;
  readonly sheet: number;
  readonly line: number;
  readonly record: string;
  readonly title: string | null;
  readonly mine: boolean;
  readonly aside: readonly Aside[];
  /** Ids in the values → what they are called. */
  readonly names: Readonly<Record<string, string>>;
}

export interface RowPage<Row> {
  readonly rows: readonly Row[];
  /** Give it back as `after`; null on the last page. */
  readonly next: number | null;
}

export type { Counts } from './db/imports.ts';
export type { Aside } from './db/staging.ts';

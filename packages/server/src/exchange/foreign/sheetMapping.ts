/** How a foreign table is understood: chosen by a person, or as it was chosen before for the very same heading. */
export interface SheetMapping {
  /** 0 for the first. */
  readonly sheet: number;
  /** The lines of the heading, as people count them. */
  readonly first: number;
  readonly last: number;
  /** For each column what it is taken for; null: it is left out. */
  readonly columns: readonly (MappedColumn | null)[];
  /** The unit that every row belongs to, where no column says it: an id. */
  readonly unit: string | null;
  /** Field → what every row has in it, as a cell would say it. */
  readonly fixed: Readonly<Record<string, string>>;
  /** A record of the same unit with the same values in these fields is the same record. Empty: every row is a new one. */
  readonly match: readonly string[];
}

export interface MappedColumn {
  /** As `nameOf` says it: a field by its name, `@unit`, `@township`, `@village`, `@stage`. */
  readonly to: string;
  /** The unit its numbers are in, where it is not the field's own; null: as they stand. */
  readonly from: string | null;
}

/** Why a column is taken for what it is: called so, called alike, holds such values, numbers the rows, or nothing is known. */
export type Reason = 'label' | 'alike' | 'options' | 'values' | 'ordinal' | 'none';

/** A column as it was found, and what it may be. */
export interface FoundColumn {
  /** Words of its heading, from above to below. */
  readonly path: readonly string[];
  /** Some of its values. */
  readonly samples: readonly string[];
  readonly to: MappedColumn | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

/** One sheet of a foreign file, as far as its first rows tell. */
export interface FoundSheet {
  readonly sheet: number;
  readonly first: number;
  readonly last: number;
  /** Of the heading and the register: a file with the same one is understood in the same way. */
  readonly print: string;
  readonly columns: readonly FoundColumn[];
  /** The unit its title or the name of the file names: an id. */
  readonly unit: string | null;
  /** The first rows, as they stand. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** What was found in a file: its sheets that look like tables, and which of them suits the register most. */
export interface Survey {
  readonly sheets: readonly FoundSheet[];
  /** A place in `sheets`. */
  readonly best: number;
}

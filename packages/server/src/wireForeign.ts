import type { Survey } from './exchange/foreign/sheetMapping.ts';

/** What goes over the wire of foreign tables: types only, as in wire.ts. */

/** A foreign file, as far as its first rows tell, and the units that its rows may belong to. */
export interface ForeignFile extends Survey {
  readonly units: readonly { readonly id: string; readonly name: string; readonly path: string }[];
}

/** A heading that somebody mapped before. */
export interface KnownMapping {
  readonly print: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** What its columns are taken for, as `nameOf` says it. */
  readonly fields: readonly string[];
}

export type { ForeignNote } from './db/imports.ts';
export type { FoundColumn, FoundSheet, MappedColumn, SheetMapping } from './exchange/foreign/sheetMapping.ts';

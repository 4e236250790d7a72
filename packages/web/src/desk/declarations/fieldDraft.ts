import type { Words } from '@yicun/kernel/words';

/** A field of a declaration as it is edited. */
export interface FieldDraft {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  /** Of a choice: stored name and label. */
  readonly options: readonly { readonly name: string; readonly label: Words }[];
  readonly unit: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly refTo: string;
  /** Label of the group in Chinese; empty: none. */
  readonly group: string;
  readonly wanted: boolean;
  readonly filter: boolean;
  readonly counted: boolean;
  readonly personal: 'P' | 'S' | null;
  readonly retired: boolean;
  /** Stands in a published version: its kind stays, and it can be retired but not removed. */
  readonly isPublished: boolean;
}

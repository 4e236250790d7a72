import type { Cell, Json, KindUse } from '@yicun/kernel/kind';
import type { RefusalCode } from '@yicun/kernel/refusal';
import type * as fc from 'fast-check';

/** What the one suite over all kinds (kinds.test.ts) needs to know of a kind. */
export interface Fixture {
  /** The kind with options, as a declaration uses it. */
  readonly use: KindUse;
  /** Options that a declaration may not choose, and a word of the complaint. */
  readonly wrongOptions: readonly (readonly [options: object, complaint: string])[];
  readonly valid: readonly (readonly [input: unknown, value: Json])[];
  readonly invalid: readonly (readonly [input: unknown, code: RefusalCode])[];
  readonly shown: readonly (readonly [value: Json, zh: string, en: string])[];
  /** What a person types into a spreadsheet, and what is meant. */
  readonly typed: readonly (readonly [cell: Cell, value: Json])[];
  readonly mistyped: readonly (readonly [cell: Cell, code: RefusalCode])[];
  /** Inputs of which most are understood: the values behind them go through every property. */
  readonly inputs: fc.Arbitrary<unknown>;
  /** Values in order, for kinds that are ordered. */
  readonly ascending: readonly Json[];
  /** Cells carry the whole value. Notes and files go out for reading only. */
  readonly throughCells: boolean;
  /** What may be shown of a personal value, for kinds that can mask. */
  readonly masked?: readonly (readonly [value: Json, shown: string])[];
}

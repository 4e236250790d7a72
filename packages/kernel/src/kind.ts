import type { Refusal } from './refusal.ts';
import type { Language, Words } from './words.ts';

/** Anything that JSON can hold: what a field's value is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What a spreadsheet cell can hold. */
export type Cell = string | number | boolean | null;

/** A value that was understood, or why not. The refusal's `field` is filled in by the register. */
export type Parsed = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly why: Refusal };

/**
 * How stored values compare, in memory and in SQL alike. `set`: a list of items, each with an identity.
 * `none`: only present or absent.
 */
export type Comparison = 'text' | 'number' | 'yesNo' | 'set' | 'none';

/**
 * A kind of value is one object that knows everything about itself: how to parse, show, store, order, exchange it
 * with a spreadsheet, and describe it to a client. Nothing else in the system names a kind. `O` is what a field may
 * choose about it: plain data, so that a register made at the desk is the same thing as one in a pack.
 */
export interface Kind<O = Readonly<Record<string, Json>>> {
  readonly name: string;
  readonly label: Words;
  readonly comparison: Comparison;
  /** Says in a sentence what is wrong with a field's options, or null. Called once, when declarations are read. */
  checkOptions(options: O): string | null;
  /** From outside (form, HTTP, phone, import) to the stored value. Never called with null: empty is not a value. */
  parse(input: unknown, options: O): Parsed;
  /** For a person to read. */
  show(value: Json, options: O, language: Language): string;
  toCell(value: Json, options: O): Cell;
  /** Spreadsheet cell to stored value; what a person types into Excel is more varied than what our own form sends. */
  fromCell(cell: Cell, options: O): Parsed;
  /** JSON Schema of the stored value, for the HTTP description. */
  schema(options: O): Readonly<Record<string, Json>>;
  /** Identity of an item, for `set` kinds only: they merge by item and only grow. */
  itemId?(item: Json): string;
}

/** Which kind a field has, and what it chose about it: plain data. */
export interface KindUse {
  readonly kind: string;
  readonly options: Readonly<Record<string, Json>>;
}

/**
 * The word a declaration uses for a kind: `number({ min: 0, unit: 'm³' })`. Gives the options their type, so that the
 * compiler checks declarations too.
 */
export function use<O extends object>(kind: Kind<O>): (options?: O) => KindUse {
  return (options) => ({ kind: kind.name, options: { ...options } as KindUse['options'] });
}

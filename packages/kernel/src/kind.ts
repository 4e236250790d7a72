import type { Fault } from './misdeclared.ts';
import { refusal } from './refusal.ts';
import { no, type Result } from './result.ts';
import type { Language, Words } from './words.ts';

/** Anything that JSON can hold: what a field's value is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What a spreadsheet cell can hold. */
export type Cell = string | number | boolean | null;

/** A value that was understood, or why not. The refusal's `field` is filled in by the register. */
export type Parsed = Result<Json>;

/**
 * How stored values compare, in memory and in SQL alike. `set`: a list that a filter can look into with `has`.
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
  checkOptions(options: O): Fault | null;
  /**
   * From outside (form, HTTP, phone, import) to the stored value. Never called with null: empty is not a value.
   * What it gives, it takes again and gives unchanged.
   */
  parse(input: unknown, options: O): Parsed;
  /** For a person to read. Ids of units and records are shown as they are: only the edge knows their names. */
  show(value: Json, options: O, language: Language): string;
  toCell(value: Json, options: O): Cell;
  /** Spreadsheet cell to stored value; what a person types into Excel is more varied than what our own form sends. */
  fromCell(cell: Cell, options: O): Parsed;
  /** JSON Schema of the stored value, for the HTTP description. */
  schema(options: O): Readonly<Record<string, Json>>;
  /**
   * Identity of an item. A kind that has it merges item by item and only grows (notes, files); any other list is
   * replaced as a whole, so that a unit entered by mistake can be taken out again.
   */
  itemId?(item: Json): string;
  /** A kind that lies somewhere gives the point by which a map shows it, in degrees of WGS-84: longitude, latitude. */
  point?(value: Json): readonly [longitude: number, latitude: number] | null;
  /** What of a personal value may be shown to whoever may not see it: `张*`, `138****5678`. Without it: nothing. */
  mask?(value: Json): string;
  /** Text that can be kept under a key: a sensitive field of this kind is sealed, and compares with nothing any more. */
  readonly sealable?: true;
  /** What the values of a field may point to, so that declarations are checked against each other. */
  targets?(options: O): readonly Target[];
  /** What a value points to. The door asks whether it is there and may be seen. */
  pointsTo?(value: Json, options: O): readonly Pointer[];
  /** How a pointer to a record is written in such a value, where it is not its id alone. */
  written?(pointer: { readonly register: string; readonly id: string }): string;
  /** The value with its new items signed: who wrote them, and when. For kinds whose items carry that (notes). */
  signed?(value: Json, by: string, at: string): Json;
  /** Says in a sentence why a field with these options must not be required, or needed by a stage; null if it may. */
  checkForced?(options: O): string | null;
}

/** What a field may point to: units (`register` null), or records of a register, only those that a filter matches. */
export interface Target {
  readonly register: string | null;
  /** A filter over the register it points into: plain data, as {@link KindUse} is. */
  readonly where?: object;
}

/** In a {@link Target}: whatever register there is. */
export const anyRegister = '*';

/** In a {@link Target}: the accounts of the district, which are no records. */
export const accountsRegister = '@account';

export interface Pointer extends Target {
  readonly id: string;
}

/** Which kind a field has, and what it chose about it: plain data. */
export interface KindUse {
  readonly kind: string;
  readonly options: Readonly<Record<string, Json>>;
}

/** The options of a kind that leaves nothing to choose. */
export type NoOptions = Readonly<Record<string, never>>;

/**
 * The word a declaration uses for a kind: `number({ min: 0, unit: 'm³' })`. Gives the options their type, so that the
 * compiler checks declarations too; a kind that cannot do without options (choice, ref) must be given them.
 */
export function use<O extends object>(
  kind: Kind<O>,
): (...chosen: NoOptions extends O ? [options?: O] : [options: O]) => KindUse {
  return (...[options]) => ({ kind: kind.name, options: { ...options } as KindUse['options'] });
}

/** The refusal of what is not of the kind, said as it stands in the sentence: “面积”的内容不是*数字*。 */
export function isNot(zh: string, en: string): Parsed {
  return no(refusal('value.type', { expected: { zh, en } }));
}

/** What came in, as a sentence may repeat it: at most 40 characters, and of an object none. */
export function quoted(input: unknown): string {
  return typeof input === 'object' || typeof input === 'function' ? '…' : String(input).slice(0, 40).toWellFormed();
}

/** Complains of an option that the kind does not know: a misspelt one would be left out silently otherwise. */
export function onlyOptions(options: object, ...known: readonly string[]): string | null {
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  return unknown === undefined ? null : `the option "${unknown}" is not known. Known: ${known.join(', ') || 'none'}.`;
}

/** An object with names, as it came from outside: nothing is known of what the names hold. */
export function isNamed(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

import type { Comparison, Json } from './kind.ts';

/**
 * The one filter language. Lists, permissions, indicators, rules and sync scopes are all filters. It has two
 * interpreters that must always agree: {@link matches} here, in memory (phone, tests, rules), and SQL on the server
 * (`db/filterSql.ts`); a property test compares them on a real database.
 *
 * Logic is two-valued: a comparison with an absent value is false, and `not` turns it round. So `not (a = 1)` holds
 * for a record without `a`, in both interpreters.
 */
export type Filter =
  | { readonly all: readonly Filter[] }
  | { readonly any: readonly Filter[] }
  | { readonly not: Filter }
  | Condition;

export interface Condition {
  /** A field of the register, or one of the {@link spine}. */
  readonly field: string;
  readonly op: Operator;
  readonly value?: Json;
  /** In place of a value: another field of the same record. Absent there, the comparison is false. */
  readonly than?: string;
}

/**
 * `has`: a set holds the item. `contains`: a text holds the words, whatever the case of
 * their Latin letters A–Z. `under`: a scope lies within
 * a subtree of units. `present`: there is a value at all; takes none.
 */
export type Operator = 'eq' | 'in' | 'lt' | 'lte' | 'gt' | 'gte' | 'has' | 'contains' | 'under' | 'present';

/** What all records share, and how each of it compares. A register's own fields may not take these names. */
export const spine = {
  id: 'text',
  register: 'text',
  unit: 'text',
  scope: 'text',
  seq: 'number',
  stage: 'text',
  title: 'text',
  day: 'text',
} as const satisfies Record<string, Comparison>;

export type SpineName = keyof typeof spine;

export function isSpineName(name: string): name is SpineName {
  return Object.hasOwn(spine, name);
}

/** What a filter looks at: the spine and the fields of one record. */
export interface Filterable {
  readonly id: string;
  readonly register: string;
  readonly unit: string;
  readonly scope: string;
  readonly seq: number;
  readonly stage: string | null;
  readonly title: string | null;
  readonly day: string | null;
  readonly data: Readonly<Record<string, Json>>;
}

export const everything: Filter = { all: [] };
export const nothing: Filter = { any: [] };

/** Is this plain data a filter, as far as its shape goes? Whether it fits the fields, {@link misuse} says. */
export function isFilter(input: unknown): input is Filter {
  if (typeof input !== 'object' || input === null) return false;
  if ('all' in input) return Array.isArray(input.all) && input.all.every(isFilter);
  if ('any' in input) return Array.isArray(input.any) && input.any.every(isFilter);
  if ('not' in input) return isFilter(input.not);
  return 'field' in input && typeof input.field === 'string' && 'op' in input && typeof input.op === 'string';
}

/** Both, without needless nesting. */
export function and(...filters: readonly Filter[]): Filter {
  const parts = filters.filter((one) => !('all' in one && one.all.length === 0));
  return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
}

/** Either, without needless nesting. No filter at all matches nothing. */
export function or(...filters: readonly Filter[]): Filter {
  return filters.length === 1 && filters[0] ? filters[0] : { any: filters };
}

/** Does the record satisfy the filter? */
export function matches(filter: Filter, record: Filterable): boolean {
  if ('all' in filter) return filter.all.every((one) => matches(one, record));
  if ('any' in filter) return filter.any.some((one) => matches(one, record));
  if ('not' in filter) return !matches(filter.not, record);
  const value = filter.than === undefined ? filter.value : fieldValue(record, filter.than);
  return holds(filter.op, value, fieldValue(record, filter.field));
}

/**
 * Puts the district's settings in place of `{ setting: name }`. Declarations hold such places; what is asked of records
 * never does. A setting without a value makes its comparison false.
 */
export function settled(filter: Filter, values: Readonly<Record<string, Json>>): Filter {
  if ('all' in filter) return { all: filter.all.map((one) => settled(one, values)) };
  if ('any' in filter) return { any: filter.any.map((one) => settled(one, values)) };
  if ('not' in filter) return { not: settled(filter.not, values) };
  const named = settingOf(filter);
  return named === null ? filter : { ...filter, value: values[named] ?? null };
}

/** Names of the settings that a filter looks at. */
export function settingsIn(filter: Filter): readonly string[] {
  if ('all' in filter) return filter.all.flatMap(settingsIn);
  if ('any' in filter) return filter.any.flatMap(settingsIn);
  if ('not' in filter) return settingsIn(filter.not);
  const named = settingOf(filter);
  return named === null ? [] : [named];
}

/** The setting that stands in place of the condition's value, or null. */
function settingOf({ value }: Condition): string | null {
  if (typeof value !== 'object' || value === null || !('setting' in value)) return null;
  return typeof value.setting === 'string' ? value.setting : null;
}

/** The value of a spine or register field; null when absent. */
export function fieldValue(record: Filterable, field: string): Json {
  if (isSpineName(field)) return record[field];
  return Object.hasOwn(record.data, field) ? (record.data[field] ?? null) : null;
}

/**
 * Code point order, which is the byte order of UTF-8 and so PostgreSQL's "C" collation. `<` orders by UTF-16 units,
 * which differs only where surrogates (code points above U+FFFF, such as 𠮷) meet U+E000 to U+FFFF.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return place(left) - place(right);
  }
  return a.length - b.length;
}

/** Where a UTF-16 unit stands in code point order: surrogates behind everything else. */
function place(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}

/** A scope lies under another when it starts with it: scopes are paths that end in a slash. */
export function isUnder(scope: string, top: string): boolean {
  return scope.startsWith(top);
}

/** The operators that make sense for values that compare so. */
const operators: Readonly<Record<Comparison, readonly Operator[]>> = {
  text: ['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'contains', 'under', 'present'],
  number: ['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'present'],
  yesNo: ['eq', 'present'],
  set: ['has', 'present'],
  none: ['present'],
};

/**
 * What is wrong with a filter, in a sentence, or null: a field that is none, an operator that does not fit its values,
 * a value of another type. Such a condition would be false for every record and nobody would notice.
 *
 * @param comparisonOf  how the values of a field compare; null for a name that is no field
 */
export function misuse(filter: Filter, comparisonOf: (field: string) => Comparison | null): string | null {
  if ('all' in filter) return firstMisuse(filter.all, comparisonOf);
  if ('any' in filter) return firstMisuse(filter.any, comparisonOf);
  if ('not' in filter) return misuse(filter.not, comparisonOf);
  const { field, op, value } = filter;
  const comparison = comparisonOf(field);
  if (comparison === null) return `"${field}" is no field.`;
  if (!operators[comparison].includes(op)) return `"${op}" does not fit the field "${field}".`;
  if (filter.than !== undefined) return misusedThan(filter, comparison, comparisonOf(filter.than));
  if (settingOf(filter) !== null) return null;
  const type = comparison === 'number' ? 'number' : comparison === 'yesNo' ? 'boolean' : 'string';
  const fits = (one: unknown) => typeof one === type;
  if (op === 'present') return value === undefined ? null : `"present" takes no value, but "${field}" has one.`;
  if (op === 'in') return Array.isArray(value) && value.every(fits) ? null : `"${field}" needs a list of ${type}s.`;
  return fits(value) ? null : `"${field}" is compared with what is no ${type}.`;
}

/** Two fields are compared when their values compare alike, and by an order or by equality. */
function misusedThan({ field, op, value, than }: Condition, mine: Comparison, other: Comparison | null): string | null {
  if (value !== undefined) return `"${field}" is compared with a value and with a field at once.`;
  if (other === null) return `"${than}" is no field.`;
  if (mine !== other) return `"${field}" cannot be compared with "${than}".`;
  return op === 'eq' || op.startsWith('lt') || op.startsWith('gt') ? null : `"${op}" does not compare two fields.`;
}

function firstMisuse(filters: readonly Filter[], comparisonOf: (field: string) => Comparison | null): string | null {
  for (const one of filters) {
    const wrong = misuse(one, comparisonOf);
    if (wrong !== null) return wrong;
  }
  return null;
}

function holds(op: Operator, value: Json | undefined, actual: Json): boolean {
  if (op === 'present') return actual !== null;
  if (actual === null || value === undefined || value === null) return false;
  switch (op) {
    case 'eq':
      return same(actual, value);
    case 'in':
      return Array.isArray(value) && value.some((one: Json) => same(actual, one));
    case 'has':
      return Array.isArray(actual) && actual.some((one: Json) => same(one, value));
    case 'contains':
      return typeof actual === 'string' && asciiLower(actual).includes(asciiLower(String(value)));
    case 'under':
      return typeof actual === 'string' && isUnder(actual, String(value));
    case 'lt':
      return ordered(actual, value, (sign) => sign < 0);
    case 'lte':
      return ordered(actual, value, (sign) => sign <= 0);
    case 'gt':
      return ordered(actual, value, (sign) => sign > 0);
    case 'gte':
      return ordered(actual, value, (sign) => sign >= 0);
  }
}

function same(a: Json, b: Json): boolean {
  return typeof a === typeof b && typeof a !== 'object' && a === b;
}

function ordered(a: Json, b: Json, test: (sign: number) => boolean): boolean {
  if (typeof a === 'number' && typeof b === 'number') return test(a - b);
  if (typeof a === 'string' && typeof b === 'string') return test(compareText(a, b));
  return false;
}

/** Only A–Z: what `lower` makes of other letters differs between databases, and Chinese has no case. */
function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/**
 * asking(register, hidden, query): what somebody may ask of a list (filter, words, order, place, number), understood or
 * refused. Comes from outside as text.
 */
import { type Condition, everything, type Filter, type Operator } from '@yicun/kernel/filter';
import { isNamed, type Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import { type Field, knows, type Register } from '@yicun/kernel/register';
import { no, ok, type Result } from '@yicun/kernel/result';
import { isUuid } from '@yicun/kernel/uuid';
import { comparisonOf } from './fields.ts';
import { isPointing } from './names.ts';

/** What a request says about a list, as it came. */
export interface ListQuery {
  /** A {@link Filter} as JSON text. */
  readonly filter?: string | undefined;
  /** Words that a text of the record holds, wherever. */
  readonly search?: string | undefined;
  /** A field, or `-field` for the greatest first. */
  readonly sort?: string | undefined;
  /** Where the page before ended. */
  readonly after?: string | undefined;
  /** Rows of a page: 1 to 500, else 50. */
  readonly limit?: number | undefined;
  /** What comes with the rows, apart by commas: fields whose records' titles, `seq` for the time of the last edit. */
  readonly with?: string | undefined;
}

/** The same, understood. */
export interface Asking {
  readonly filter: Filter;
  readonly search: string;
  readonly sort: { readonly field: string; readonly descending: boolean };
  readonly after: Place | null;
  readonly limit: number;
  /** Fields of which it wants to know what they point to. */
  readonly points: readonly Field[];
  readonly changedAt: boolean;
}

/** Where a page ended: the value it is sorted by, as text, and the record's id. */
export interface Place {
  readonly value: string | null;
  readonly id: string;
}

const limitMost = 500;

/** @param hidden fields the reader may not see: asking about them would tell what is in them */
export function asking(register: Register, hidden: ReadonlySet<string>, query: ListQuery): Result<Asking> {
  const filter = query.filter === undefined ? ok(everything) : filterFrom(register, hidden, query.filter);
  if (!filter.ok) return filter;
  const [sign = '', name = ''] = /^(-?)(.*)$/.exec(query.sort ?? defaultSort)?.slice(1) ?? [];
  const comparison = comparisonOf(register, name);
  const sortable =
    comparison !== null &&
    comparison !== 'set' &&
    comparison !== 'none' &&
    !hidden.has(name === 'title' ? register.title : name);
  if (!sortable) return no(refusal('request.malformed', { part: 'sort' }));
  const after = query.after === undefined ? null : placeFrom(query.after);
  if (after === undefined) return no(refusal('request.malformed', { part: 'after' }));
  const { limit = 50, search = '' } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > limitMost)
    return no(refusal('request.malformed', { part: 'limit' }));
  if (!isStorable(search) || search.length > 200) return no(refusal('request.malformed', { part: 'search' }));
  const also = query.with === undefined || query.with === '' ? [] : query.with.split(',');
  const points = also.flatMap((one) => (hidden.has(one) ? [] : (register.fields[one] ?? []))).filter(isPointing);
  if (also.length > points.length + (also.includes('seq') ? 1 : 0)) {
    return no(refusal('request.malformed', { part: 'with' }));
  }
  return ok({
    filter: filter.value,
    search: search.trim(),
    sort: { field: name, descending: sign === '-' },
    after,
    limit,
    points,
    changedAt: also.includes('seq'),
  });
}

/** A place as it is handed out and given back. */
export function placeText(place: Place): string {
  return Buffer.from(JSON.stringify([place.value, place.id])).toString('base64url');
}

/**
 * Latest day first, and those of one day, or of none, in the order they were made (ids begin with the time): the order
 * that lists have an index for.
 */
const defaultSort = '-day';

function placeFrom(text: string): Place | undefined {
  const parsed = parsedJson(Buffer.from(text, 'base64url').toString('utf8'));
  if (!Array.isArray(parsed)) return undefined;
  const [value, id]: unknown[] = parsed;
  const known = value === null || (typeof value === 'string' && isStorable(value));
  return known && isUuid(id) ? { value, id } : undefined;
}

/** More conditions than this nobody types; it keeps a request from costing more than it should. */
const conditionsMost = 200;
const depthMost = 12;

function filterFrom(register: Register, hidden: ReadonlySet<string>, text: string): Result<Filter> {
  let conditions = 0;
  const understood = (input: unknown, depth: number): Filter | null => {
    if (!isNamed(input) || depth > depthMost) return null;
    if ('not' in input) {
      const inner = understood(input.not, depth + 1);
      return inner && { not: inner };
    }
    if ('all' in input || 'any' in input) {
      const list = 'all' in input ? input.all : input.any;
      const parts = Array.isArray(list) ? list.map((one) => understood(one, depth + 1)) : [null];
      const whole = parts.filter((one) => one !== null);
      if (whole.length < parts.length) return null;
      return 'all' in input ? { all: whole } : { any: whole };
    }
    conditions += 1;
    return conditions > conditionsMost ? null : conditionFrom(register, hidden, input);
  };
  const filter = understood(parsedJson(text), 0);
  return filter ? ok(filter) : no(refusal('request.malformed', { part: 'filter' }));
}

const operators: Readonly<Record<Operator, true>> = {
  ...{ eq: true, in: true, lt: true, lte: true, gt: true, gte: true },
  ...{ has: true, contains: true, under: true, present: true },
};

function conditionFrom(
  register: Register,
  hidden: ReadonlySet<string>,
  { field, op, value, than }: Readonly<Record<string, unknown>>,
): Condition | null {
  // The title repeats a field: whoever may not see that one may not ask about the other.
  const mayAsk = (name: unknown): name is string =>
    typeof name === 'string' && knows(register, name) && !hidden.has(name === 'title' ? register.title : name);
  if (!mayAsk(field) || !isOperator(op)) return null;
  if (op === 'present') return { field, op };
  if (than !== undefined) return mayAsk(than) && value === undefined ? { field, op, than } : null;
  const fits = op === 'in' ? Array.isArray(value) && value.length <= 1000 && value.every(isScalar) : isScalar(value);
  return fits && isJson(value) ? { field, op, value } : null;
}

function isOperator(op: unknown): op is Operator {
  return typeof op === 'string' && Object.hasOwn(operators, op);
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' ? isStorable(value) : ['number', 'boolean'].includes(typeof value);
}

/** What was parsed from JSON is JSON; absent is not. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

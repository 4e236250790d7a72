/**
 * filterSql(register, filter): the filter language as SQL over the columns of `record`. valueSql(register, name): the
 * value of one field, for sorting. The other interpreter is `matches` of the kernel, and a property test holds the two
 * together.
 */
import { isDay } from '@yicun/kernel/clock';
import { type Condition, type Filter, isSpineName, type SpineName } from '@yicun/kernel/filter';
import type { Comparison, Json } from '@yicun/kernel/kind';
import type { Register } from '@yicun/kernel/register';
import { isUuid } from '@yicun/kernel/uuid';
import { comparisonOf, fieldExpression } from './fields.ts';
import { type Fragment, sql } from './fragment.ts';

const yes = sql`true`;
const no = sql`false`;

/**
 * The filter as a condition. It is null rather than false for an absent value, which a `where` takes alike; only `not`
 * turns it round, and says `is not true`: two-valued, as in memory.
 *
 * @throws when the filter names a field that the register does not have: filters from outside are checked before
 */
export function filterSql(register: Register, filter: Filter): Fragment {
  if ('all' in filter) return joined(register, filter.all, sql` and `, yes);
  if ('any' in filter) return joined(register, filter.any, sql` or `, no);
  if ('not' in filter) return sql`(${filterSql(register, filter.not)}) is not true`;
  return conditionSql(register, filter);
}

/** The value of a field of the register or the spine. */
export function valueSql(register: Register, name: string): Fragment {
  if (isSpineName(name)) return sql.raw(spineColumns[name]);
  const field = register.fields[name];
  if (!field) throw new Error(`Register "${register.name}" has no field "${name}".`);
  return sql.raw(fieldExpression(field));
}

/** Columns of the spine, as values that compare like the text or number they are in memory. */
const spineColumns: Readonly<Record<SpineName, string>> = {
  ...{ id: 'id', register: 'register', unit: 'unit', scope: 'scope', seq: 'seq', stage: 'stage', title: 'title' },
  day: 'day',
};

function joined(register: Register, filters: readonly Filter[], by: Fragment, none: Fragment): Fragment {
  if (filters.length === 0) return none;
  return sql`(${sql.join(
    filters.map((one) => filterSql(register, one)),
    by,
  )})`;
}

function conditionSql(register: Register, { field, op, value, than }: Condition): Fragment {
  const comparison = comparisonOf(register, field);
  if (comparison === null) throw new Error(`Register "${register.name}" has no field "${field}".`);
  if (op === 'present') return presence(register, field);
  if (than !== undefined) {
    const sign = op === 'eq' ? '=' : op === 'lt' || op === 'lte' || op === 'gt' || op === 'gte' ? signs[op] : null;
    if (sign === null || comparison !== comparisonOf(register, than)) return no;
    return sql`(${sideSql(register, field, comparison)} ${sql.raw(sign)} ${sideSql(register, than, comparison)})`;
  }
  if (value === undefined || value === null) return no;
  switch (op) {
    case 'eq':
      return equal(register, field, comparison, [value]);
    case 'in':
      return Array.isArray(value) ? equal(register, field, comparison, value) : no;
    case 'has':
      return comparison === 'set' && isScalar(value) && isStorable(value)
        ? sql`${valueSql(register, field)} @> ${JSON.stringify([value])}::jsonb`
        : no;
    case 'contains':
      // Case is that of the letters A to Z: what "C" lowers, whatever the locale of the database.
      return textual(comparison, String(value), (words) => {
        const text = asText(register, field);
        return sql`strpos(lower(${text} collate "C"), lower(${words}::text collate "C")) > 0`;
      });
    case 'under':
      return textual(comparison, String(value), (path) => within(register, field, path));
    default:
      return ordered(register, field, comparison, value, sql.raw(signs[op]));
  }
}

/** One side of a comparison of two fields: texts as texts, whatever type their column has. */
function sideSql(register: Register, field: string, comparison: Comparison): Fragment {
  return comparison === 'text' ? asText(register, field) : valueSql(register, field);
}

const signs = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function presence(register: Register, field: string): Fragment {
  if (isSpineName(field)) return sql`${valueSql(register, field)} is not null`;
  return sql`coalesce(data -> ${field}::text, 'null') <> 'null'`;
}

function equal(register: Register, field: string, comparison: Comparison, values: readonly Json[]): Fragment {
  const column = valueSql(register, field);
  if (comparison === 'text') {
    const texts = values.filter((one) => typeof one === 'string' && isStorable(one));
    const known = field === 'id' || field === 'unit' ? texts.filter(isUuid) : texts;
    const days = field === 'day' ? texts.filter(isStoredDay) : known;
    return anyOf(column, days, typeOf(field));
  }
  if (comparison === 'number') {
    return anyOf(
      column,
      values.filter((one) => typeof one === 'number'),
      'numeric',
    );
  }
  if (comparison === 'yesNo') {
    return anyOf(
      column,
      values.filter((one) => typeof one === 'boolean'),
      'boolean',
    );
  }
  return no;
}

function anyOf(column: Fragment, values: readonly unknown[], type: string): Fragment {
  if (values.length === 0) return no;
  const cast = sql.raw(type);
  return values.length === 1 ? sql`${column} = ${values[0]}::${cast}` : sql`${column} = any(${values}::${cast}[])`;
}

function typeOf(field: string): string {
  if (field === 'id' || field === 'unit') return 'uuid';
  return field === 'day' ? 'date' : 'text';
}

function ordered(register: Register, field: string, comparison: Comparison, value: Json, sign: Fragment): Fragment {
  if (comparison === 'number') {
    return typeof value === 'number' ? sql`${valueSql(register, field)} ${sign} ${value}::numeric` : no;
  }
  if (typeof value !== 'string') return no;
  return textual(comparison, value, (text) => {
    // A whole day compares as a date, which has an index; anything else compares as the text it is in memory.
    if (field === 'day' && isStoredDay(text)) return sql`day ${sign} ${text}::date`;
    return sql`${asText(register, field)} ${sign} ${text}::text`;
  });
}

/** A value that lies below a path. Paths of units end in a slash, and `0` is the character after it: a range. */
function within(register: Register, field: string, path: string): Fragment {
  const text = asText(register, field);
  if (!path.endsWith('/')) return sql`starts_with(${text}, ${path}::text)`;
  const range = sql`(${text} >= ${path}::text and ${text} < ${`${path.slice(0, -1)}0`}::text)`;
  // Lists of a township keep their order by an index on the path's second step: a range alone would be sorted anew.
  const second = field === 'scope' ? path.split('/')[1] : undefined;
  return second ? sql`(split_part(scope, '/', 2) = ${second}::text and ${range})` : range;
}

/** Text of a textual field, under collation "C". */
function asText(register: Register, field: string): Fragment {
  if (field === 'id' || field === 'unit') return sql`(${sql.raw(field)}::text collate "C")`;
  if (field === 'day') return sql`(to_char(day, 'YYYY-MM-DD') collate "C")`;
  return valueSql(register, field);
}

function textual(comparison: Comparison, text: string, condition: (text: string) => Fragment): Fragment {
  return comparison === 'text' && isStorable(text) ? condition(text) : no;
}

/** PostgreSQL knows no year 0. */
function isStoredDay(text: unknown): boolean {
  return typeof text === 'string' && isDay(text) && text >= '0001';
}

/**
 * Text that PostgreSQL cannot hold cannot be found in it either. (In memory it still has a place in the order of texts;
 * filters from outside are refused when they hold such text.)
 */
function isStorable(value: Json): boolean {
  return typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'));
}

function isScalar(value: Json): boolean {
  return typeof value !== 'object';
}

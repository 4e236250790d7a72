import type { Filter, Operator } from './filter.ts';
import type { Json } from './kind.ts';
import { refusal } from './refusal.ts';
import { knows, type Register } from './register.ts';
import { no, ok, type Result } from './result.ts';

/** More conditions than this nobody types; it keeps a request from costing more than it should. */
const conditionsMost = 200;
const depthMost = 12;

const operators: ReadonlySet<string> = new Set<Operator>([
  'eq',
  'in',
  'lt',
  'lte',
  'gt',
  'gte',
  'has',
  'contains',
  'under',
  'present',
]);

/** Understands a filter that came from outside as JSON text. Refuses what is no filter, or names no field of the register. */
export function parseFilter(register: Register, text: string): Result<Filter> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return malformed('filter');
  }
  const budget = { left: conditionsMost };
  return read(register, input, depthMost, budget);
}

function read(register: Register, input: unknown, depth: number, budget: { left: number }): Result<Filter> {
  if (typeof input !== 'object' || input === null || depth === 0) return malformed('filter');
  const it = input as Readonly<Record<string, unknown>>;
  if (Array.isArray(it.all) || Array.isArray(it.any)) {
    const filters: Filter[] = [];
    for (const one of (it.all ?? it.any) as readonly unknown[]) {
      const inner = read(register, one, depth - 1, budget);
      if (!inner.ok) return inner;
      filters.push(inner.value);
    }
    return ok(Array.isArray(it.all) ? { all: filters } : { any: filters });
  }
  if ('not' in it) {
    const inner = read(register, it.not, depth - 1, budget);
    return inner.ok ? ok({ not: inner.value }) : inner;
  }
  budget.left -= 1;
  if (budget.left < 0) return malformed('filter');
  return condition(register, it);
}

function condition(register: Register, { field, op, value }: Readonly<Record<string, unknown>>): Result<Filter> {
  if (typeof field !== 'string' || !knows(register, field))
    return malformed(`filter.field ${String(field).slice(0, 40)}`);
  if (typeof op !== 'string' || !operators.has(op)) return malformed(`filter.op ${String(op).slice(0, 40)}`);
  if (op === 'present') return ok({ field, op: 'present' });
  const scalar = (one: unknown) => ['string', 'number', 'boolean'].includes(typeof one);
  const fits = op === 'in' ? Array.isArray(value) && value.length <= 1000 && value.every(scalar) : scalar(value);
  // Both were just checked; neither guard can say so to the compiler.
  return fits ? ok({ field, op: op as Operator, value: value as Json }) : malformed(`filter.value of ${field}`);
}

function malformed(part: string) {
  return no(refusal('request.malformed', { part }));
}

import type { RecordState } from './change.ts';
import { isEmpty } from './empty.ts';
import { type Filter, type Filterable, matches } from './filter.ts';
import type { Json } from './kind.ts';
import { kindNamed } from './kinds.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Register, Rule } from './register.ts';
import { no, ok, type Result } from './result.ts';

/**
 * Understands the fields of a change: the same code for form, HTTP, import and sync. Blank text and empty lists mean
 * "empty the field". Refuses a field the register does not have, and says which field any other refusal is about.
 */
export function parseFields(
  register: Register,
  set: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, Json>>> {
  const parsed: Record<string, Json> = {};
  for (const [name, input] of Object.entries(set)) {
    const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
    if (!field) return no(refusal('value.unknownField', { register: register.label, field: name }));
    if (input === undefined || input === null || (typeof input === 'string' && input.trim() === '')) {
      parsed[name] = null;
      continue;
    }
    const value = kindNamed(field.kind).parse(input, field.options);
    if (!value.ok) return no(refusal(value.why.code, { ...value.why.details, field: field.label, name }));
    parsed[name] = isEmpty(value.value) ? null : value.value;
  }
  return ok(parsed);
}

/** What still keeps a record from being saved: required fields that are empty, rules that do not hold. Null: nothing. */
export function complaint(register: Register, record: RecordState, today: string): Refusal | null {
  for (const { name, label, required } of Object.values(register.fields)) {
    if (required && isEmpty(record.data[name])) return refusal('value.required', { field: label, name });
  }
  const broken = register.rules.find((rule) => rule.hint !== true && isBroken(rule, record, today));
  return broken ? refusal('value.rule', { message: broken.message, name: broken.field }) : null;
}

/** Hints that a record gives reason for: said, and keeping nobody from saving. */
export function hints(register: Register, record: Filterable, today: string): readonly Rule[] {
  return register.rules.filter((rule) => rule.hint === true && isBroken(rule, record, today));
}

/** Fields that are still asked for (待补): empty where the declaration wants them. */
export function wanting(register: Register, record: Filterable): readonly string[] {
  return Object.values(register.fields).flatMap(({ name, wanted }) =>
    wanted !== null && isEmpty(record.data[name]) && matches(wanted, record) ? [name] : [],
  );
}

function isBroken({ when, must }: Rule, record: Filterable, today: string): boolean {
  return matches(onDay(when, today), record) && !matches(onDay(must, today), record);
}

/** Puts the day in place of `$today`. */
function onDay(filter: Filter, today: string): Filter {
  if ('all' in filter) return { all: filter.all.map((one) => onDay(one, today)) };
  if ('any' in filter) return { any: filter.any.map((one) => onDay(one, today)) };
  if ('not' in filter) return { not: onDay(filter.not, today) };
  return filter.value === '$today' ? { ...filter, value: today } : filter;
}

import type { RecordState } from './change.ts';
import { matches } from './filter.ts';
import type { Json } from './kind.ts';
import { kindNamed } from './kinds.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { Register } from './register.ts';
import { no, ok, type Result } from './result.ts';
import { isEmpty } from './stage.ts';

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
export function complaint(register: Register, record: RecordState): Refusal | null {
  for (const { name, label, required } of Object.values(register.fields)) {
    if (required && isEmpty(record.data[name])) return refusal('value.required', { field: label, name });
  }
  for (const rule of register.rules) {
    if (matches(rule.when, record) && !matches(rule.must, record)) {
      return refusal('value.rule', { message: rule.message, name: rule.field });
    }
  }
  return null;
}

import type { Change } from '@yicun/kernel/change';
import type { Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import { parseFields } from '@yicun/kernel/parse';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import { type Field, isSealed, type Register } from '@yicun/kernel/register';
import { no, ok, type Result } from '@yicun/kernel/result';
import { sealedMask } from '../sealed.ts';
import { placeOf, type Seals } from '../sealing.ts';

type Values = Change['set'];

/**
 * The values of a change as they are kept: understood by their kinds, and what is sensitive sealed, so that neither
 * record nor event nor verdict ever holds it plainly. A value that is sealed already (taken back from an event) stays.
 * A mask written back is refused: it would take the place of what it covers.
 */
export function understand(register: Register, seals: Seals, set: Values): Result<Values> {
  const masked = Object.entries(set).find(([name, value]) => isMask(register.fields[name], value));
  if (masked) return no(maskRefusal(register, masked[0]));
  const kept = Object.entries(set).filter(([name, value]) => isKept(register, seals, name, value));
  const fresh = Object.entries(set).filter(([name, value]) => !isKept(register, seals, name, value));
  const parsed = parseFields(register, Object.fromEntries(fresh));
  if (!parsed.ok) return parsed;
  const sealed = Object.entries(parsed.value).map(([name, value]): [string, Json] => {
    const field = sealedField(register, name);
    return [name, field === null || typeof value !== 'string' ? value : sealedText(register, seals, field, value)];
  });
  return ok(Object.fromEntries([...sealed, ...kept]));
}

/** What was asked for, without the plain text of what is sensitive: a digest of it could be guessed back. */
export function digestible(register: Register, seals: Seals, set: Values): Values {
  const values = Object.entries(set).map(([name, value]): [string, Json] => {
    const field = sealedField(register, name);
    const isPlain = field !== null && value !== null && !isKept(register, seals, name, value);
    return [name, isPlain ? seals.seal(placeOf(register.name, name), JSON.stringify(value), '') : value];
  });
  return Object.fromEntries(values);
}

/** A value as a refusal may repeat it. */
export function sayable(field: Field, value: Json): Json {
  return isSealed(field) ? (sealedMask(value) ?? '…') : value;
}

function sealedText(register: Register, seals: Seals, { name, kind }: Field, value: string): string {
  return seals.seal(placeOf(register.name, name), value, kindNamed(kind).mask?.(value) ?? '');
}

function sealedField({ fields }: Register, name: string): Field | null {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field && isSealed(field) ? field : null;
}

function isKept(register: Register, seals: Seals, name: string, value: Json): boolean {
  return sealedField(register, name) !== null && seals.open(placeOf(register.name, name), value) !== null;
}

/** Masks are written with asterisks, which no name, telephone or card number has. */
function isMask(field: Field | undefined, value: Json): boolean {
  if (!field || field.personal === null || !kindNamed(field.kind).mask || typeof value !== 'string') return false;
  return sealedMask(value) === null && /[*＊]/u.test(value);
}

function maskRefusal(register: Register, name: string): Refusal {
  return refusal('value.masked', { field: register.fields[name]?.label ?? name, name });
}

import { type Change, parseChange } from '@yicun/kernel/change';
import { canonical } from '@yicun/kernel/hash';
import type { Pointer } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { House } from '@yicun/kernel/pack';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import { isSealed, type Register } from '@yicun/kernel/register';
import { no, ok, type Result } from '@yicun/kernel/result';
import type { Seals } from '../sealing.ts';
import type { Author } from './author.ts';
import { askedDigest } from './chain.ts';
import { digestible, understand } from './understand.ts';

/** A change as far as it can be understood without looking at the database. */
export interface Prepared {
  readonly author: Author;
  readonly change: Change;
  readonly register: Register;
  /** Digest of what was asked; empty in a rehearsal, which keeps none. */
  readonly asked: string;
  /** The values, or why one of them is refused: said only to an author who may write here at all. */
  readonly set: Result<Change['set']>;
  /** What the values point to. */
  readonly refs: readonly Ref[];
}

/** One pointer of a value, and the field it stands in. */
export interface Ref extends Pointer {
  readonly field: string;
}

/**
 * Reads one change. Refuses only what has not the shape of one; the rest is judged in the transaction.
 *
 * @param isKept what comes of it is kept, so a digest of what was asked is needed (15–20 µs a change)
 */
export function prepare(house: House, seals: Seals, author: Author, input: unknown, isKept: boolean): Result<Prepared> {
  const parsed = parseChange(input);
  if (!parsed.ok) return parsed;
  const change = parsed.value;
  if (!isStorable(change)) return no(refusal('change.malformed', { part: 'set' }));
  const register = Object.hasOwn(house.registers, change.register) ? house.registers[change.register] : undefined;
  if (!register) return no(refusal('change.malformed', { part: 'register' }));
  const set = understand(register, seals, change.set);
  // Why sensitive text is refused may repeat parts of it: such a verdict is answered and not kept.
  if (!set.ok && isAboutSealed(register, set.why)) return set;
  const asked = isKept ? askedDigest(canonical({ ...change, set: digestible(register, seals, change.set) })) : '';
  const refs = set.ok ? refsOf(register, set.value) : [];
  return ok({ author, change, register, asked, set, refs });
}

function isAboutSealed({ fields }: Register, { details }: Refusal): boolean {
  const field = typeof details.name === 'string' ? fields[details.name] : undefined;
  return field !== undefined && isSealed(field);
}

/** Deeper than any kind's values, and far from the depth at which a walk through them would overflow the stack. */
const depthMost = 16;

/**
 * Text that PostgreSQL can keep as JSON: no NUL, no half of a surrogate pair; and not nested without end. Kinds refuse
 * such values too; this also guards the parts of a change that no kind has seen.
 */
function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  if (depth === depthMost) return false;
  return Object.entries(value).every(([name, one]) => isStorable(name) && isStorable(one, depth + 1));
}

function refsOf(register: Register, set: Change['set']): readonly Ref[] {
  return Object.entries(set).flatMap(([name, value]): readonly Ref[] => {
    const field = register.fields[name];
    const pointers = field && value !== null ? kindNamed(field.kind).pointsTo?.(value, field.options) : undefined;
    return (pointers ?? []).map((one) => ({ ...one, field: name }));
  });
}

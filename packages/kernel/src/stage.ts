import { isEmpty } from './empty.ts';
import type { Json } from './kind.ts';
import type { Register } from './register.ts';

/** Fields that are still empty though the stage needs them, in the order the stage names them. */
export function missing(register: Register, stage: string, data: Readonly<Record<string, Json>>): readonly string[] {
  return (register.stages[stage]?.needs ?? []).filter((name) => isEmpty(data[name]));
}

/** Stages a record may go to from here, by the declaration alone (roles are the business of access). */
export function nextStages(register: Register, from: string | null): readonly string[] {
  if (from === null) {
    return Object.values(register.stages).flatMap(({ name, entry }) =>
      entry || name === register.start ? [name] : [],
    );
  }
  return register.stages[from]?.next ?? [];
}

/** Is the field locked while a record stands at this stage? */
export function isLocked(register: Register, stage: string | null, field: string): boolean {
  const locks = stage === null ? [] : (register.stages[stage]?.locks ?? []);
  return locks.includes('*') || locks.includes(field);
}

/** Is the work of a record over at this stage? */
export function isFinal(register: Register, stage: string | null): boolean {
  return stage !== null && register.stages[stage]?.final === true;
}

import type { UnitInfo } from '@yicun/server/wire';

/** What can be changed of a unit. */
export interface UnitValues {
  readonly name: string;
  readonly kind: string | null;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  readonly members: readonly string[];
  /** Last day it exists; null while it does. */
  readonly validTo: string | null;
}

/** The values of a unit, or those a new one below `parent` begins with. */
export function valuesOf(unit: UnitInfo | null, parent: string | null): UnitValues {
  if (unit === null) return { name: '', kind: null, parent, aliases: [], members: [], validTo: null };
  const { name, kind, aliases, members, validTo } = unit;
  return { name, kind, parent: unit.parent, aliases, members, validTo };
}

/** Only what differs: what somebody else changed meanwhile in another field is left alone. */
export function changed(before: UnitValues, after: UnitValues): Partial<UnitValues> {
  const differs = (name: keyof UnitValues) => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  const names: (keyof UnitValues)[] = ['name', 'kind', 'parent', 'aliases', 'members', 'validTo'];
  return Object.fromEntries(names.filter(differs).map((name) => [name, after[name]]));
}

import type { UnitInfo } from '@yicun/server/wire';
import { isCalled } from '../../source/units.ts';

/** A unit with what is below it. */
export interface Branch {
  readonly unit: UnitInfo;
  readonly below: readonly Branch[];
}

/** The units as a tree, in the order they come. A unit whose parent is not among them stands at the top. */
export function treeOf(units: readonly UnitInfo[]): readonly Branch[] {
  const known = new Set(units.map(({ id }) => id));
  const children = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const grow = (parent: string | null): Branch[] =>
    (children.get(parent) ?? []).map((unit) => ({ unit, below: grow(unit.id) }));
  return grow(null);
}

/** The units that answer to the words, and those above them, so that each is seen where it belongs. */
export function pruned(units: readonly UnitInfo[], words: string): { kept: readonly UnitInfo[]; found: number } {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const found = units.filter((unit) => isCalled(unit, words));
  const kept = new Set<string>();
  for (const one of found) {
    for (let at: UnitInfo | undefined = one; at && !kept.has(at.id); at = byId.get(at.parent ?? '')) kept.add(at.id);
  }
  return { kept: units.filter(({ id }) => kept.has(id)), found: found.length };
}

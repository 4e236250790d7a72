/** The table of units: what the cells of all units below a unit make together. */

import { type Sums, summed } from '@yicun/kernel/figure';
import type { Indicator } from '@yicun/kernel/indicator';
import type { UnitInfo } from '@yicun/server/wire';
import type { FigureCell } from '@yicun/server/wireFigures';

export interface TableRow {
  readonly unit: UnitInfo;
  /** Ids of the units above it, the district first. */
  readonly above: readonly string[];
  /** Something stands below it in the table. */
  readonly isParent: boolean;
  /** By indicator; nothing for one of whose ledger no unit below holds a record. */
  readonly sums: ReadonlyMap<string, Sums>;
}

/** The figure that says how many records a ledger holds. */
export function countOf(register: string): string {
  return `${register}.count`;
}

/** Where work is done on the spot; bureaus are rows only when they hold something. */
const places: readonly string[] = ['district', 'township', 'village', 'community', 'park', 'farm'];

/**
 * Rows in the order of the administration, each behind the one it belongs to.
 *
 * @param units in the order of the tree
 */
export function tableRows(
  units: readonly UnitInfo[],
  all: readonly Indicator[],
  cells: readonly FigureCell[],
): readonly TableRow[] {
  const byId = new Map(units.map((one) => [one.id, one]));
  const below = new Map<string, FigureCell[]>();
  for (const cell of cells) {
    for (let unit = byId.get(cell.unit); unit !== undefined; unit = byId.get(unit.parent ?? '')) {
      const held = below.get(unit.id);
      if (held) held.push(cell);
      else below.set(unit.id, [cell]);
    }
  }
  const shown = units.filter(({ id, kind, validTo }) => below.has(id) || (validTo === null && places.includes(kind)));
  const children = Map.groupBy(shown, (one) => one.parent);
  const row = (unit: UnitInfo, above: readonly string[]): readonly TableRow[] => {
    const inside = children.get(unit.id) ?? [];
    const mine = Map.groupBy(below.get(unit.id) ?? [], (one) => one.indicator);
    const sums = new Map(
      all.flatMap((one): [string, Sums][] => {
        const isRecorded = mine.has(countOf(one.register));
        return isRecorded ? [[one.name, summed(one, mine.get(one.name) ?? [])]] : [];
      }),
    );
    const own: TableRow = { unit, above, isParent: inside.length > 0, sums };
    return [own, ...inside.flatMap((one) => row(one, [...above, unit.id]))];
  };
  return (children.get(null) ?? []).flatMap((root) => row(root, []));
}

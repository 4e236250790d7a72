import { mostDecimals } from '@yicun/kernel/decimal';
import type { Cell } from '@yicun/kernel/kind';
import type { Register } from '@yicun/kernel/register';
import { type Column, columnNamed, headingOf, plainColumn, unitOf } from '../columns.ts';
import type { SheetRow } from '../read/sheetRow.ts';
import type { UnitBook } from '../units.ts';
import { textOf } from './heading.ts';
import { converted, type Factor, factorBetween } from './measures.ts';
import type { SheetMapping } from './sheetMapping.ts';
import { type SkipReason, skipper } from './skipping.ts';

/** A row as the template would have it, or why it is none. */
export type Translated = { readonly row: SheetRow } | { readonly skipped: SkipReason };

/** Makes rows of our own template out of those of a foreign table, so that all that follows knows of no other. */
export interface Translator {
  readonly columns: readonly Column[];
  readonly headings: readonly string[];
  /** Headings that are left out, as they stand. */
  readonly unknown: readonly string[];
  translate(row: SheetRow): Translated;
}

interface Taken {
  readonly place: number;
  readonly column: Column;
  readonly factor: Factor | null;
  readonly decimals: number;
}

/** @param lines the rows of the heading */
export function translator(
  register: Register,
  { columns, unit, fixed, sheet }: SheetMapping,
  lines: readonly SheetRow[],
  units: UnitBook,
): Translator {
  const taken = columns.flatMap((one, place): Taken[] => {
    const column = one === null ? null : columnNamed(register, one.to);
    if (!one || !column) return [];
    const field = column.is === 'field' ? column.field : null;
    const decimals = field?.kind === 'money' ? 2 : Number(field?.options.decimals ?? mostDecimals);
    const factor = field && one.from !== null ? factorBetween(one.from, unitOf(field)) : null;
    return [{ place, column, factor, decimals }];
  });
  const place = placeSaid(taken);
  const constants: { column: Column; cell: string }[] = [
    ...(unit === null || place === null ? [] : [{ column: plainColumn(place), cell: units.write(unit) }]),
    ...Object.entries(fixed).flatMap(([name, cell]) => {
      const column = columnNamed(register, name);
      return column ? [{ column, cell }] : [];
    }),
  ];
  const all = [...taken.map(({ column }) => column), ...constants.map(({ column }) => column)];
  const skips = skipper(
    lines,
    taken.map(({ place }) => place),
  );
  const above = new Map<string, Cell>();
  return {
    columns: all,
    headings: all.map(headingOf),
    unknown: columns.flatMap((one, place) => {
      const words = lines.map(({ cells }) => textOf(cells[place] ?? null)).filter((word) => word !== '');
      return one === null && words.length > 0 ? [words.join('/')] : [];
    }),
    translate(row) {
      if (row.sheet !== sheet) return { skipped: 'note' };
      const why = skips(row);
      if (why !== null) return { skipped: why };
      const cells = taken.map(({ place, column, factor, decimals }) => {
        const cell = row.cells[place] ?? null;
        if (factor) return converted(cell, factor, decimals);
        return carried(above, column.is, cell);
      });
      return { row: { ...row, cells: [...cells, ...constants.map(({ cell }) => cell)] } };
    },
  };
}

/** What the unit of the whole sheet says of a row: all, the township of its village, or nothing beside its columns. */
function placeSaid(taken: readonly Taken[]): 'unit' | 'township' | null {
  const says = (is: Column['is']) => taken.some(({ column }) => column.is === is);
  if (says('unit') || says('township')) return null;
  return says('village') ? 'township' : 'unit';
}

/** Cells that name units often span the rows they are said of, and stand in the first of them only. */
function carried(above: Map<string, Cell>, is: Column['is'], cell: Cell): Cell {
  if (is !== 'unit' && is !== 'township' && is !== 'village') return cell;
  if (cell === null || textOf(cell) === '') return above.get(is) ?? null;
  above.set(is, cell);
  // Another township has other villages.
  if (is === 'township') above.delete('village');
  return cell;
}

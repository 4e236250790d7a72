import { shielded } from '@yicun/kernel/cell';
import type { Cell, Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Register } from '@yicun/kernel/register';
import type { Column } from './columns.ts';
import type { UnitBook } from './units.ts';

/** A record as it goes into a sheet. */
export interface SheetRecord {
  readonly id: string;
  readonly unit: string;
  readonly seq: number;
  readonly stage: string | null;
  readonly data: Readonly<Record<string, Json>>;
  /** Fields whose value is only a mask of what is there. */
  readonly masked?: readonly string[];
}

/** What ids are called: units of the district, and records that fields point to. */
export interface Names {
  readonly units: UnitBook;
  /** Id → title, of what the reader may see. */
  readonly titles: Readonly<Record<string, string>>;
}

/** Between several things in one cell. */
const separator = '；';

/** The cell that says this of the record: labels, names and titles in place of codes and ids, never a formula. */
export function cellOf(register: Register, column: Column, record: SheetRecord, names: Names): Cell {
  switch (column.is) {
    case 'key':
      return record.id;
    case 'seq':
      return record.seq;
    case 'unit':
      return shielded(names.units.write(record.unit));
    case 'stage':
      return record.stage === null ? null : shielded(register.stages[record.stage]?.label.zh ?? record.stage);
    case 'field':
      return fieldCell(column.field, record, names);
    default:
      return null;
  }
}

function fieldCell(
  { name, kind, options }: Extract<Column, { is: 'field' }>['field'],
  { data, masked }: SheetRecord,
  { units, titles }: Names,
): Cell {
  const value = data[name] ?? null;
  if (value === null) return null;
  if (masked?.includes(name)) return shielded(String(value));
  const written = lookedUp[kind];
  if (!written) return kindNamed(kind).toCell(value, options);
  const called = (id: string) => (written === 'unit' ? units.write(id) : (titles[id] ?? id));
  return shielded(idsIn(value).map(called).join(separator));
}

/** Kinds whose value is an id, or several: a cell has the name instead. Which of them name units, which records. */
const lookedUp: Readonly<Record<string, 'unit' | 'record' | undefined>> = {
  ...{ unit: 'unit', units: 'unit', ref: 'record', refs: 'record' },
};

/** What the ids of a field of this kind stand for; null: it holds none. */
export function idsOf(kind: string): 'unit' | 'record' | null {
  return lookedUp[kind] ?? null;
}

/** The ids a value holds. */
function idsIn(value: Json): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
}

/** The names in a cell of several. */
export function namesIn(cell: Cell): readonly string[] {
  return String(cell ?? '')
    .split(/[；;\n]/)
    .flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
}

/** Do two cells say the same, whatever a spreadsheet has made of spaces, line breaks and numbers as text? */
export function sameCell(a: Cell, b: Cell): boolean {
  return a === b || textOf(a) === textOf(b);
}

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell).replace(/\r\n?/g, '\n').trim();
}

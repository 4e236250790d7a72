import { folded, unshielded } from '@yicun/kernel/cell';
import { isEmpty } from '@yicun/kernel/empty';
import type { Cell, Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import type { Field, Register } from '@yicun/kernel/register';
import { isUuid } from '@yicun/kernel/uuid';
import { idsOf, namesIn } from '../cells.ts';
import { type Column, type Matched, matchHeadings, nameOf } from '../columns.ts';
import type { UnitBook } from '../units.ts';
import type { SheetRow } from './sheetRow.ts';

/** What is wrong with one cell of a row, or, where the column is `@row`, with the row as a whole. */
export interface Fault {
  /** A field, or `@unit`, `@key`, … */
  readonly column: string;
  /** As it stands in the file. */
  readonly value: string;
  readonly why: Refusal;
}

/** A row, understood as far as that goes without looking at what is kept. */
export interface MappedRow {
  /** Its place in the file: {@link placeOf}. */
  readonly no: number;
  /** The record it names; null: it is a new one. */
  readonly key: string | null;
  /** As of which event it was exported; null: not said. */
  readonly seq: number | null;
  readonly unit: string | null;
  readonly stage: string | null;
  /** Field → value; null for a cell left blank. */
  readonly set: Readonly<Record<string, Json>>;
  /** Field → titles or numbers of records, still to be looked up. */
  readonly named: Readonly<Record<string, readonly string[]>>;
  readonly faults: readonly Fault[];
  readonly cells: readonly Cell[];
}

/** More than a sheet has rows. */
const sheetSize = 2_000_000;

/** One number for a row of any sheet, in the order of the file. */
export function placeOf({ sheet, line }: Pick<SheetRow, 'sheet' | 'line'>): number {
  return sheet * sheetSize + line;
}

/** The row as people count it: `{ sheet: 1, line: 2 }` is the second row of the first sheet. */
export function lineOf(no: number): { readonly sheet: number; readonly line: number } {
  return { sheet: Math.floor(no / sheetSize) + 1, line: no % sheetSize };
}

/** A heading may have a title and remarks above it. */
export const headingWithin = 10;

/** The columns, where a row is the heading of a table of this register: at least two of them must be understood. */
export function headingIn(register: Register, cells: readonly Cell[]): Matched | null {
  const headings = cells.map((cell) => (typeof cell === 'string' ? cell : ''));
  const matched = matchHeadings(register, headings);
  return matched.columns.filter((one) => one !== null).length >= Math.min(2, Object.keys(register.fields).length)
    ? matched
    : null;
}

/** Understands rows of one table, cell by cell, as the kinds do; every fault of a row is found, not the first only. */
export function mapper(register: Register, columns: readonly (Column | null)[], units: UnitBook) {
  return (row: SheetRow): MappedRow => {
    const faults: Fault[] = [];
    const set: Record<string, Json> = {};
    const named: Record<string, readonly string[]> = {};
    const plain: Partial<Record<Exclude<Column['is'], 'field'>, string>> = {};
    for (const [place, column] of columns.entries()) {
      if (column === null) continue;
      const cell = row.cells[place] ?? null;
      if (column.is !== 'field') {
        plain[column.is] = unshielded(String(cell ?? '').trim());
        continue;
      }
      const read = readCell(column.field, cell, units);
      if ('why' in read) faults.push({ column: column.field.name, value: quotedCell(cell), why: read.why });
      else if ('names' in read) named[column.field.name] = read.names;
      else set[column.field.name] = read.value;
    }
    const complain = (is: Column['is'], why: Refusal) =>
      faults.push({ column: `@${is}`, value: quotedCell(plain[is === 'field' ? 'key' : is] ?? null), why });
    const key = keyOf(plain.key ?? '', complain);
    const unit = unitOf(plain, key !== null, units, complain);
    const stage = stageOf(register, plain.stage ?? '', complain);
    const seq = /^\d{1,15}$/.test(plain.seq ?? '') ? Number(plain.seq) : null;
    return { no: placeOf(row), key, seq, unit, stage, set, named, faults, cells: row.cells };
  };
}

type Read = { readonly value: Json } | { readonly names: readonly string[] } | { readonly why: Refusal };

/** What Excel writes where a formula has no result. */
const formulaErrors = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

function readCell({ name, label, kind, options }: Field, cell: Cell, units: UnitBook): Read {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return { value: null };
  if (typeof cell === 'string' && formulaErrors.test(cell)) {
    return { why: refusal('sheet.formula', { field: label, name, value: cell }) };
  }
  const stands = idsOf(kind);
  if (stands === 'record') return { names: namesIn(unshieldedCell(cell)) };
  if (stands === 'unit') {
    const found = namesIn(unshieldedCell(cell)).map((one) => unitFrom(one, units));
    const wrong = found.find((one) => 'why' in one);
    if (wrong && 'why' in wrong) return { why: refusal(wrong.why.code, { ...wrong.why.details, name }) };
    const ids = found.flatMap((one) => ('id' in one ? [one.id] : []));
    return { value: kindNamed(kind).comparison === 'set' ? ids : (ids[0] ?? null) };
  }
  const parsed = kindNamed(kind).fromCell(cell, options);
  if (parsed.ok) return { value: isEmpty(parsed.value) ? null : parsed.value };
  return { why: refusal(parsed.why.code, { ...parsed.why.details, field: label, name }) };
}

function unshieldedCell(cell: Cell): Cell {
  return typeof cell === 'string' ? unshielded(cell) : cell;
}

function unitFrom(written: string, units: UnitBook): { readonly id: string } | { readonly why: Refusal } {
  const found = units.find(written);
  if (found.is === 'one') return found;
  return found.is === 'none'
    ? { why: refusal('sheet.unitUnknown', { value: written.slice(0, 40) }) }
    : { why: refusal('sheet.unitSeveral', { value: written.slice(0, 40), candidates: found.candidates.slice(0, 5) }) };
}

type Complain = (is: Column['is'], why: Refusal) => void;

function keyOf(written: string, complain: Complain): string | null {
  if (written === '') return null;
  const key = written.toLowerCase();
  if (isUuid(key)) return key;
  complain('key', refusal('sheet.key'));
  return null;
}

function unitOf(
  { unit = '', township = '', village = '' }: Partial<Record<string, string>>,
  isKnown: boolean,
  units: UnitBook,
  complain: Complain,
): string | null {
  const written = unit === '' ? [township, village].filter((one) => one !== '').join('/') : unit;
  if (written !== '') {
    const found = unitFrom(written, units);
    if ('id' in found) return found.id;
    complain('unit', found.why);
    return null;
  }
  if (isKnown) return null;
  if (units.only === null) complain('unit', refusal('change.noUnit'));
  return units.only;
}

function stageOf(register: Register, written: string, complain: Complain): string | null {
  if (written === '' || register.start === null) return null;
  const word = folded(written);
  const stage = Object.values(register.stages).find(({ name, label }) =>
    [name, label.zh, label.en].some((one) => folded(one) === word),
  );
  if (stage) return stage.name;
  complain('stage', refusal('stage.unknown', { register: register.label, stage: written.slice(0, 40) }));
  return null;
}

function quotedCell(cell: Cell): string {
  return cell === null ? '' : String(cell).slice(0, 200);
}

/** Required fields that no column of the file fills. */
export function lackingIn(register: Register, columns: readonly (Column | null)[]): readonly Field[] {
  const there = new Set(columns.flatMap((one) => (one === null ? [] : [nameOf(one)])));
  return Object.values(register.fields).filter((one) => one.required && !one.numbered && !there.has(one.name));
}

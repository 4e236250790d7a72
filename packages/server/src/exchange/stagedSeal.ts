import type { Cell, Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import { isSealed, type Register } from '@yicun/kernel/register';
import type { StagedRow } from '../db/staging.ts';
import { placeOf, type Seals } from '../sealing.ts';
import type { Fault } from './read/mapping.ts';

/** What cells as a whole are bound to: no field is called so. */
const cellsPlace = '@cells';

/**
 * A row as it waits for a person to decide, up to a month: what is sensitive of it is sealed as in a record. The door
 * takes such values as they are. What both changed (`aside`) has none: nobody sees a sealed value that was changed
 * elsewhere, so the file is not compared with it.
 */
export function sealedRow(register: Register, seals: Seals, row: StagedRow): StagedRow {
  const fields = Object.values(register.fields).filter(isSealed);
  if (fields.length === 0) return row;
  const { change, faults, cells } = row;
  const set = Object.entries(change?.set ?? {}).map(([name, value]): [string, Json] => {
    const field = fields.find((one) => one.name === name);
    const isPlain = field !== undefined && typeof value === 'string';
    const mask = isPlain ? (kindNamed(field.kind).mask?.(value) ?? '') : '';
    return [name, isPlain ? seals.seal(placeOf(register.name, name), value, mask) : value];
  });
  return {
    ...row,
    change: change && { ...change, set: Object.fromEntries(set) },
    faults: faults?.map((one) => eachSaid(register, one, (place, said) => seals.seal(place, said, ''))) ?? null,
    cells: cells && seals.seal(placeOf(register.name, cellsPlace), JSON.stringify(cells), ''),
  };
}

/** What is wrong with a row, as whoever brought it may read it: it is their own file. */
export function openedFaults(register: Register, seals: Seals, faults: readonly Fault[]): readonly Fault[] {
  return faults.map((one) => eachSaid(register, one, (place, said) => seals.open(place, said) ?? said));
}

/** Values of a change, for the file that goes back to whoever brought them. */
export function openedSet(
  register: Register,
  seals: Seals,
  set: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const values = Object.entries(set).map(([name, value]): [string, Json] => {
    return [name, seals.open(placeOf(register.name, name), value) ?? value];
  });
  return Object.fromEntries(values);
}

/** The cells as they stand in the file; null: there are none, or their key is not held any more. */
export function openedCells(register: Register, seals: Seals, cells: StagedRow['cells']): readonly Cell[] | null {
  if (typeof cells !== 'string') return cells;
  const text = seals.open(placeOf(register.name, cellsPlace), cells);
  // It was sealed here.
  return text === null ? null : (JSON.parse(text) as readonly Cell[]);
}

/** A fault in a sealed field, with whatever repeats the value put through `turn`. */
function eachSaid(register: Register, fault: Fault, turn: (place: string, said: string) => string): Fault {
  const field = Object.hasOwn(register.fields, fault.column) ? register.fields[fault.column] : undefined;
  if (!field || !isSealed(field)) return fault;
  const place = placeOf(register.name, field.name);
  const { value } = fault.why.details;
  const details = typeof value === 'string' ? { ...fault.why.details, value: turn(place, value) } : fault.why.details;
  return { ...fault, value: turn(place, fault.value), why: { ...fault.why, details } };
}

import type { Change } from '@yicun/kernel/change';
import { canonical } from '@yicun/kernel/hash';
import type { Json } from '@yicun/kernel/kind';
import { stageStamp, unitStamp } from '@yicun/kernel/merge';
import type { Register } from '@yicun/kernel/register';
import type { EditSince } from '../db/edits.ts';
import type { Aside } from '../db/staging.ts';
import { cellOf, type Names, type SheetRecord, sameCell } from './cells.ts';
import { type Column, nameOf } from './columns.ts';
import type { Fault, MappedRow } from './read/mapping.ts';
import { type FindRecords, pointed } from './refs.ts';

/** Values by field, and by `@unit` and `@stage`. */
export type Wanted = Readonly<Record<string, Json>>;

/** What a row of an export that was edited wants, or what is wrong with it. */
export type Difference =
  | { readonly is: 'wanted'; readonly wanted: Wanted }
  | { readonly is: 'wrong'; readonly faults: readonly Fault[] };

/**
 * What a row says that the record does not say. A cell that stands as it was exported is not understood anew: a mask, a
 * name that several bear, a list of files stay what they are.
 */
export function differenceOf(
  { register, columns }: { readonly register: Register; readonly columns: readonly (Column | null)[] },
  row: MappedRow,
  record: SheetRecord,
  names: Names,
  find: FindRecords,
): Difference {
  const wanted: Record<string, Json> = {};
  const faults: Fault[] = [];
  for (const [place, column] of columns.entries()) {
    if (column === null || sameCell(row.cells[place] ?? null, cellOf(register, column, record, names))) continue;
    const name = nameOf(column);
    faults.push(...row.faults.filter((one) => one.column === name));
    if (column.is !== 'field' || faults.at(-1)?.column === name) continue;
    const named = row.named[name];
    const read = named ? pointed(column.field, named, find) : { value: row.set[name] ?? null };
    if ('fault' in read) faults.push(read.fault);
    else if (!isSame(read.value, record.data[name] ?? null)) wanted[name] = read.value;
  }
  // A unit in two columns, of township and village, is at fault as one.
  if (!columns.some((one) => one?.is === 'unit')) faults.push(...row.faults.filter((one) => one.column === unitStamp));
  if (faults.length > 0) return { is: 'wrong', faults };
  const isMoved = row.unit !== null && row.unit !== record.unit;
  const isFurther = row.stage !== null && row.stage !== record.stage;
  return {
    is: 'wanted',
    wanted: {
      ...wanted,
      ...(isMoved ? { [unitStamp]: row.unit } : {}),
      ...(isFurther ? { [stageStamp]: row.stage } : {}),
    },
  };
}

/**
 * Tells what the file changed from what it merely still says: a value that was changed elsewhere since the export, and
 * that stands in the file as it was exported, is no change; one that both changed is set aside for a person.
 *
 * @param edits what happened to the record since the export, in order
 */
export function sift(
  wanted: Wanted,
  record: SheetRecord,
  edits: readonly EditSince[],
): { readonly set: Wanted; readonly aside: readonly Aside[] } {
  const set: Record<string, Json> = {};
  const aside: Aside[] = [];
  for (const [name, mine] of Object.entries(wanted)) {
    const first = edits.find((one) => Object.hasOwn(one.changed, name));
    const last = edits.findLast((one) => Object.hasOwn(one.changed, name));
    const was = first?.changed[name]?.[0] ?? null;
    if (!first || !last) set[name] = mine;
    else if (!isSame(mine, was))
      aside.push({ column: name, was, now: nowOf(record, name), mine, by: last.by, at: last.at });
  }
  return { set, aside };
}

/** Values by field, `@unit` and `@stage`, as the parts of a change. */
export function partsOf(wanted: Wanted): Pick<Change, 'set' | 'unit' | 'stage'> {
  const { [unitStamp]: unit, [stageStamp]: stage, ...set } = wanted;
  return {
    set,
    ...(typeof unit === 'string' ? { unit } : {}),
    ...(typeof stage === 'string' ? { stage } : {}),
  };
}

function nowOf(record: SheetRecord, name: string): Json {
  return name === unitStamp ? record.unit : name === stageStamp ? record.stage : (record.data[name] ?? null);
}

function isSame(a: Json, b: Json): boolean {
  return a === b || canonical(a) === canonical(b);
}

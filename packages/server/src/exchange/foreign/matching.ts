import type { Filter } from '@yicun/kernel/filter';
import type { Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import type { Field, Register } from '@yicun/kernel/register';
import { fence } from '../../db/fence.ts';
import type { Reader } from '../../db/reach.ts';
import type { Deps } from '../../deps.ts';
import type { MappedRow } from '../read/mapping.ts';

/** Kinds whose values tell records apart: short, and the same text whenever the same is meant. */
const telling = ['text', 'day', 'choice', 'number', 'money', 'yesNo'];

/** May records be known again by this field? Not by what may be masked: whoever asks would learn what it hides. */
export function isTelling({ kind, personal }: Pick<Field, 'kind' | 'personal'>): boolean {
  return personal === null && telling.includes(kind);
}

/**
 * Gives rows without a key that of the record they mean: of the same unit, with the same values in these fields, and
 * seen by the reader. Of several such records none is meant, and the row says so.
 */
export async function matched(
  { database }: Deps,
  { reader, register }: { readonly reader: Reader; readonly register: Register },
  match: readonly string[],
  rows: readonly MappedRow[],
): Promise<readonly MappedRow[]> {
  const asking = rows.filter((row) => row.key === null && row.unit !== null && match.every((one) => has(row, one)));
  if (match.length === 0 || asking.length === 0) return rows;
  const units = [...new Set(asking.flatMap(({ unit }) => unit ?? []))];
  const all: Filter[] = match.map((field) => {
    return { field, op: 'in', value: [...new Set(asking.flatMap(({ set }) => set[field] ?? []))] };
  });
  const json = await fence(database, reader, register).all({
    all: [{ field: 'unit', op: 'in', value: units }, ...all],
  });
  // The fence built it: RecordRow.
  const records = JSON.parse(json) as readonly { id: string; unit: string; seq: number; data: Record<string, Json> }[];
  const known = Map.groupBy(records, ({ unit, data }) => keyOf(unit, match, data));
  return rows.map((row) => {
    if (!asking.includes(row)) return row;
    const [one, ...others] = known.get(keyOf(row.unit ?? '', match, row.set)) ?? [];
    if (!one) return row;
    if (others.length === 0) return { ...row, key: one.id };
    const why = refusal('sheet.severalAlike', { count: others.length + 1 });
    return { ...row, faults: [...row.faults, { column: '@row', value: '', why }] };
  });
}

function has({ set }: MappedRow, field: string): boolean {
  return set[field] !== undefined && set[field] !== null;
}

function keyOf(unit: string, match: readonly string[], data: Readonly<Record<string, Json>>): string {
  return JSON.stringify([unit, ...match.map((one) => data[one] ?? null)]);
}

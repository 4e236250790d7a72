import type { Filter } from '@yicun/kernel/filter';
import type { Json } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import type { Field, Register } from '@yicun/kernel/register';
import { isUuid } from '@yicun/kernel/uuid';
import { fence } from '../db/fence.ts';
import { hiddenFields, type Reader } from '../db/reach.ts';
import type { Deps } from '../deps.ts';
import { idsOf } from './cells.ts';
import type { Fault, MappedRow } from './read/mapping.ts';

interface FoundRecord {
  readonly id: string;
}

/** For a field and what its cell says: the records it may mean. */
export type FindRecords = (field: Field, written: string) => readonly FoundRecord[];

/**
 * The records that cells name, by title, by a number of theirs, or by id: one query for each register they are looked
 * for in, whatever the number of rows. Only what the reader may see is found.
 */
export async function findRecords(
  { database, houses }: Deps,
  { reader, register }: { readonly reader: Reader; readonly register: Register },
  rows: readonly Pick<MappedRow, 'named'>[],
): Promise<FindRecords> {
  const { registers } = houses.of(reader.district);
  const wanted = new Map<string, Set<string>>();
  for (const { named } of rows) {
    for (const [name, words] of Object.entries(named)) {
      const target = targetOf(register.fields[name]);
      if (target === null) continue;
      const known = wanted.get(target) ?? new Set();
      for (const word of words) known.add(word);
      wanted.set(target, known);
    }
  }
  const found = new Map<string, Map<string, FoundRecord[]>>();
  for (const [name, words] of wanted) {
    const target = Object.hasOwn(registers, name) ? registers[name] : undefined;
    if (target) found.set(name, await named(database, reader, target, [...words]));
  }
  return (field, written) => found.get(targetOf(field) ?? '')?.get(written) ?? [];
}

/** The value of a cell that names records, or what is wrong with it. */
export function pointed(
  field: Field,
  names: readonly string[],
  find: FindRecords,
): { readonly value: Json } | { readonly fault: Fault } {
  const about = { field: field.label, name: field.name };
  const wrong = (value: string, why: Fault['why']) => ({ fault: { column: field.name, value, why } });
  const ids: string[] = [];
  for (const written of names) {
    const [one, ...others] = find(field, written);
    const value = written.slice(0, 40);
    if (!one) return wrong(written, refusal('sheet.refUnknown', { ...about, value }));
    if (others.length > 0) {
      return wrong(written, refusal('sheet.refSeveral', { ...about, value, count: others.length + 1 }));
    }
    ids.push(one.id);
  }
  if (field.kind === 'refs') return { value: ids };
  return ids.length > 1 ? wrong(names.join('；'), refusal('sheet.refOne', about)) : { value: ids[0] ?? null };
}

/** The register a field points into. */
function targetOf(field: Field | undefined): string | null {
  const isRef = field !== undefined && idsOf(field.kind) === 'record';
  return isRef && typeof field.options.register === 'string' ? field.options.register : null;
}

/** Records of a register by what people call them. */
async function named(
  database: Deps['database'],
  reader: Reader,
  register: Register,
  words: readonly string[],
): Promise<Map<string, FoundRecord[]>> {
  const hidden = hiddenFields(reader, register);
  // Whoever may not see what a record is called may not find out by asking for it.
  const calling = [
    register.title,
    ...Object.values(register.fields).flatMap((one) => (one.numbered ? [one.name] : [])),
  ].filter((name) => !hidden.has(name));
  const ids = words.filter(isUuid);
  const any: Filter[] = [...new Set(calling)].map((field) => {
    return { field: field === register.title ? 'title' : field, op: 'in', value: [...words] };
  });
  if (ids.length > 0) any.push({ field: 'id', op: 'in', value: ids });
  const json = await fence(database, reader, register).all({ any });
  // The fence built it: RecordRow.
  const records = JSON.parse(json) as readonly { id: string; title: string | null; data: Record<string, unknown> }[];
  const asked = new Set(words);
  const found = new Map<string, FoundRecord[]>();
  for (const { id, title, data } of records) {
    const called = new Set([id, title, ...calling.map((name) => data[name])]);
    for (const one of called) {
      if (typeof one === 'string' && asked.has(one)) found.set(one, [...(found.get(one) ?? []), { id }]);
    }
  }
  return found;
}

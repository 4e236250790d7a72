import type { Change } from '@yicun/kernel/change';
import { canonical } from '@yicun/kernel/hash';
import type { Json } from '@yicun/kernel/kind';
import type { Entry, EntryValue } from './entries.ts';

/** How drafted things are called once they are records. */
export interface Naming {
  readonly programme: string;
  /** Draft id → record id. */
  readonly record: (draft: string) => string;
  /** Draft id of a unit → unit id. */
  readonly unit: (draft: string) => string;
}

/** What a document says of one record. */
export interface Wording {
  readonly record: string;
  readonly register: string;
  readonly set: Readonly<Record<string, Json>>;
}

/** What every change carries. */
export interface Writing {
  /** The unit that holds the records of the programme: the district itself. */
  readonly holder: string;
  readonly device: string;
  readonly at: string;
  /** The same for the same purpose, so that what was cut off can be done again. */
  readonly id: (purpose: string) => string;
}

/** Puts records in place of draft ids. */
export function wordings(entries: readonly Entry[], naming: Naming): readonly Wording[] {
  return entries.map((entry) => {
    const set: Record<string, Json> = { programme: naming.programme };
    for (const [name, value] of Object.entries(entry.set)) set[name] = resolve(value, naming);
    return { record: naming.record(entry.draft), register: entry.register, set };
  });
}

/** Changes that make the records of a first edition, parents before children. */
export function firstEdition(of: readonly Wording[], writing: Writing): readonly Change[] {
  return of.map((one) => created(one, writing));
}

/**
 * Changes that carry a programme from one edition to the next. Only what differs between the *documents* is set, so
 * that what people have entered since (proof, progress, a corrected metric) stays; what the new table no longer holds
 * is removed, and its history stays.
 *
 * @param seqOf the `seq` at which a record was seen
 */
export function nextEdition(
  before: readonly Wording[],
  after: readonly Wording[],
  seqOf: (record: string) => number,
  writing: Writing,
): readonly Change[] {
  const was = new Map(before.map((one) => [one.record, one]));
  const stays = new Set(after.map((one) => one.record));
  const changes = after.flatMap((one): readonly Change[] => {
    const old = was.get(one.record);
    if (!old) return [created(one, writing)];
    const set = differing(old.set, one.set);
    return Object.keys(set).length === 0 ? [] : [{ ...changeOf(one, seqOf(one.record), writing), set }];
  });
  const removed = before
    .filter((one) => !stays.has(one.record))
    .map((one): Change => ({ ...changeOf(one, seqOf(one.record), writing), gone: true }))
    .reverse();
  return [...changes, ...removed];
}

/** A change of a record that sets nothing yet. */
export function changeOf(
  { record, register }: Pick<Wording, 'record' | 'register'>,
  base: number,
  { device, at, id }: Writing,
): Change {
  return { id: id(`${record} ${base}`), device, at, register, record, base, set: {} };
}

/** The change that makes a record. */
export function created(it: Wording, writing: Writing): Change {
  const set = Object.fromEntries(Object.entries(it.set).filter(([, value]) => value !== null));
  return { ...changeOf(it, 0, writing), unit: writing.holder, set };
}

function resolve(value: EntryValue, naming: Naming): Json {
  if (isDraftRef(value)) return naming.record(value.draft);
  if (isUnitList(value)) return [...new Set(value.units.map(naming.unit))];
  return value;
}

function differing(before: Wording['set'], after: Wording['set']): Record<string, Json> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const pairs = [...names].map((name): [string, Json, Json] => [name, before[name] ?? null, after[name] ?? null]);
  return Object.fromEntries(pairs.filter(([, a, b]) => canonical(a) !== canonical(b)).map(([name, , b]) => [name, b]));
}

function isDraftRef(value: EntryValue): value is { readonly draft: string } {
  return typeof value === 'object' && value !== null && 'draft' in value;
}

function isUnitList(value: EntryValue): value is { readonly units: readonly string[] } {
  return typeof value === 'object' && value !== null && 'units' in value;
}

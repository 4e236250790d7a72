import type { Change, Contest, RecordState, Stamp } from './change.ts';
import { dated, nextTick, ownTick } from './clock.ts';
import { canonical } from './hash.ts';
import type { Json } from './kind.ts';
import { kindNamed } from './kinds.ts';
import type { Register } from './register.ts';
import { isLocked } from './stage.ts';

/** What a change makes of a record, before rules and rights are asked. */
export type Merged =
  | {
      readonly is: 'merged';
      readonly record: RecordState;
      readonly contested: readonly Contest[];
      /** Fields, and names like {@link stageStamp}, that were written. Empty: the record is as it was. */
      readonly changed: readonly string[];
    }
  | { readonly is: 'stale'; readonly fields: readonly string[] };

/** Names under which stage, unit and removal are stamped; no field can have them. */
export const stageStamp = '@stage';
export const unitStamp = '@unit';
export const goneStamp = '@gone';

/**
 * Merges a change into a record, field by field. The rule, in this order:
 *
 * 1. Stage, unit, removal, `guarded` fields and fields the stage locks do not merge. If another device moved one
 *    of them after `base`, the change is *stale* as a whole: a person decides.
 * 2. A kind that names its items takes those it does not have yet; it only grows, and emptying it does nothing.
 * 3. Any other field takes the value if its author had seen the one that stands there, or else if the edit is later
 *    than the field's stamp (same instant: the device of the greater name, so that all orders of arrival end alike).
 * 4. If another device wrote the field after `base` with another value, it is listed as *contested*, whoever won.
 *
 * A chain of edits from one device is no conflict with itself. Applying a change again changes nothing.
 *
 * @param set  parsed values; only fields of the register
 * @param at   the tick to stamp with (the change's own, kept within the tolerated drift)
 * @param seq  number of the event this will become
 */
export function merge(
  register: Register,
  record: RecordState,
  change: Change,
  set: Change['set'],
  at: string,
  seq: number,
): Merged {
  const stale = movedSince(register, record, change, set);
  if (stale.length > 0) return { is: 'stale', fields: stale };

  const data: Record<string, Json> = { ...record.data };
  const stamps: Record<string, Stamp> = { ...record.stamps };
  const contested: Contest[] = [];
  const changed: string[] = [];
  const stamp: Stamp = [at, change.device, seq];
  const write = (name: string) => {
    stamps[name] = after(record.stamps[name], stamp);
    changed.push(name);
  };

  for (const [name, value] of Object.entries(set)) {
    const itemId = kindNamed(register.fields[name]?.kind ?? '').itemId;
    const edit = itemId ? grow(record, name, value, itemId) : replace(record, name, value, change, stamp);
    if (edit.other !== undefined) contested.push({ field: name, kept: edit.value, other: edit.other });
    if (!edit.writes) continue;
    if (edit.value === null) delete data[name];
    else data[name] = edit.value;
    write(name);
  }
  let merged: RecordState = { ...record, data, stamps };
  for (const [name, part] of movesOf(record, change)) {
    if (!isNewer(record.stamps[name], change, stamp)) continue;
    merged = { ...merged, ...part };
    write(name);
  }
  return { is: 'merged', record: { ...merged, ...spineOf(register, merged) }, contested, changed };
}

/** The parts of the spine that follow from the data: what the record is called and which day it belongs to. */
export function spineOf(register: Register, record: Pick<RecordState, 'data'>): Pick<RecordState, 'title' | 'day'> {
  const title = record.data[register.title];
  const day = register.day === null ? null : record.data[register.day];
  return {
    title: title === undefined || title === null ? null : String(title),
    day: typeof day === 'string' ? day : null,
  };
}

/** Where the record lies on the map, by the field its register names: longitude and latitude, WGS-84. */
export function placeOf(
  registers: Readonly<Record<string, Register>>,
  { register, data }: Pick<RecordState, 'register' | 'data'>,
): readonly [longitude: number, latitude: number] | null {
  const field = registers[register]?.fields[registers[register].place ?? ''];
  const value = field === undefined ? undefined : data[field.name];
  if (field === undefined || value === undefined || value === null) return null;
  return kindNamed(field.kind).point?.(value) ?? null;
}

/** What becomes of one field: its value, whether that is written (if only its stamp), and the value that lost. */
interface Edit {
  readonly value: Json;
  readonly writes: boolean;
  readonly other?: Json;
}

function grow(record: RecordState, name: string, added: Json, itemId: (item: Json) => string): Edit {
  const before = record.data[name] ?? null;
  const grown = union(before, added, itemId);
  return { value: grown ?? before, writes: grown !== null };
}

function replace(record: RecordState, name: string, value: Json, change: Change, stamp: Stamp): Edit {
  const before = record.data[name] ?? null;
  const last = record.stamps[name];
  if (equal(before, value)) {
    // Saving what one saw is no edit. But the same value from somebody who had not seen it confirms it: the later
    // stamp counts, or a third edit in between would win or lose by its order of arrival.
    return { value, writes: change.base < record.seq && last !== undefined && later(stamp, last) };
  }
  const wins = isNewer(last, change, stamp);
  const [kept, other] = wins ? [value, before] : [before, value];
  return wroteSince(last, change) ? { value: kept, writes: wins, other } : { value: kept, writes: wins };
}

/** Stage, unit and removal, where the change sets them to something else: the stamp's name and the part of the record. */
function movesOf(record: RecordState, { stage, unit, gone }: Change): readonly [string, Partial<RecordState>][] {
  const moves: [string, Partial<RecordState>][] = [];
  if (stage !== undefined && stage !== record.stage) moves.push([stageStamp, { stage }]);
  if (unit !== undefined && unit !== record.unit) moves.push([unitStamp, { unit }]);
  if (gone !== undefined && gone !== record.gone) moves.push([goneStamp, { gone }]);
  return moves;
}

function movedSince(register: Register, record: RecordState, change: Change, set: Change['set']): readonly string[] {
  const differing = Object.keys(set).filter((name) => !equal(record.data[name] ?? null, set[name] ?? null));
  const guarded = differing.filter((name) => register.fields[name]?.guarded === true);
  const locked = differing.filter((name) => isLocked(register, record.stage, name));
  const moves = movesOf(record, change).map(([name]) => name);
  const justLocked = wroteSince(record.stamps[stageStamp], change) ? locked : [];
  const moved = [...guarded, ...locked, ...moves].filter((name) => wroteSince(record.stamps[name], change));
  return [...new Set([...justLocked, ...moved])];
}

/** Did another device write this after the author of the change last saw the record? */
function wroteSince(last: Stamp | undefined, change: Change): boolean {
  return last !== undefined && last[2] > change.base && last[1] !== change.device;
}

/** Does the change come after what stands there: because its author saw that, or else by the time of the edit? */
function isNewer(last: Stamp | undefined, change: Change, stamp: Stamp): boolean {
  return last === undefined || last[2] <= change.base || later(stamp, last);
}

/**
 * The stamp of an edit that follows `last`. A device whose clock is slow, and which did not take over the ticks it
 * saw, may date it earlier; what follows what it saw is then dated just after it, whatever arrives later.
 */
function after(last: Stamp | undefined, stamp: Stamp): Stamp {
  if (last === undefined || later(stamp, last)) return stamp;
  return [dated(nextTick(last[0], 0), stamp[0]), stamp[1], stamp[2]];
}

function later(a: Stamp, b: Stamp): boolean {
  if (a[1] === b[1]) return ownTick(a[0]) > ownTick(b[0]);
  return a[0] !== b[0] ? a[0] > b[0] : a[1] > b[1];
}

function equal(a: Json, b: Json): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && canonical(a) === canonical(b);
}

/** The items of both, in the order they came; null when nothing is new. */
function union(before: Json, added: Json, itemId: (item: Json) => string): Json | null {
  const have: readonly Json[] = Array.isArray(before) ? before : [];
  const ids = new Set(have.map(itemId));
  const fresh: Json[] = [];
  for (const item of Array.isArray(added) ? (added as readonly Json[]) : []) {
    if (ids.has(itemId(item))) continue;
    ids.add(itemId(item));
    fresh.push(item);
  }
  return fresh.length === 0 ? null : [...have, ...fresh];
}

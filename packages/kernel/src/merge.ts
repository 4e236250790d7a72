import type { Change, Contest, RecordState, Stamp } from './change.ts';
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
 * 2. A set-valued field takes the items it does not have yet; sets only grow.
 * 3. Any other field takes the value if the edit is later than the field's stamp (same instant: the device of the
 *    greater name, so that all orders of arrival end alike).
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

  for (const [name, value] of Object.entries(set)) {
    const kind = kindNamed(register.fields[name]?.kind ?? '');
    const before = data[name] ?? null;
    if (kind.itemId && value !== null) {
      const grown = union(before, value, kind.itemId);
      if (grown === null) continue;
      data[name] = grown;
      stamps[name] = stamp;
      changed.push(name);
      continue;
    }
    const last = record.stamps[name];
    if (equal(before, value)) {
      // Saving what one saw is no edit. But the same value from somebody who had not seen it confirms it: the later
      // stamp counts, or a third edit in between would win or lose by its order of arrival.
      if (change.base < record.seq && last !== undefined && later(stamp, last)) {
        stamps[name] = stamp;
        changed.push(name);
      }
      continue;
    }
    const wins = last === undefined || later(stamp, last);
    if (wroteSince(last, change))
      contested.push({ field: name, kept: wins ? value : before, other: wins ? before : value });
    if (!wins) continue;
    if (value === null) delete data[name];
    else data[name] = value;
    stamps[name] = stamp;
    changed.push(name);
  }

  let { stage, unit, gone } = record;
  if (change.stage !== undefined && change.stage !== stage) {
    stage = change.stage;
    stamps[stageStamp] = stamp;
    changed.push(stageStamp);
  }
  if (change.unit !== undefined && change.unit !== unit) {
    unit = change.unit;
    stamps[unitStamp] = stamp;
    changed.push(unitStamp);
  }
  if (change.gone !== undefined && change.gone !== gone) {
    gone = change.gone;
    stamps[goneStamp] = stamp;
    changed.push(goneStamp);
  }
  const merged = { ...record, data, stamps, stage, unit, gone };
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

function movedSince(register: Register, record: RecordState, change: Change, set: Change['set']): readonly string[] {
  const strict = Object.keys(set).filter((name) => {
    if (equal(record.data[name] ?? null, set[name] ?? null)) return false;
    return register.fields[name]?.guarded === true || isLocked(register, record.stage, name);
  });
  if (change.stage !== undefined && change.stage !== record.stage) strict.push(stageStamp);
  if (change.unit !== undefined && change.unit !== record.unit) strict.push(unitStamp);
  if (change.gone !== undefined && change.gone !== record.gone) strict.push(goneStamp);
  return strict.filter((name) => {
    const lockedNow = !name.startsWith('@') && isLocked(register, record.stage, name);
    return wroteSince(record.stamps[name], change) || (lockedNow && wroteSince(record.stamps[stageStamp], change));
  });
}

/** Did another device write this after the author of the change last saw the record? */
function wroteSince(last: Stamp | undefined, change: Change): boolean {
  return last !== undefined && last[2] > change.base && last[1] !== change.device;
}

function later(a: Stamp, b: Stamp): boolean {
  return a[0] !== b[0] ? a[0] > b[0] : a[1] > b[1];
}

function equal(a: Json, b: Json): boolean {
  return a === b || canonical(a) === canonical(b);
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

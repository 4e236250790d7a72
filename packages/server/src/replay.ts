import type { RecordState } from '@yicun/kernel/change';
import type { Json } from '@yicun/kernel/kind';
import { goneStamp, spineOf, stageStamp, unitStamp } from '@yicun/kernel/merge';
import type { Register } from '@yicun/kernel/register';

/** A record as lists and pages get it (wire: RecordRow). */
export type RecordRow = Omit<RecordState, 'stamps' | 'gone'>;

/** What an event says of a record. `changed` is null once it was redacted. */
export interface Telling {
  readonly record: string;
  readonly seq: number;
  readonly scope: string;
  readonly changed: Readonly<Record<string, readonly [before: Json, after: Json]>> | null;
}

/**
 * Records as their events tell them: the log is the truth, and the table of records follows from it. Stamps are not
 * rebuilt; they serve merging, not reading.
 *
 * @param tellings events of records of one register, by record, then in order
 */
export function replay(register: Register, tellings: readonly Telling[]): readonly RecordState[] {
  const states = new Map<string, RecordState>();
  for (const telling of tellings) {
    states.set(telling.record, retell(register, states.get(telling.record) ?? blank(register, telling), telling));
  }
  return [...states.values()];
}

/** The record after one more event. */
export function retell(register: Register, before: RecordState, { seq, scope, changed }: Telling): RecordState {
  const data: Record<string, Json> = { ...before.data };
  let { stage, unit, gone } = before;
  for (const [name, [, after]] of Object.entries(changed ?? {})) {
    if (name === stageStamp) stage = textOf(after);
    else if (name === unitStamp) unit = textOf(after) ?? unit;
    else if (name === goneStamp) gone = after === true;
    else if (after === null) delete data[name];
    else data[name] = after;
  }
  return { ...before, data, stage, unit, gone, seq, scope, ...spineOf(register, { data }) };
}

/**
 * The record as it was before its last events, or null: not there yet. Where it lay in the tree of units is left as it
 * is; units are.
 *
 * @param tellings the last events, the latest first; none of them redacted
 */
export function untold(register: Register, after: RecordState, tellings: readonly Telling[]): RecordState | null {
  const data: Record<string, Json> = { ...after.data };
  let { stage, gone } = after;
  let unit: string | null = after.unit;
  for (const { changed } of tellings) {
    for (const [name, [before]] of Object.entries(changed ?? {})) {
      if (name === stageStamp) stage = textOf(before);
      else if (name === unitStamp) unit = textOf(before);
      else if (name === goneStamp) gone = before === true;
      else if (before === null) delete data[name];
      else data[name] = before;
    }
  }
  return unit === null ? null : { ...after, data, stage, unit, gone, ...spineOf(register, { data }) };
}

/** A record of which nothing was told yet. */
export function blank(register: Register, { record, scope }: Pick<Telling, 'record' | 'scope'>): RecordState {
  return {
    ...{ id: record, register: register.name, unit: '', scope, seq: 0, stage: null, title: null, day: null },
    ...{ data: {}, stamps: {}, gone: false },
  };
}

function textOf(value: Json): string | null {
  return typeof value === 'string' ? value : null;
}

import type { Filterable } from './filter.ts';
import type { Json } from './kind.ts';
import { type Refusal, refusal } from './refusal.ts';
import { no, ok, type Result } from './result.ts';
import { isUuid } from './uuid.ts';

/**
 * What a desk form, a phone, an Excel import or a device asks for: set these fields of this record, perhaps move it
 * to another stage. One shape for all of them; one answer for all of them ({@link Verdict}).
 */
export interface Change {
  /** Made by the client (UUID version 7). The same id again gets the same answer, however often it is sent. */
  readonly id: string;
  /** The device that wrote it: merges ask whether *another* device wrote in between. */
  readonly device: string;
  readonly record: string;
  readonly register: string;
  /** Required for a new record; on an existing one it moves the record to another unit. */
  readonly unit?: string;
  /** `seq` of the record as its author saw it; 0 for one not seen before. */
  readonly base: number;
  /** When it was edited, by the device's hybrid clock ({@link Tick} of clock.ts). */
  readonly at: string;
  /** Fields to set; null empties one. Kinds that only grow (notes, files) take the items to add. */
  readonly set: Readonly<Record<string, Json>>;
  /** Moves the record to this stage. A device sends the moves of one record in the order it made them. */
  readonly stage?: string;
  /** Removes the record (true) or brings it back (false). */
  readonly gone?: boolean;
}

/** Two devices changed one field without knowing of each other; both values are kept for a person to see. */
export interface Contest {
  readonly field: string;
  readonly kept: Json;
  readonly other: Json;
}

export type Verdict =
  | { readonly is: 'accepted'; readonly seq: number; readonly contested: readonly Contest[] }
  | { readonly is: 'refused'; readonly why: Refusal }
  /** The record moved since `base` in a field that does not merge: look at it again, then decide. */
  | { readonly is: 'stale'; readonly seq: number; readonly fields: readonly string[] };

/** Per field: when it was last edited, by which device, and at which event. */
export type Stamp = readonly [editedAt: string, device: string, seq: number];

/** A record as it is kept. `stage` and `unit` are stamped too, under the names `@stage` and `@unit`. */
export interface RecordState extends Filterable {
  readonly stamps: Readonly<Record<string, Stamp>>;
  readonly gone: boolean;
}

const tick = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z[0-9a-f]{4}$/;

/**
 * Understands what came from outside as a change. Refuses what has not the shape; what the values mean is the
 * business of {@link parseFields} and of the door.
 */
export function parseChange(input: unknown): Result<Change> {
  if (typeof input !== 'object' || input === null) return malformed('change');
  const it = input as Record<string, unknown>;
  if (!isUuid(it.id)) return malformed('id');
  if (!isUuid(it.record)) return malformed('record');
  if (typeof it.register !== 'string') return malformed('register');
  if (typeof it.device !== 'string' || it.device.length === 0 || it.device.length > 64) return malformed('device');
  if (it.unit !== undefined && !isUuid(it.unit)) return malformed('unit');
  if (!Number.isSafeInteger(it.base) || (it.base as number) < 0) return malformed('base');
  if (typeof it.at !== 'string' || !tick.test(it.at)) return malformed('at');
  if (typeof it.set !== 'object' || it.set === null || Array.isArray(it.set)) return malformed('set');
  if (it.stage !== undefined && typeof it.stage !== 'string') return malformed('stage');
  if (it.gone !== undefined && typeof it.gone !== 'boolean') return malformed('gone');
  return ok({
    id: it.id,
    device: it.device,
    record: it.record,
    register: it.register,
    base: it.base as number,
    at: it.at,
    set: { ...it.set } as Change['set'],
    ...(it.unit === undefined ? {} : { unit: it.unit }),
    ...(it.stage === undefined ? {} : { stage: it.stage }),
    ...(it.gone === undefined ? {} : { gone: it.gone }),
  });
}

function malformed(part: string) {
  return no(refusal('change.malformed', { part }));
}

/** The one door from this side: edits become changes with an id, a device and a tick, and come back as verdicts. */

import type { Change } from '@yicun/kernel/change';
import { nextTick } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { uuid7 } from '@yicun/kernel/uuid';
import type { SentVerdict } from '@yicun/server/wire';
import { type Answer, ask } from './remote.ts';

/** What a person changed of one record. */
export interface Edit {
  readonly register: string;
  /** Left out for a new record, which gets its id here. */
  readonly record?: string;
  /** Where a new record belongs, or where an existing one moves. */
  readonly unit?: string;
  /** `seq` of the record as it was on screen. */
  readonly base?: number;
  readonly set?: Readonly<Record<string, Json>>;
  readonly stage?: string;
  readonly gone?: boolean;
}

/** A fresh id, for a record that others in the same batch will point to. */
export function freshId(): string {
  return uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** Makes the change of an edit. Sent again, the same change gets the same verdict; so keep it until there is one. */
export function changeOf({ register, record, unit, base, set, stage, gone }: Edit): Change {
  return {
    id: freshId(),
    device: device(),
    register,
    record: record ?? freshId(),
    base: base ?? 0,
    at: tick(),
    set: set ?? {},
    ...(unit === undefined ? {} : { unit }),
    ...(stage === undefined ? {} : { stage }),
    ...(gone === undefined ? {} : { gone }),
  };
}

/** Submits changes in order and gives a verdict for each. */
export async function submit(changes: readonly Change[]): Promise<Answer<readonly SentVerdict[]>> {
  const answer = await ask<{ verdicts: readonly SentVerdict[] }>('POST', '/api/changes', { changes });
  return answer.ok ? { ok: true, value: answer.value.verdicts } : answer;
}

/** This browser: merges ask whether another device wrote in between. */
function device(): string {
  const kept = localStorage.getItem('yicun.device');
  if (kept !== null) return kept;
  const made = freshId();
  localStorage.setItem('yicun.device', made);
  return made;
}

/** Later than every tick this browser has issued, in whatever tab, even when its clock was set back. */
function tick(): string {
  const next = nextTick(localStorage.getItem('yicun.tick'), Date.now());
  localStorage.setItem('yicun.tick', next);
  return next;
}

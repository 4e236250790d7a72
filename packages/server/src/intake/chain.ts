import { hash as hashOf } from 'node:crypto';
import { chainStep, type Link, type Sha256, saltedDigest } from '@yicun/kernel/hash';
import type { Json } from '@yicun/kernel/kind';
import type { Head } from '../db/districts.ts';
import type { Event } from '../db/events.ts';

/** SHA-256 of a UTF-8 text, in hexadecimal. */
export const sha256: Sha256 = (text) => hashOf('sha256', text, 'hex');

/** An event before it is tied to the chain. */
export type Told = Omit<Event, 'salt' | 'digest' | 'prev' | 'hash'>;

/** Bytes of a salt: 128 bits are beyond trying out. */
const saltLength = 16;

/**
 * Ties events to the end of a district's chain, in the order of their seq, which must follow the head without a gap.
 *
 * @param random gives the salts: what remains after redaction cannot be guessed back
 */
export function chain(
  district: string,
  head: Head,
  told: readonly Told[],
  random: (bytes: number) => Uint8Array,
): { readonly events: readonly Event[]; readonly head: Head } {
  let last = head;
  const salts = Buffer.from(random(saltLength * told.length));
  const events = told.map((one, place): Event => {
    const salt = salts.toString('hex', saltLength * place, saltLength * (place + 1));
    const digest = saltedDigest(sha256, salt, one.body);
    const hash = chainStep(sha256, last.hash, linkOf(district, { ...one, digest }));
    const event = { ...one, salt, digest, prev: last.hash, hash };
    last = { seq: one.seq, hash };
    return event;
  });
  return { events, head: last };
}

/** What the chain covers of an event. */
export function linkOf(district: string, event: Omit<Event, 'salt' | 'prev' | 'hash'>): Link {
  const { seq, changeId, at, actor, kind, record, digest } = event;
  return { district, seq, changeId, at, actor, kind, record, digest };
}

/** Digest of what was asked, to know the same change again. Half of SHA-256 is enough: it is told to nobody. */
export function askedDigest(canonicalText: string): string {
  return sha256(canonicalText).slice(0, 32);
}

/** Body of an event of a record: what changed, from what to what. */
export interface RecordBody {
  readonly register: string;
  readonly asked: string;
  /** Field, or `@stage`, `@unit`, `@gone` → before and after. */
  readonly changed: Readonly<Record<string, readonly [before: Json, after: Json]>>;
  /** What two devices wrote without knowing of each other: kept for a person to see. */
  readonly contested?: readonly Json[];
}

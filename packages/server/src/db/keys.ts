/**
 * keyHolder(db, district, account, today): the integration behind a key with its grants, or null.
 * noteKeyUse(db, district, account, day): the last day it was used. keysJson(db, district, today): all keys (wire: KeyInfo).
 * In the door: insertKeys(tx, …).
 */
import { bytes, type Database, inDistrict, iso, type Queryable, type Transaction } from './database.ts';
import { grantsJson } from './grants.ts';
import type { SignedIn } from './sessions.ts';

/** A key as it is kept: the id of its account is its own. */
export interface KeyRow {
  readonly account: string;
  /** SHA-256 in hexadecimal of the secret, which is nowhere kept. */
  readonly secret: string;
  readonly purpose: string;
  readonly contact: string;
  /** Requests. */
  readonly perMinute: number;
  /** Last day it holds, or null. */
  readonly until: string | null;
}

/** The integration that a key stands for. */
export interface KeyHolder extends Pick<SignedIn, 'account' | 'grants'>, Pick<KeyRow, 'secret' | 'perMinute'> {
  /** Last day it was used. */
  readonly used: string | null;
}

/** The holder of the key with this id, unless it is revoked or past its last day. Whether the secret fits, is asked there. */
export async function keyHolder(
  db: Queryable,
  district: string,
  account: string,
  today: string,
): Promise<KeyHolder | null> {
  const { rows } = await db.query<KeyHolder>(
    `select json_build_object('id', a.id, 'name', a.name, 'display', a.display, 'language', a.language,
         'mustChange', a.must_change, 'unit', a.unit) as account,
       ${grantsJson('a.district', 'a.id', '$3')} as grants,
       encode(k.secret, 'hex') as secret, k.per_minute as "perMinute", k.used::text as used
     from api_key k join account a on a.district = k.district and a.id = k.account
     where k.district = $1 and k.account = $2 and not a.disabled and coalesce(k.until >= $3, true)`,
    [district, account, today],
  );
  return rows[0] ?? null;
}

/** Which day it was used last is kept, and no more: who asked what is the business of the log. */
export function noteKeyUse(db: Database, district: string, account: string, day: string): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query('update api_key set used = $3 where district = $1 and account = $2', [district, account, day]);
  });
}

/** All keys, the latest first, with the grants that are not yet past, as a JSON array. Holds no secret. */
export async function keysJson(db: Queryable, district: string, today: string): Promise<string> {
  const { rows } = await db.query<{ json: string }>(
    `select coalesce(json_agg(json_build_object('id', a.id, 'name', a.display, 'purpose', k.purpose,
         'contact', k.contact, 'perMinute', k.per_minute, 'until', k.until, 'used', k.used, 'revoked', a.disabled,
         'made', ${iso('a.created_at')}, 'grants', ${grantsJson('a.district', 'a.id', '$2')}) order by k.seq desc), '[]')::text as json
     from api_key k join account a on a.district = k.district and a.id = k.account where k.district = $1`,
    [district, today],
  );
  return rows[0]?.json ?? '[]';
}

/** Keeps new keys, by the event that made their accounts. */
export async function insertKeys(tx: Transaction, district: string, keys: readonly KeyRow[]): Promise<void> {
  for (const { account, secret, purpose, contact, perMinute, until } of keys) {
    await tx.query(
      `insert into api_key (district, account, secret, purpose, contact, per_minute, until, seq)
       select district, id, $3::bytea, $4, $5, $6::integer, $7::date, seq from account where district = $1 and id = $2`,
      [district, account, bytes(secret), purpose, contact, perMinute, until],
    );
  }
}

/**
 * openSession(db, district, it), signedIn(db, district, tokenHash, now): who a cookie belongs to, with grants, in one
 * round trip. touchSession, closeSession, closeSessionsOf(db, district, account, except?), pruneSessions(db, district, now).
 */
import type { Grant } from '@yicun/kernel/access';
import { bytes, type Database, inDistrict, iso, type Queryable } from './database.ts';
import { grantsJson } from './grants.ts';

export interface Session {
  /** SHA-256 of the token, in hexadecimal: what is kept cannot be used to sign in. */
  readonly tokenHash: string;
  readonly account: string;
  /** ISO instants. */
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** A grant with its id and the name of its unit. */
export interface NamedGrant extends Grant {
  readonly id: string;
  readonly unitName: string;
}

/** Who is signed in. */
export interface SignedIn {
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly display: string;
    readonly language: 'zh' | 'en';
    readonly mustChange: boolean;
    readonly unit: string | null;
  };
  readonly grants: readonly NamedGrant[];
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

export function openSession(db: Database, district: string, it: Session): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      `insert into session (district, token_hash, account, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [district, bytes(it.tokenHash), it.account, it.createdAt, it.seenAt, it.expiresAt],
    );
  });
}

/**
 * The account, its grants and the times of a session that holds at `now`, or null: unknown, expired, or its account
 * disabled. Grants past `today` are left out.
 */
export async function signedIn(
  db: Queryable,
  district: string,
  tokenHash: string,
  { now, today }: { readonly now: string; readonly today: string },
): Promise<SignedIn | null> {
  const { rows } = await db.query<SignedIn>(
    `select json_build_object('id', a.id, 'name', a.name, 'display', a.display, 'language', a.language,
         'mustChange', a.must_change, 'unit', a.unit) as account,
       ${grantsJson('a.district', 'a.id', '$4')} as grants,
       ${iso('s.created_at')} as "createdAt", ${iso('s.seen_at')} as "seenAt", ${iso('s.expires_at')} as "expiresAt"
     from session s join account a on a.district = s.district and a.id = s.account
     where s.district = $1 and s.token_hash = $2 and s.expires_at > $3 and not a.disabled`,
    [district, bytes(tokenHash), now, today],
  );
  return rows[0] ?? null;
}

/** The session was used: it lives on until `expiresAt`. Call it once in a while, not on every request. */
export function touchSession(
  db: Database,
  district: string,
  tokenHash: string,
  times: { readonly seenAt: string; readonly expiresAt: string },
): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query('update session set seen_at = $3, expires_at = $4 where district = $1 and token_hash = $2', [
      district,
      bytes(tokenHash),
      times.seenAt,
      times.expiresAt,
    ]);
  });
}

export function closeSession(db: Database, district: string, tokenHash: string): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query('delete from session where district = $1 and token_hash = $2', [district, bytes(tokenHash)]);
  });
}

/** Signs an account out everywhere (password changed, account disabled), but for one session if it is named. */
export function closeSessionsOf(
  db: Database,
  district: string,
  account: string,
  except: string | null = null,
): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      'delete from session where district = $1 and account = $2 and ($3::bytea is null or token_hash <> $3)',
      [district, account, except === null ? null : bytes(except)],
    );
  });
}

/** Forgets sessions that have expired. */
export function pruneSessions(db: Database, district: string, now: string): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query('delete from session where district = $1 and expires_at <= $2', [district, now]);
  });
}

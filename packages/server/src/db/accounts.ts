/**
 * accountByName(db, district, name), accountById(db, district, id): for signing in and for changing a password.
 * accountsJson(db, district): the list of accounts with their grants, as JSON text (wire: AccountInfo).
 * demoUsers(db, district): the demonstration users, with the role of each.
 * noteWrongPassword(db, district, id, limit), noteSignIn(db, district, id): the count of wrong tries.
 * In the door: putAccounts(tx, …).
 */
import { type Database, inDistrict, iso, type Queryable, type Transaction } from './database.ts';

/** An account as signing in needs it. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly display: string;
  readonly unit: string | null;
  /** Argon2id in the PHC string format; null: nobody can sign in with it yet. */
  readonly password: string | null;
  /** Earlier ones, the latest first. */
  readonly passwordHistory: readonly string[];
  readonly mustChange: boolean;
  readonly failed: number;
  /** ISO instant until which signing in is refused, or null. */
  readonly lockedUntil: string | null;
  readonly disabled: boolean;
  readonly demo: boolean;
  readonly language: 'zh' | 'en';
  /** An integration is a program: nobody signs in as it, it comes with a key. */
  readonly kind: 'person' | 'integration';
}

const columns = `id, name, display, unit, password, password_history as "passwordHistory", must_change as "mustChange",
  failed, ${iso('locked_until')} as "lockedUntil", disabled, demo, language, kind`;

export async function accountByName(db: Queryable, district: string, name: string): Promise<Account | null> {
  const { rows } = await db.query<Account>(`select ${columns} from account where district = $1 and name = $2`, [
    district,
    name,
  ]);
  return rows[0] ?? null;
}

export async function accountById(db: Queryable, district: string, id: string): Promise<Account | null> {
  const { rows } = await db.query<Account>(`select ${columns} from account where district = $1 and id = $2`, [
    district,
    id,
  ]);
  return rows[0] ?? null;
}

/** These accounts as they are now; one that is not there is left out. Inside the door's transaction they are current. */
export async function accountsById(
  tx: Queryable,
  district: string,
  ids: readonly string[],
): Promise<readonly Account[]> {
  const { rows } = await tx.query<Account>(`select ${columns} from account where district = $1 and id = any($2)`, [
    district,
    ids,
  ]);
  return rows;
}

/** Which of these user names are taken, and by whom. */
export async function accountNames(
  tx: Queryable,
  district: string,
  names: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await tx.query<{ id: string; name: string }>(
    'select id, name from account where district = $1 and name = any($2)',
    [district, names],
  );
  return rows;
}

/** All people with the grants that are not yet past, as a JSON array in order of name. Holds no password. */
export async function accountsJson(db: Queryable, district: string, today: string): Promise<string> {
  const { rows } = await db.query<{ json: string }>(
    `select coalesce(json_agg(json_build_object(
       'id', a.id, 'name', a.name, 'display', a.display, 'unit', a.unit, 'disabled', a.disabled,
       'lockedUntil', ${iso('a.locked_until')}, 'mustChangePassword', a.must_change, 'demo', a.demo,
       'grants', (select coalesce(json_agg(json_build_object(
           'id', g.id, 'role', g.role, 'unit', g.unit, 'unitName', u.name, 'path', u.path, 'until', g.until,
           'registers', g.registers) order by g.seq), '[]')
         from role_grant g join unit u on u.district = g.district and u.id = g.unit
         where g.district = a.district and g.account = a.id and coalesce(g.until >= $2, true))
     ) order by a.name), '[]')::text as json
     from account a where a.district = $1 and a.kind = 'person'`,
    [district, today],
  );
  return rows[0]?.json ?? '[]';
}

/** The accounts of demonstration users, open and closed ones. */
export async function demoAccounts(
  db: Queryable,
  district: string,
): Promise<readonly { readonly id: string; readonly disabled: boolean }[]> {
  const { rows } = await db.query<{ id: string; disabled: boolean }>(
    'select id, disabled from account where district = $1 and demo order by seq',
    [district],
  );
  return rows;
}

/** The users of the demonstration data; empty when there is none. */
export async function demoUsers(
  db: Queryable,
  district: string,
): Promise<readonly { readonly name: string; readonly display: string; readonly role: string }[]> {
  const { rows } = await db.query<{ name: string; display: string; role: string }>(
    `select a.name, a.display, min(g.role) as role
     from account a join role_grant g on g.district = a.district and g.account = a.id
     where a.district = $1 and a.demo and not a.disabled group by a.name, a.display, a.seq order by a.seq`,
    [district],
  );
  return rows;
}

/**
 * Counts a wrong password; at `most` wrong ones in a row the account is locked until that instant, and the count
 * starts anew. Gives the instant while it is locked, else null. One statement, so that tries side by side all count.
 */
export function noteWrongPassword(
  db: Database,
  district: string,
  id: string,
  { most, until }: { readonly most: number; readonly until: string },
): Promise<string | null> {
  return inDistrict(db, district, async (tx) => {
    const { rows } = await tx.query<{ lockedUntil: string | null }>(
      `update account set failed = case when failed + 1 >= $3 then 0 else failed + 1 end,
         locked_until = case when failed + 1 >= $3 then $4::timestamptz else locked_until end
       where district = $1 and id = $2 returning ${iso('locked_until')} as "lockedUntil"`,
      [district, id, most, until],
    );
    return rows[0]?.lockedUntil ?? null;
  });
}

/** Somebody signed in: wrong tries before it are forgotten. */
export function noteSignIn(db: Database, district: string, id: string): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query('update account set failed = 0, locked_until = null where district = $1 and id = $2', [
      district,
      id,
    ]);
  });
}

/** Writes accounts as they now are, new ones and known ones alike. */
export async function putAccounts(
  tx: Transaction,
  district: string,
  accounts: readonly (Account & { readonly seq: number })[],
  at: string,
): Promise<void> {
  if (accounts.length === 0) return;
  await tx.query(
    `insert into account (district, id, name, display, unit, password, password_history, must_change, failed,
       locked_until, disabled, demo, language, kind, seq, created_at)
     select $1, id, name, display, unit, password, "passwordHistory", "mustChange", failed, "lockedUntil", disabled,
       demo, language, kind, seq, $3
     from jsonb_to_recordset($2::jsonb) as g(id uuid, name text, display text, unit uuid, password text,
       "passwordHistory" jsonb, "mustChange" boolean, failed integer, "lockedUntil" timestamptz, disabled boolean,
       demo boolean, language text, kind text, seq bigint)
     on conflict (district, id) do update set name = excluded.name, display = excluded.display, unit = excluded.unit,
       password = excluded.password, password_history = excluded.password_history, must_change = excluded.must_change,
       failed = excluded.failed, locked_until = excluded.locked_until, disabled = excluded.disabled,
       demo = excluded.demo, language = excluded.language, seq = excluded.seq`,
    [district, JSON.stringify(accounts), at],
  );
}

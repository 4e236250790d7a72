/**
 * grantsOf(db, district, account, today): what somebody may act as today.
 * In the door: grantRows(tx, district, {ids, accounts}), putGrants(tx, …).
 */
import type { Grant } from '@yicun/kernel/access';
import type { Queryable, Transaction } from './database.ts';

/** A grant as the door changes it. */
export interface GrantRow {
  readonly id: string;
  readonly account: string;
  readonly role: string;
  readonly unit: string;
  readonly registers: readonly string[] | null;
  readonly until: string | null;
  readonly actingFor: string | null;
}

/** A JSON array of the grants of an account that hold on a day, for use inside another statement. */
export function grantsJson(district: string, account: string, today: string): string {
  return `(select coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'unit', g.unit, 'unitName', u.name,
       'path', u.path, 'registers', g.registers, 'until', g.until) order by g.seq), '[]')
     from role_grant g join unit u on u.district = g.district and u.id = g.unit
     where g.district = ${district} and g.account = ${account} and coalesce(g.until >= ${today}, true))`;
}

/** The grants of an account that hold on the day. */
export async function grantsOf(
  db: Queryable,
  district: string,
  account: string,
  today: string,
): Promise<readonly Grant[]> {
  const { rows } = await db.query<{ grants: readonly Grant[] }>(
    `select ${grantsJson('$1', '$2', '$3::date')} as grants`,
    [district, account, today],
  );
  return rows[0]?.grants ?? [];
}

/** Grants by their own ids, and all grants of some accounts, past ones included. */
export async function grantRows(
  tx: Queryable,
  district: string,
  { ids, accounts }: { readonly ids: readonly string[]; readonly accounts: readonly string[] },
): Promise<readonly GrantRow[]> {
  const { rows } = await tx.query<GrantRow>(
    `select id, account, role, unit, registers, until, acting_for as "actingFor" from role_grant
     where district = $1 and (id = any($2) or account = any($3)) order by seq`,
    [district, ids, accounts],
  );
  return rows;
}

/** Writes grants as they now are. One that was taken back keeps its row, with the last day it held. */
export async function putGrants(
  tx: Transaction,
  district: string,
  grants: readonly (GrantRow & { readonly seq: number })[],
): Promise<void> {
  if (grants.length === 0) return;
  await tx.query(
    `insert into role_grant (district, id, account, role, unit, registers, until, acting_for, seq)
     select $1, id, account, role, unit, nullif(registers, 'null'), until, "actingFor", seq
     from jsonb_to_recordset($2::jsonb) as g(id uuid, account uuid, role text, unit uuid, registers jsonb, until date,
       "actingFor" uuid, seq bigint)
     on conflict (district, id) do update set registers = excluded.registers, until = excluded.until, seq = excluded.seq`,
    [district, JSON.stringify(grants)],
  );
}

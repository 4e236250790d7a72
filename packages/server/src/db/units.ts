/**
 * unitsJson(db, district, today): every unit as JSON text, in the order of the tree.
 * unitNames(db, district): every name a unit goes by, to find the units a document names.
 * unitCounts(db, district, today): how many there are of each kind.
 * strayScopes(db, district): for `verify`. In the door: allUnits, putUnits, moveSubtree.
 */
import type { Queryable, Transaction } from './database.ts';

/** A unit as the door changes it. */
export interface Unit {
  readonly id: string;
  readonly no: number;
  readonly parent: string | null;
  readonly path: string;
  readonly name: string;
  readonly kind: string;
  readonly sort: number;
  readonly validFrom: string;
  /** Last day it exists; null: for good. */
  readonly validTo: string | null;
  readonly code: string | null;
  readonly aliases: readonly string[];
  /** Ways its name is misspelt in documents. */
  readonly spellings: readonly string[];
  /** For groups: the units that belong to it. */
  readonly members: readonly string[];
}

/** What refs and permissions need to know of a unit. */
export interface UnitPlace {
  readonly id: string;
  readonly path: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * All units of the district as a JSON array (wire: UnitInfo), parents before children, siblings by `sort`, then number.
 *
 * @param today the code in force on this day is shown
 */
export async function unitsJson(db: Queryable, district: string, today: string): Promise<string> {
  const { rows } = await db.query<{ json: string }>(
    `select coalesce(json_agg(json_build_object(
       'id', u.id, 'parent', u.parent, 'path', u.path, 'name', u.name, 'kind', u.kind, 'sort', u.sort,
       'code', (select code from unit_code c where c.district = u.district and c.unit = u.id
                and c.valid_from <= $2 and coalesce(c.valid_to >= $2, true) order by c.valid_from desc limit 1),
       'validFrom', u.valid_from, 'validTo', u.valid_to,
       'aliases', (select coalesce(json_agg(n.name order by n.name), '[]') from unit_name n
                   where n.district = u.district and n.unit = u.id and n.sort = 'alias'),
       'members', (select coalesce(json_agg(m.member), '[]') from unit_member m
                   where m.district = u.district and m.grp = u.id),
       'accounts', (select count(*) from account a where a.district = u.district and a.unit = u.id)
     ) order by cardinality(string_to_array(u.path, '/')), u.sort, u.no), '[]')::text as json
     from unit u where u.district = $1`,
    [district, today],
  );
  return rows[0]?.json ?? '[]';
}

/** One name of one unit; `sort` says whether it is the official one, another one in use, or a misspelling. */
export interface UnitName {
  readonly unit: string;
  readonly kind: string;
  readonly name: string;
  readonly sort: 'official' | 'alias' | 'spelling';
}

/** Every name of every unit that exists on the day. */
export async function unitNames(db: Queryable, district: string, today: string): Promise<readonly UnitName[]> {
  const { rows } = await db.query<UnitName>(
    `select n.unit, u.kind, n.name, n.sort from unit_name n join unit u on u.district = n.district and u.id = n.unit
     where n.district = $1 and u.valid_from <= $2 and coalesce(u.valid_to >= $2, true) order by u.no, n.sort, n.name`,
    [district, today],
  );
  return rows;
}

/** How many units of each kind exist on the day. */
export async function unitCounts(
  db: Queryable,
  district: string,
  today: string,
): Promise<Readonly<Record<string, number | undefined>>> {
  const { rows } = await db.query<{ kind: string; count: number }>(
    `select kind, count(*)::int as count from unit
     where district = $1 and valid_from <= $2 and coalesce(valid_to >= $2, true) group by kind`,
    [district, today],
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** Every unit with all that belongs to it, by id. */
export async function allUnits(tx: Queryable, district: string): Promise<Map<string, Unit>> {
  const { rows } = await tx.query<Unit>(
    `select u.id, u.no, u.parent, u.path, u.name, u.kind, u.sort, u.valid_from as "validFrom", u.valid_to as "validTo",
       (select code from unit_code c where c.district = u.district and c.unit = u.id and c.valid_to is null
        order by c.valid_from desc limit 1) as code,
       array(select n.name from unit_name n where n.district = u.district and n.unit = u.id and n.sort = 'alias'
             order by n.name) as aliases,
       array(select n.name from unit_name n where n.district = u.district and n.unit = u.id and n.sort = 'spelling'
             order by n.name) as spellings,
       array(select m.member::text from unit_member m where m.district = u.district and m.grp = u.id
             order by m.member) as members
     from unit u where u.district = $1`,
    [district],
  );
  return new Map(rows.map((one) => [one.id, one]));
}

/**
 * Writes units as they now are, new ones and known ones alike, with their names, codes and members. A code that
 * changed is dated: the old one holds until yesterday.
 */
export async function putUnits(
  tx: Transaction,
  district: string,
  units: readonly (Unit & { readonly seq: number })[],
  today: string,
): Promise<void> {
  if (units.length === 0) return;
  const given = [district, JSON.stringify(units)];
  const rows = `jsonb_to_recordset($2::jsonb) as g(id uuid, no integer, parent uuid, path text, name text, kind text,
    sort integer, "validFrom" date, "validTo" date, seq bigint, code text, aliases text[], spellings text[], members uuid[])`;
  await tx.query(
    `insert into unit (district, id, no, parent, path, name, kind, sort, valid_from, valid_to, seq)
     select $1, id, no, parent, path, name, kind, sort, "validFrom", "validTo", seq from ${rows}
     on conflict (district, id) do update set parent = excluded.parent, path = excluded.path, name = excluded.name,
       kind = excluded.kind, sort = excluded.sort, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       seq = excluded.seq`,
    given,
  );
  await tx.query(`delete from unit_name using ${rows} where district = $1 and unit = g.id`, given);
  await tx.query(
    `insert into unit_name (district, unit, name, sort)
     select $1::uuid, id, name, 'official' from ${rows}
     union all select $1::uuid, id, alias, 'alias' from ${rows}, unnest(aliases) alias
     union all select $1::uuid, id, spelling, 'spelling' from ${rows}, unnest(spellings) spelling
     on conflict do nothing`,
    given,
  );
  await tx.query(`delete from unit_member using ${rows} where district = $1 and grp = g.id`, given);
  await tx.query(
    `insert into unit_member (district, grp, member) select distinct $1::uuid, id, member from ${rows}, unnest(members) member`,
    given,
  );
  await putCodes(tx, rows, given, today);
}

async function putCodes(tx: Transaction, rows: string, given: readonly string[], today: string): Promise<void> {
  await tx.query(
    `update unit_code c set valid_to = $3::date - 1 from ${rows}
     where c.district = $1 and c.unit = g.id and c.valid_to is null and c.code is distinct from g.code`,
    [...given, today],
  );
  await tx.query(
    `insert into unit_code (district, unit, code, valid_from)
     select $1, id, code, case when exists (select from unit_code c where c.district = $1 and c.unit = g.id)
                               then $3::date else "validFrom" end
     from ${rows} where code is not null and not exists (
       select from unit_code c where c.district = $1 and c.unit = g.id and c.valid_to is null)
     on conflict (district, unit, valid_from) do update set code = excluded.code, valid_to = null`,
    [...given, today],
  );
}

/** Puts a subtree, the scopes of its records included, under another path. Gives how many records it took along. */
export async function moveSubtree(tx: Transaction, district: string, from: string, to: string): Promise<number> {
  const below = [district, from, to, `${from.slice(0, -1)}0`];
  // Every path below ends in a slash, so the range from `1/5/` to `1/50` holds the subtree and nothing else.
  await tx.query(
    'update unit set path = $3 || substr(path, length($2) + 1) where district = $1 and path >= $2 and path < $4',
    below,
  );
  const { rowCount } = await tx.query(
    'update record set scope = $3 || substr(scope, length($2) + 1) where district = $1 and scope >= $2 and scope < $4',
    below,
  );
  return rowCount ?? 0;
}

/** Records whose scope is not the path of their unit, at most ten: for the check of the house. */
export async function strayScopes(db: Queryable, district: string): Promise<readonly string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select r.id from record r join unit u on u.district = r.district and u.id = r.unit
     where r.district = $1 and r.scope <> u.path limit 10`,
    [district],
  );
  return rows.map((one) => one.id);
}

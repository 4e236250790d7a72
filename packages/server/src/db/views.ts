/**
 * Lists as people keep them. viewsJson(db, reader, account, register): one's own and those shared with where one works;
 * putView(db, district, account, view): a new one, or one's own changed; removeView(db, district, account, id).
 */
import { type Database, inDistrict, type Queryable } from './database.ts';
import type { Reader } from './reach.ts';

export interface View {
  readonly id: string;
  readonly register: string;
  readonly name: string;
  readonly asked: Readonly<Record<string, string>>;
  readonly shared: string | null;
  readonly first: boolean;
}

/** How many somebody may keep of one register: more nobody finds again. */
export const viewsMost = 50;

/** A JSON array (wire: SavedView[]), one's own first, then by name. */
export async function viewsJson(db: Queryable, reader: Reader, account: string, register: string): Promise<string> {
  const { rows } = await db.query<{ views: string }>(
    `select coalesce(json_agg(json_build_object('id', v.id, 'register', v.register, 'name', v.name, 'asked', v.asked,
         'shared', v.shared, 'first', v.first and v.account = $2, 'own', v.account = $2, 'by', a.display)
       order by v.account <> $2, v.name, v.id), '[]')::text as views
     from saved_view v join account a on a.district = v.district and a.id = v.account
     left join unit u on u.district = v.district and u.id = v.shared
     where v.district = $1 and v.register = $3
       and (v.account = $2 or exists (select from unnest($4::text[]) mine(path) where starts_with(mine.path, u.path)))`,
    [reader.district, account, register, reader.grants.map(({ path }) => path)],
  );
  return rows[0]?.views ?? '[]';
}

/**
 * Keeps a view. `absent`: there is one of that id that somebody else keeps, or of another register. `named`: its keeper
 * has another of that name there. `many`: and fifty others.
 */
export function putView(
  db: Database,
  district: string,
  account: string,
  { id, register, name, asked, shared, first }: View,
): Promise<'kept' | 'absent' | 'named' | 'many'> {
  return inDistrict(db, district, async (tx) => {
    const { rows } = await tx.query<{ id: string; name: string; mine: boolean }>(
      `select id, name, account = $2 and register = $3 as mine from saved_view
       where district = $1 and (id = $4 or account = $2 and register = $3) for update`,
      [district, account, register, id],
    );
    const others = rows.filter((one) => one.id !== id);
    if (rows.some((one) => one.id === id && !one.mine)) return 'absent';
    if (others.some((one) => one.name === name)) return 'named';
    if (others.length >= viewsMost) return 'many';
    if (first) {
      await tx.query(
        'update saved_view set first = false where district = $1 and account = $2 and register = $3 and first',
        [district, account, register],
      );
    }
    await tx.query(
      `insert into saved_view (district, id, account, register, name, asked, shared, first)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (district, id) do update
         set name = excluded.name, asked = excluded.asked, shared = excluded.shared, first = excluded.first`,
      [district, id, account, register, name, JSON.stringify(asked), shared, first],
    );
    return 'kept';
  });
}

/** False: it is not there, or somebody else keeps it. */
export function removeView(db: Database, district: string, account: string, id: string): Promise<boolean> {
  return inDistrict(db, district, async (tx) => {
    const { rowCount } = await tx.query('delete from saved_view where district = $1 and account = $2 and id = $3', [
      district,
      account,
      id,
    ]);
    return rowCount === 1;
  });
}

/** houseRows(db, district, registers): what a district declares and sets itself, and the event that last changed it. */
import type { Json } from '@yicun/kernel/kind';
import type { Queryable } from './database.ts';

/** A living record of one of these registers. */
export interface HouseRow {
  readonly id: string;
  readonly register: string;
  readonly seq: number;
  readonly data: Readonly<Record<string, Json>>;
}

export interface HouseRows {
  readonly seq: number;
  readonly rows: readonly HouseRow[];
}

/** Both of one state of the database. A district that is not there has none. */
export async function houseRows(db: Queryable, district: string, registers: readonly string[]): Promise<HouseRows> {
  const { rows } = await db.query<HouseRows>(
    `select d.house_seq as seq, (
       select coalesce(jsonb_agg(jsonb_build_object('id', id, 'register', register, 'seq', seq, 'data', data)), '[]')
       from record r where r.district = d.district and register = any($2) and not gone) as rows
     from district d where d.district = $1`,
    [district, registers],
  );
  return rows[0] ?? { seq: 0, rows: [] };
}

/**
 * What headings of foreign tables mean, as somebody once said. mappingOf(db, district, register, print), mappingsOf(db,
 * district, register): with who said it and when; rememberMapping(db, …); forgetMapping(db, district, register, print).
 */
import type { SheetMapping } from '../exchange/foreign/sheetMapping.ts';
import { type Database, inDistrict, iso, type Queryable } from './database.ts';

export interface Remembered {
  /** Of the heading: sha-256. */
  readonly print: string;
  readonly mapping: SheetMapping;
  /** Who mapped it last, as people call them. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

const columns = `m.print, m.mapping, a.display as by, ${iso('m.changed')} as at`;
const from = 'sheet_mapping m join account a on a.district = m.district and a.id = m.account';

export async function mappingOf(
  db: Queryable,
  district: string,
  register: string,
  print: string,
): Promise<Remembered | null> {
  const { rows } = await db.query<Remembered>(
    `select ${columns} from ${from} where m.district = $1 and m.register = $2 and m.print = $3`,
    [district, register, print],
  );
  return rows[0] ?? null;
}

/** The latest first, 100 at most. */
export async function mappingsOf(db: Queryable, district: string, register: string): Promise<readonly Remembered[]> {
  const { rows } = await db.query<Remembered>(
    `select ${columns} from ${from} where m.district = $1 and m.register = $2 order by m.changed desc, m.print limit 100`,
    [district, register],
  );
  return rows;
}

export function rememberMapping(
  db: Database,
  district: string,
  it: {
    readonly register: string;
    readonly print: string;
    readonly mapping: SheetMapping;
    readonly account: string;
    readonly at: string;
  },
): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      `insert into sheet_mapping (district, register, print, mapping, account, changed) values ($1, $2, $3, $4, $5, $6)
       on conflict (district, register, print) do update
         set mapping = excluded.mapping, account = excluded.account, changed = excluded.changed`,
      [district, it.register, it.print, JSON.stringify(it.mapping), it.account, it.at],
    );
  });
}

/** False: there is none. */
export function forgetMapping(db: Database, district: string, register: string, print: string): Promise<boolean> {
  return inDistrict(db, district, async (tx) => {
    const { rowCount } = await tx.query(
      'delete from sheet_mapping where district = $1 and register = $2 and print = $3',
      [district, register, print],
    );
    return rowCount === 1;
  });
}

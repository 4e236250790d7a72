/**
 * outlinesInfo(db, district): which are loaded. outlinesIn(db, district, box, zoom, today): those that a tile shows.
 * namesIn(db, district, box, …): names that stand within a box. In the door: putOutlines, countOutlines.
 */
import type { Position, Rings } from '@yicun/kernel/geometry';
import type { OutlineLevel } from '@yicun/packs/office/outlines';
import type { Box } from '../map/tile.ts';
import type { OutlinesInfo } from '../wireMap.ts';
import { iso, type Queryable, type Transaction } from './database.ts';

/** The outline of a unit: its areas, the largest first, in WGS-84, thinned for near, middle and far. */
export interface KeptOutline extends Box {
  readonly unit: string;
  readonly nameAt: Position;
  readonly fine: readonly Rings[];
  readonly middle: readonly Rings[];
  readonly coarse: readonly Rings[];
}

/** An outline as it is drawn at some zoom. */
export interface DrawnOutline {
  readonly unit: string;
  readonly level: OutlineLevel;
  readonly areas: readonly Rings[];
}

export interface PlacedName {
  readonly level: OutlineLevel;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Villages are drawn from this zoom on. */
const villagesFrom = 10;

/** Of units that exist on the day. */
const shown = `outline o join unit u on u.district = o.district and u.id = o.unit
  where o.district = $1 and u.valid_from <= $2 and coalesce(u.valid_to >= $2, true)`;

export async function outlinesInfo(db: Queryable, district: string, today: string): Promise<OutlinesInfo> {
  const [levels, span] = await Promise.all([
    db.query<OutlinesInfo['levels'][number]>(
      `select o.level, o.seq, count(*)::int as count, ${iso('min(e.at)')} as at,
         coalesce(min(e.body ->> 'file'), '') as file
       from (select o.district, o.level, o.seq from ${shown}) o
       join event e on e.district = o.district and e.seq = o.seq group by o.level, o.seq order by o.seq`,
      [district, today],
    ),
    db.query<Record<keyof Box, number | null>>(
      `select min((o.bounds[1])[0]) as west, min((o.bounds[1])[1]) as south,
         max((o.bounds[0])[0]) as east, max((o.bounds[0])[1]) as north from ${shown}`,
      [district, today],
    ),
  ]);
  const { west = null, south = null, east = null, north = null } = span.rows[0] ?? {};
  const isThere = west !== null && south !== null && east !== null && north !== null;
  return { levels: levels.rows, span: isThere ? [west, south, east, north] : null };
}

/** Those that touch a box, as they are drawn at a zoom. Everybody in the district sees all of them, as the units. */
export async function outlinesIn(
  db: Queryable,
  district: string,
  { west, south, east, north }: Box,
  zoom: number,
  today: string,
): Promise<readonly DrawnOutline[]> {
  const shape = zoom <= 8 ? 'coarse' : zoom <= 11 ? 'middle' : 'fine';
  const { rows } = await db.query<DrawnOutline>(
    `select o.unit, o.level, o.${shape} as areas from ${shown}
       and o.bounds && box(point($3, $4), point($5, $6)) and (o.level <> 'village' or $7)`,
    [district, today, west, south, east, north, zoom >= villagesFrom],
  );
  return rows;
}

/** Names whose place is in a box, without its eastern and northern edge, which are another tile's. */
export async function namesIn(
  db: Queryable,
  district: string,
  { west, south, east, north }: Box,
  zoom: number,
  today: string,
): Promise<readonly PlacedName[]> {
  const { rows } = await db.query<PlacedName>(
    `select o.level, u.name, o.name_at[0] as longitude, o.name_at[1] as latitude from ${shown}
       and o.name_at[0] >= $3 and o.name_at[0] < $5 and o.name_at[1] >= $4 and o.name_at[1] < $6
       and o.level <> 'district' and (o.level <> 'village' or $7)`,
    [district, today, west, south, east, north, zoom > villagesFrom],
  );
  return rows;
}

export async function countOutlines(tx: Transaction, district: string, level: OutlineLevel): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    'select count(*)::int as count from outline where district = $1 and level = $2',
    [district, level],
  );
  return rows[0]?.count ?? 0;
}

/** Puts the outlines of a level in place of those that were there. */
export async function putOutlines(
  tx: Transaction,
  district: string,
  it: { readonly level: OutlineLevel; readonly seq: number; readonly outlines: readonly KeptOutline[] },
): Promise<void> {
  const units = it.outlines.map(({ unit }) => unit);
  // A unit that has become of another level may still have an outline from before.
  await tx.query('delete from outline where district = $1 and (level = $2 or unit = any($3::uuid[]))', [
    ...[district, it.level, units],
  ]);
  for (const { unit, nameAt, west, south, east, north, fine, middle, coarse } of it.outlines) {
    await tx.query(
      `insert into outline (district, unit, level, seq, bounds, name_at, fine, middle, coarse)
       values ($1, $2, $3, $4, box(point($5, $6), point($7, $8)), point($9, $10), $11, $12, $13)`,
      [
        ...[district, unit, it.level, it.seq, west, south, east, north, nameAt[0], nameAt[1]],
        ...[fine, middle, coarse].map((one) => JSON.stringify(one)),
      ],
    );
  }
}

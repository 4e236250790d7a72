/**
 * Records by where they lie, fenced exactly like lists. sought(reader, registers, query): which of them; then
 * pointsIn, cellsIn, shapesIn, namedIn(db, …, found, box, …): those within a box; spanOf(db, found): the box of them all.
 */
import { and, everything, type Filter, isSpineName, nothing } from '@yicun/kernel/filter';
import type { Json } from '@yicun/kernel/kind';
import type { Register } from '@yicun/kernel/register';
import { no, ok, type Result } from '@yicun/kernel/result';
import type { Box } from '../map/tile.ts';
import { asking } from './asking.ts';
import { type Database, inSnapshot, type Queryable } from './database.ts';
import { searchSql } from './fence.ts';
import { filterSql } from './filterSql.ts';
import { type Fragment, run, sql } from './fragment.ts';
import { hiddenFields, type Reader, reachOf } from './reach.ts';

export interface PlaceQuery {
  /** A filter as JSON text; of more than one register it may name only what all records have. */
  readonly filter?: string | undefined;
  readonly search?: string | undefined;
  /** Records whose work is over, or only those where it is not. */
  readonly state?: 'open' | 'done' | undefined;
}

/** Records of some registers, reach and filter included; gone ones left out. */
export interface Sought {
  readonly registers: readonly Register[];
  readonly wanted: Fragment;
}

/** A record on the map. */
export interface PlacedPoint {
  readonly id: string;
  readonly register: string;
  readonly stage: string | null;
  readonly longitude: number;
  readonly latitude: number;
}

/** Records of one register and stage in one cell of a grid: how many, and where their middle is. */
export interface PlacedCell extends PlacedPoint {
  /** Of one of them, whichever; of all there are when there is but one. */
  readonly id: string;
  readonly cell: number;
  readonly count: number;
}

export interface PlacedShape {
  readonly id: string;
  readonly register: string;
  readonly stage: string | null;
  readonly field: string;
  readonly shape: Json;
}

export interface NamedPlace extends PlacedPoint {
  readonly title: string | null;
  readonly unit: string;
}

/**
 * Registers without a place, and those whose place the reader may not see, hold nothing. Those that are asked alike are
 * asked together: some fifty registers are one look into the index of places, not fifty.
 */
export function sought(reader: Reader, registers: readonly Register[], query: PlaceQuery): Result<Sought> {
  const { state, ...listed } = query;
  const alike = new Map<string, { readonly first: Register; readonly names: string[]; readonly asked: Fragment }>();
  const placed: Register[] = [];
  for (const register of registers) {
    const hidden = hiddenFields(reader, register);
    if (register.place === null || hidden.has(register.place)) continue;
    const asked = asking(register, hidden, listed);
    if (!asked.ok) return no(asked.why);
    const { filter, search } = asked.value;
    const whole = and(reachOf(reader, register), filter, inState(register, state));
    const key = search === '' && isOfSpine(whole) ? JSON.stringify(whole) : register.name;
    const known = alike.get(key);
    placed.push(register);
    if (known) known.names.push(register.name);
    else {
      const words = searchSql(register, hidden, search);
      alike.set(key, {
        ...{ first: register, names: [register.name] },
        asked: sql`${filterSql(register, whole)} and ${words}`,
      });
    }
  }
  const parts = [...alike.values()].map(({ names, asked }) => sql`(register = any(${names}::text[]) and ${asked})`);
  const any = parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
  return ok({ registers: placed, wanted: sql`district = ${reader.district} and not gone and ${any}` });
}

/** Up to `most` of them. */
export async function pointsIn(db: Queryable, it: Sought, box: Box, most: number): Promise<readonly PlacedPoint[]> {
  const { rows } = await run<PlacedPoint>(
    db,
    sql`select id, register, stage, place[0] as longitude, place[1] as latitude
        from record where ${it.wanted} and ${within(box)} limit ${most}`,
  );
  return rows;
}

/**
 * The same counted by the cells of a grid of so many by so many over the box. The planner takes a box to hold a thousandth
 * of the places and would sort what it finds, on disk when it is 100,000 records; told not to, it hashes. What is done
 * for each record is what it costs: `any_value` and `sum` take a third off what `min` of a text and `avg` took.
 */
export function cellsIn(db: Database, it: Sought, box: Box, across: number): Promise<readonly PlacedCell[]> {
  const { west, south, east, north } = box;
  // Buckets are counted from 1; one more on either side keeps what rounding puts there apart.
  const column = sql`width_bucket(place[0], ${west}::float8, ${east}::float8, ${across}::int)`;
  const row = sql`width_bucket(place[1], ${south}::float8, ${north}::float8, ${across}::int)`;
  return inSnapshot(db, async (tx) => {
    await tx.query('set local enable_sort = off');
    const { rows } = await run<PlacedCell>(
      tx,
      sql`select register, stage, ${column} * ${across + 2}::int + ${row} as cell, count(*)::int as count,
            sum(place[0]) / count(*) as longitude, sum(place[1]) / count(*) as latitude, any_value(id) as id
          from record where ${it.wanted} and ${within(box)} group by 1, 2, 3`,
    );
    return rows;
  });
}

/** Lines and areas of the records whose place is in a box, as they are stored: up to `most` records. */
export async function shapesIn(
  db: Queryable,
  reader: Reader,
  it: Sought,
  box: Box,
  most: number,
): Promise<readonly PlacedShape[]> {
  const fields = it.registers.flatMap((register) => {
    const hidden = hiddenFields(reader, register);
    return Object.values(register.fields).flatMap(({ name, kind }) =>
      (kind === 'line' || kind === 'area') && !hidden.has(name) ? [[register.name, name] as const] : [],
    );
  });
  if (fields.length === 0) return [];
  const names = [...new Set(fields.map(([register]) => register))];
  const { rows } = await run<PlacedShape>(
    db,
    sql`with near as materialized (
          select id, register, stage, data from record
          where ${it.wanted} and register = any(${names}::text[]) and ${within(box)}
          order by id limit ${most})
        select near.id, near.register, near.stage, shaped.field, near.data -> shaped.field as shape
        from near join unnest(${fields.map(([register]) => register)}::text[], ${fields.map(([, name]) => name)}::text[])
          as shaped(register, field) on shaped.register = near.register
        where jsonb_typeof(near.data -> shaped.field) = 'array'`,
  );
  return rows;
}

/** Those in the box or on its edge with their titles, up to `most`, and how many there are. The order is that of their titles. */
export async function namedIn(
  db: Queryable,
  reader: Reader,
  it: Sought,
  box: Box,
  most: number,
): Promise<{ readonly rows: readonly NamedPlace[]; readonly total: number }> {
  const untitled = it.registers.filter((one) => hiddenFields(reader, one).has(one.title)).map(({ name }) => name);
  const [named, counted] = await Promise.all([
    run<NamedPlace>(
      db,
      sql`select id, register, stage, unit, place[0] as longitude, place[1] as latitude,
            case when register <> all(${untitled}::text[]) then title end as title
          from record where ${it.wanted} and ${closed(box)}
          order by case when register <> all(${untitled}::text[]) then title end, id limit ${most}`,
    ),
    run<{ total: number }>(db, sql`select count(*) as total from record where ${it.wanted} and ${closed(box)}`),
  ]);
  return { rows: named.rows, total: counted.rows[0]?.total ?? 0 };
}

/** The smallest box that holds them, or null when there are none. */
export async function spanOf(db: Queryable, it: Sought): Promise<Box | null> {
  const { rows } = await run<Record<keyof Box, number | null>>(
    db,
    sql`select min(place[0]) as west, min(place[1]) as south, max(place[0]) as east, max(place[1]) as north
        from record where ${it.wanted} and place is not null`,
  );
  const { west = null, south = null, east = null, north = null } = rows[0] ?? {};
  return west === null || south === null || east === null || north === null ? null : { west, south, east, north };
}

/** Without its eastern and northern edge, which are another tile's. */
function within(box: Box): Fragment {
  return sql`${closed(box)} and place[0] < ${box.east}::float8 and place[1] < ${box.north}::float8`;
}

function closed({ west, south, east, north }: Box): Fragment {
  return sql`place <@ box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`;
}

function inState(register: Register, state: PlaceQuery['state']): Filter {
  const finals = Object.values(register.stages).flatMap((one) => (one.final ? [one.name] : []));
  const over: Filter = finals.length === 0 ? nothing : { field: 'stage', op: 'in', value: finals };
  if (state === undefined) return everything;
  return state === 'done' ? over : { not: over };
}

/** Does the filter mean the same in every register? */
function isOfSpine(filter: Filter): boolean {
  if ('all' in filter) return filter.all.every(isOfSpine);
  if ('any' in filter) return filter.any.every(isOfSpine);
  if ('not' in filter) return isOfSpine(filter.not);
  return isSpineName(filter.field) && (filter.than === undefined || isSpineName(filter.than));
}

/**
 * What the demonstration generator wrote, by the mark its changes bear in the log (device and way).
 * recordsThere(db, district, ids): which of these records are there.
 * demoEvents(db, district, after, most): what it did, in order.
 * demoCounts(db, district): how many living records of each register it made, and on how many people went on since.
 * touchedByPeople(db, district, ids): those of these records that somebody real has written to.
 */
import type { Json } from '@yicun/kernel/kind';
import type { Queryable } from './database.ts';

/** The device in changes of the generator, which come in by the way `system`: no request can. */
export const demoDevice = 'demo';

export async function recordsThere(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly seq: number; readonly gone: boolean }>> {
  const { rows } = await db.query<{ id: string; seq: number; gone: boolean }>(
    'select id, seq, gone from record where district = $1 and id = any($2)',
    [district, ids],
  );
  return new Map(rows.map(({ id, seq, gone }) => [id, { seq, gone }]));
}

export interface DemoEvent {
  readonly seq: number;
  readonly record: string;
  /** Field, `@unit` or `@stage` → before and after. */
  readonly changed: Readonly<Record<string, readonly [before: Json, after: Json]>>;
}

/** @param after seq of the last one known; 0 at first */
export async function demoEvents(
  db: Queryable,
  district: string,
  after: number,
  most: number,
): Promise<readonly DemoEvent[]> {
  const { rows } = await db.query<DemoEvent>(
    `select seq, record, coalesce(body -> 'changed', '{}') as changed from event
     where district = $1 and seq > $2 and device = $3 and via = 'system' and kind = 'record' order by seq limit $4`,
    [district, after, demoDevice, most],
  );
  return rows;
}

/** Somebody who is no demonstration user wrote to it; what the program did by itself, or took back, does not count. */
const touched = `exists (
  select from event e join account a on a.district = e.district and a.id = e.actor
  where e.district = r.district and e.record = r.id and not a.demo and e.via <> 'system')`;

export interface DemoCount {
  readonly register: string;
  readonly count: number;
  /** Of them, those that somebody real has written to. */
  readonly changed: number;
}

export async function demoCounts(db: Queryable, district: string): Promise<readonly DemoCount[]> {
  const { rows } = await db.query<DemoCount>(
    `select r.register, count(*)::int as count, (count(*) filter (where ${touched}))::int as changed from record r
     where r.district = $1 and not r.gone and exists (
       select from event e where e.district = r.district and e.record = r.id and e.device = $2 and e.via = 'system'
         and e.body #> '{changed,@unit}' ->> 0 is null and e.body #> '{changed,@unit}' is not null)
     group by r.register order by r.register`,
    [district, demoDevice],
  );
  return rows;
}

export async function touchedByPeople(
  db: Queryable,
  district: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ id: string }>(
    `select r.id from record r where r.district = $1 and r.id = any($2) and ${touched}`,
    [district, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

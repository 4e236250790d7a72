/**
 * The one way records are read. fence(db, reader, register) fences everything to what the reader may see:
 *   .list(query)        one page as JSON text, its exact total, and where the next begins; or why it is refused
 *   .walk(query)        what gives all of that list, in its order, for an export (db/walk.ts)
 *   .stages(query)      how many of the same there are at each stage
 *   .townships(query)   how many of the same in each township, by stage, as a JSON array
 *   .all(filter)        every record that matches, as a JSON array (a programme's registers)
 *   .one(id)            one record as JSON text, or null: absent and forbidden look alike
 *   .history(id)        what changed when and by whom, the latest first, as a JSON array
 *   .asOf(day, filter)  records as they stood at the end of a day in Asia/Shanghai, gone ones left out
 *   .holds(item, id?)   whether some record (that record) lists this item (a file by its id) in a field the reader may see
 */
import { endOfDay } from '@yicun/kernel/clock';
import { type Filter, matches } from '@yicun/kernel/filter';
import type { Json, Pointer } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Register } from '@yicun/kernel/register';
import { ok, type Result } from '@yicun/kernel/result';
import { isUuid } from '@yicun/kernel/uuid';
import { replay, type Telling } from '../replay.ts';
import { type Asking, asking, type ListQuery, type Place, placeText } from './asking.ts';
import { type Counted, stageCounts, totalOf, townshipCounts } from './counts.ts';
import { iso, type Queryable } from './database.ts';
import { filterSql, valueSql } from './filterSql.ts';
import { type Fragment, run, sql } from './fragment.ts';
import { type Veil, type VeiledRow, veilOf } from './masking.ts';
import { pointersOf } from './names.ts';
import { hiddenFields, insideSql, type Reader } from './reach.ts';
import type { Walking } from './walk.ts';

/** One page of a list. */
export interface Page {
  /** A JSON array of RecordRow. */
  readonly rows: string;
  /** Exact, whatever page it is. */
  readonly total: number;
  /** Give it back as `after`; null on the last page. */
  readonly next: string | null;
  /** What its records point to through the fields that were asked for with it. */
  readonly points: readonly Pointer[];
}

export interface Fence {
  list(query: ListQuery): Promise<Result<Page>>;
  walk(query: ListQuery): Result<Walking>;
  stages(query: ListQuery): Promise<Result<Readonly<Record<string, number>>>>;
  townships(query: ListQuery): Promise<Result<string>>;
  all(filter: Filter): Promise<string>;
  one(id: string): Promise<string | null>;
  history(id: string): Promise<string>;
  asOf(day: string, filter: Filter): Promise<readonly VeiledRow[]>;
  holds(item: Readonly<Record<string, Json>>, id?: string): Promise<boolean>;
}

export function fence(db: Queryable, reader: Reader, register: Register): Fence {
  const hidden = hiddenFields(reader, register);
  const veil = veilOf(register, hidden);
  const row = rowJson(veil);
  const inside = insideSql(reader, register);
  const living = sql`${inside} and not gone`;
  const counted = ({ filter, search }: Asking): Counted => ({
    filter,
    isSearched: search !== '',
    wanted: sql`${living} and ${filterSql(register, filter)} and ${searchSql(register, hidden, search)}`,
  });

  return {
    async list(query) {
      const asked = asking(register, hidden, query);
      if (!asked.ok) return asked;
      const wanted = counted(asked.value);
      const [page, total] = await Promise.all([
        pageOf(db, register, veil, wanted.wanted, asked.value),
        totalOf(db, reader, register, wanted),
      ]);
      return ok({ ...page, total });
    },

    walk(query) {
      const asked = asking(register, hidden, query);
      if (!asked.ok) return asked;
      const statement = selectSql(register, veil, counted(asked.value).wanted, asked.value);
      return ok({ statement, shown: veil.row });
    },

    async stages(query) {
      const asked = asking(register, hidden, query);
      return asked.ok ? ok(await stageCounts(db, reader, register, counted(asked.value))) : asked;
    },

    async townships(query) {
      const asked = asking(register, hidden, query);
      return asked.ok ? ok(await townshipCounts(db, reader, register, counted(asked.value))) : asked;
    },

    async all(filter) {
      const { rows } = await run<{ row: string }>(
        db,
        sql`select ${row} as row from record where ${living} and ${filterSql(register, filter)} order by id`,
      );
      return `[${rows.map((one) => veil.row(one.row)).join(',')}]`;
    },

    async one(id) {
      if (!isUuid(id)) return null;
      const { rows } = await run<{ row: string }>(
        db,
        sql`select ${row} as row from record where ${living} and id = ${id}::uuid`,
      );
      return rows[0] ? veil.row(rows[0].row) : null;
    },

    async history(id) {
      if (!isUuid(id)) return '[]';
      const { rows } = await run<{ entry: string }>(db, historyOf(sql`${inside} and id = ${id}::uuid`, veil, hidden));
      return `[${rows.map((one) => veil.entry(one.entry)).join(',')}]`;
    },

    async asOf(day, filter) {
      const { rows } = await run<Telling>(
        db,
        sql`select e.record, e.seq, e.scope, e.body -> 'changed' as changed from record r join event e
              on e.district = r.district and e.record = r.id and e.kind = 'record'
            where r.district = ${reader.district} and r.register = ${register.name}
              and r.id in (select id from record where ${inside}) and e.at < ${endOfDay(day)}
            order by e.record, e.seq`,
      );
      const states = replay(register, rows).filter((one) => !one.gone && matches(filter, one));
      return states.map(({ stamps: _stamps, gone: _gone, ...one }) => veil.record(one));
    },

    async holds(item, id) {
      const lists = Object.values(register.fields).filter(
        ({ name, kind }) => kindNamed(kind).itemId && !hidden.has(name),
      );
      if (lists.length === 0) return false;
      const only = id === undefined ? sql`true` : sql`id = ${id}::uuid`;
      const anywhere = sql.join(
        lists.map(({ name }) => sql`data -> ${name}::text @> ${JSON.stringify([item])}::jsonb`),
        sql` or `,
      );
      const { rows } = await run<{ held: boolean }>(
        db,
        sql`select exists (select from record where ${living} and ${only} and (${anywhere})) as held`,
      );
      return rows[0]?.held === true;
    },
  };
}

/**
 * A record as JSON text (wire: RecordRow), built where it lies; the veil has still to go over it.
 *
 * @param changedAt  with the time of its last edit
 */
function rowJson({ removed, hasTitle }: Veil, changedAt = false): Fragment {
  const data = removed.length === 0 ? sql`data` : sql`data - ${removed}::text[]`;
  const title = hasTitle ? sql`title` : sql`null`;
  const edited = sql`, 'changedAt', (select left(max((stamp ->> 0) collate "C"), 24) from jsonb_each(stamps) e(name, stamp))`;
  return sql`json_build_object('id', id, 'register', register, 'unit', unit, 'scope', scope, 'seq', seq,
    'stage', stage, 'title', ${title}, 'day', day, 'data', ${data}${changedAt ? edited : sql``})::text`;
}

/** The words somewhere in a text of the record. What its codes stand for is the business of filters. */
export function searchSql(register: Register, hidden: ReadonlySet<string>, words: string): Fragment {
  if (words === '') return sql`true`;
  const texts = Object.values(register.fields).filter(
    ({ name, kind }) => kindNamed(kind).comparison === 'text' && !hidden.has(name),
  );
  const parts = texts.map(({ name }) => filterSql(register, { field: name, op: 'contains', value: words }));
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
}

async function pageOf(
  db: Queryable,
  register: Register,
  veil: Veil,
  wanted: Fragment,
  asked: Asking,
): Promise<Omit<Page, 'total'>> {
  const { limit, points } = asked;
  const { rows } = await run<{ row: string; value: string | null; id: string; points: readonly Json[] | null }>(
    db,
    // One row more than asked says whether there is a next page.
    sql`${selectSql(register, veil, wanted, asked)} limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last: Place | undefined = page.at(-1);
  return {
    rows: `[${page.map((one) => veil.row(one.row)).join(',')}]`,
    next: rows.length > limit && last ? placeText(last) : null,
    points: page.flatMap((one) => pointersOf(points, one.points ?? [])),
  };
}

/** The rows of a list in their order, from where a page begins. */
function selectSql(
  register: Register,
  veil: Veil,
  wanted: Fragment,
  { sort, after, points, changedAt }: Asking,
): Fragment {
  const value = valueSql(register, sort.field);
  const direction = sort.descending ? sql`desc` : sql`asc`;
  // Where no record has a day, nothing comes behind those without one: the index begins a deep page at its id.
  const hasMore = sort.descending && !(sort.field === 'day' && register.day === null);
  const pointing = points.map(({ name }) => sql`data -> ${name}::text`);
  const pointed = points.length === 0 ? sql`null` : sql`json_build_array(${sql.join(pointing)})`;
  // Nulls come where an index has them: last, or first when descending.
  return sql`select ${rowJson(veil, changedAt)} as row, (${value})::text as value, id, ${pointed} as points
    from record
    where ${wanted} and ${after === null ? sql`true` : beyond(value, hasMore, after)}
    order by ${value} ${direction}, id`;
}

/** After that place in the order. Null counts as the greatest value, as in an index. */
function beyond(value: Fragment, descending: boolean, { value: at, id }: Place): Fragment {
  const later = sql`id > ${id}::uuid`;
  if (at === null) return descending ? sql`(${value} is not null or ${later})` : sql`(${value} is null and ${later})`;
  // The parameter takes the type of the value it is compared with. What is said twice lets an index begin there.
  const further = sql`(${value} <> ${at} or ${later})`;
  return descending
    ? sql`(${value} <= ${at} and ${further})`
    : sql`((${value} >= ${at} and ${further}) or ${value} is null)`;
}

/**
 * Events of the records that the condition picks, as JSON text (wire: HistoryEntry); the veil has still to go over it.
 * Whoever does not see a field has no part in settling what is contested of it.
 */
function historyOf(picked: Fragment, { removed }: Veil, hidden: ReadonlySet<string>): Fragment {
  return sql`select json_build_object('seq', e.seq, 'at', ${sql.raw(iso('e.at'))}, 'editedAt', left(e.edited_at, 24),
      'actor', json_build_object('id', e.actor, 'display', coalesce(a.display, '')), 'via', e.via,
      'changed', coalesce(e.body -> 'changed', '{}') - ${removed}::text[],
      'contested', (select coalesce(jsonb_agg(c), '[]') from jsonb_array_elements(e.body -> 'contested') c
                    where c ->> 'field' <> all(${[...hidden]}::text[])),
      'opening', case when e.kind = 'opening'
        then json_build_object('fields', e.body -> 'fields', 'reason', e.body -> 'reason') end,
      'redacted', e.body is null)::text as entry
    from (select district, id from record where ${picked}) r
    join event e on e.district = r.district and e.record = r.id
    left join account a on a.district = e.district and a.id = e.actor
    order by e.seq desc`;
}

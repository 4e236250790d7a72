import { type Filter, type Filterable, matches, type Operator } from '@yicun/kernel/filter';
import type { Json } from '@yicun/kernel/kind';
import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { notes } from '@yicun/kernel/kinds/notes';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field, register } from '@yicun/kernel/register';
import { filterSql } from '@yicun/server/db/filterSql';
import { run, sql } from '@yicun/server/db/fragment';
import { openPool } from '@yicun/server/db/pool';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, type TestDatabase } from './harness/database.ts';
import { idOf } from './intake/world.ts';

/** One field for each way values compare. */
const sample = register({
  name: 'sample',
  label: { zh: '样本', en: 'Sample' },
  title: 'name',
  day: 'on',
  fields: {
    name: field(text(), { zh: '名称', en: 'Name' }),
    on: field(day(), { zh: '日期', en: 'Day' }),
    amount: field(number(), { zh: '数', en: 'Amount' }),
    good: field(yesNo(), { zh: '好', en: 'Good' }),
    tags: field(choices({ options: { a: { zh: 'a', en: 'a' }, b: { zh: 'b', en: 'b' } } }), { zh: '标', en: 'Tags' }),
    remarks: field(notes(), { zh: '备注', en: 'Remarks' }),
  },
  stages: { open: { label: { zh: '开', en: 'Open' } }, done: { label: { zh: '毕', en: 'Done' } } },
  may: {},
});

/** Few different values, so that filters hit; among them all that is known to trip one interpreter or the other. */
const words = [
  '',
  'a',
  'A',
  'abc',
  'ABC',
  'İ',
  'ß',
  '%',
  '_',
  '\\',
  "'",
  '村',
  '金积镇',
  '𠮷',
  '\u{FFFD}',
  '10',
  '9',
  'true',
  'null',
  '$1',
];
const days = ['2022-05-31', '2022-06-01', '2021-12-31', '0001-01-01'];
const numbers = [0, -1, 1, 0.1, 0.30000000000000004, 0.3, 10, 9, 1e21, 5e-324, Number.MAX_SAFE_INTEGER];
const scopes = ['1/', '1/2/', '1/2/3/', '1/20/', '1/3/'];
const ids = [1, 2, 3].map((n) => idOf(`filter unit ${n}`));
const district = idOf('filter district');

const orNull = <T>(from: fc.Arbitrary<T>) => fc.option(from, { freq: 3 });

const aRecord = fc
  .record({
    unit: fc.constantFrom(...ids),
    scope: fc.constantFrom(...scopes),
    seq: fc.integer({ min: 1, max: 5 }),
    stage: orNull(fc.constantFrom('open', 'done')),
    name: orNull(fc.constantFrom(...words)),
    on: orNull(fc.constantFrom(...days)),
    amount: orNull(fc.constantFrom(...numbers)),
    good: orNull(fc.boolean()),
    tags: orNull(fc.subarray(['a', 'b', '村'])),
    remarks: orNull(fc.constant([{ id: 'a' }])),
  })
  .map(({ unit, scope, seq, stage, name, on, ...rest }): Omit<Filterable, 'id'> => {
    const filled = Object.entries({ name, on, ...rest }).filter(([, value]) => value !== null);
    return { register: 'sample', unit, scope, seq, stage, title: name, day: on, data: Object.fromEntries(filled) };
  });

const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    ...words,
    ...days,
    ...numbers,
    ...scopes,
    ...ids,
    'open',
    'done',
    'b',
    '2022-06',
    '0000-01-01',
    true,
    false,
  ),
  fc.constantFrom<Json>('1/2', 'sample', '1'),
);

const condition = fc
  .record({
    field: fc.constantFrom(
      ...['id', 'register', 'unit', 'scope', 'seq', 'stage', 'title', 'day'],
      ...Object.keys(sample.fields),
    ),
    op: fc.constantFrom<Operator>('eq', 'in', 'lt', 'lte', 'gt', 'gte', 'has', 'contains', 'under', 'present'),
    value: fc.oneof(
      { weight: 4, arbitrary: scalar },
      { weight: 2, arbitrary: fc.array(scalar, { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constantFrom<Json>(null, {}, [['a']]) },
    ),
  })
  .map((one): Filter => one);

const filter = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc.array(tie('filter'), { maxLength: 3 }).map((all): Filter => ({ all })),
    fc.array(tie('filter'), { maxLength: 3 }).map((any): Filter => ({ any })),
    tie('filter').map((not): Filter => ({ not })),
  ),
})).filter;

describe('the filter language', () => {
  let own: TestDatabase;
  let pool: ReturnType<typeof openPool>;
  let records: readonly Filterable[];

  beforeAll(async () => {
    own = await database();
    pool = openPool(own.owner, { size: 1 });
    await pool.query(`insert into district (district, code, name, created_at) values ($1, '1', '1', now())`, [
      district,
    ]);
    await pool.query(
      `insert into unit (district, id, no, path, name, kind, valid_from, seq)
       select $1, id, no, no || '/', 'u', 'other', '2020-01-01', 0 from unnest($2::uuid[]) with ordinality u(id, no)`,
      [district, ids],
    );
    const drawn = fc.sample(aRecord, { numRuns: 400, seed: 20220531 });
    records = drawn.map((one, n) => ({ ...one, id: idOf(`filter record ${n}`) }));
    await pool.query(
      `insert into record (district, id, register, unit, scope, seq, stage, title, day, data, stamps)
       select $1, id, register, unit, scope, seq, stage, title, day, data, '{}'
       from jsonb_to_recordset($2::jsonb) as g(id uuid, register text, unit uuid, scope text, seq bigint, stage text,
         title text, day date, data jsonb)`,
      [district, JSON.stringify(records)],
    );
  });
  afterAll(async () => {
    await pool.end();
    await own.drop();
  });

  async function found(one: Filter): Promise<readonly string[]> {
    const { rows } = await run<{ id: string }>(
      pool,
      sql`select id from record where ${filterSql(sample, one)} order by id`,
    );
    return rows.map(({ id }) => id);
  }

  const held = (one: Filter) =>
    records
      .filter((record) => matches(one, record))
      .map(({ id }) => id)
      .sort();

  test('says the same in SQL and in memory', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async (one) => {
        const [inSql, inMemory] = [await found(one), held(one)];
        const differ = records.filter(({ id }) => inSql.includes(id) !== inMemory.includes(id)).slice(0, 3);
        expect(differ, 'records the two disagree about').toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('finds each value by itself, so that the agreement above is not about nothing', async () => {
    for (const one of records.slice(0, 50)) {
      const all = Object.entries(one.data).flatMap(([name, value]): Filter[] => {
        if (typeof value === 'object') return [{ field: name, op: 'present' }];
        return [{ field: name, op: 'eq', value }];
      });
      const ownFilter: Filter = { all: [...all, { field: 'scope', op: 'under', value: one.scope }] };
      expect(await found(ownFilter)).toContain(one.id);
    }
  });

  test.each<Operator>(['eq', 'in', 'has', 'contains', 'under', 'lt', 'gte'])(
    'takes no offence at text PostgreSQL cannot hold: %s',
    async (op) => {
      for (const name of [...Object.keys(sample.fields), 'id', 'unit', 'day', 'scope', 'title']) {
        for (const value of ['\0', 'a\ud800']) {
          const given = op === 'in' ? [value] : value;
          expect(await found({ field: name, op, value: given })).toEqual([]);
        }
      }
    },
  );

  test('does not break over a value from before its field changed its kind', async () => {
    const id = idOf('filter old record');
    await pool.query(
      `insert into record (district, id, register, unit, scope, seq, data, stamps)
       values ($1, $2, 'sample', $3, '9/', 1, '{"amount": "many", "good": "yes", "tags": "a"}', '{}')`,
      [district, id, ids[0]],
    );
    const asked: Filter = {
      any: [
        { field: 'amount', op: 'gt', value: 0 },
        { field: 'good', op: 'eq', value: true },
        { field: 'tags', op: 'has', value: 'a' },
      ],
    };
    expect(await found({ all: [{ field: 'id', op: 'eq', value: id }, asked] })).toEqual([]);
    await pool.query('delete from record where id = $1', [id]);
  });
});

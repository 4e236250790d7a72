import { readFileSync } from 'node:fs';
import { migrate } from '@yicun/server/db/migrate';
import { withClient } from '@yicun/server/db/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dumpSchema, SCHEMA_FILE } from '../../scripts/schema.ts';
import { database, type TestDatabase } from './harness/database.ts';

/** Tables that belong to no district, each with its reason. */
const common = new Map([['migration', 'which files have landed in this database']]);

let db: TestDatabase;
beforeAll(async () => {
  db = await database();
});
afterAll(() => db.drop());

async function rows<Row extends object>(query: string, from: TestDatabase = db): Promise<Row[]> {
  return withClient(from.owner, async (client) => (await client.query<Row>(query)).rows);
}

interface Key {
  readonly table: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** Primary, unique and foreign keys, and unique indexes; columns in their order, an expression as an empty name. */
const keys = `
  select conrelid::regclass::text as table, conname as name,
         array(select attname::text from unnest(conkey) with ordinality k(num, place)
               join pg_attribute on attrelid = conrelid and attnum = num order by place) as columns
  from pg_constraint where contype in ('p', 'u', 'f') and connamespace = 'public'::regnamespace
  union all
  select indrelid::regclass::text, indexrelid::regclass::text,
         array(select coalesce(attname::text, '') from unnest(indkey::int2[]) with ordinality k(num, place)
               left join pg_attribute on attrelid = indrelid and attnum = num and num > 0 order by place)
  from pg_index join pg_class c on c.oid = indrelid
  where indisunique and relnamespace = 'public'::regnamespace`;

const unindexed = `
  select conrelid::regclass::text as table, conname as name
  from pg_constraint f
  where contype = 'f' and connamespace = 'public'::regnamespace and not exists (
    select from pg_index where indrelid = conrelid and indpred is null
      and (indkey::int2[])[0:cardinality(conkey) - 1] @> conkey)`;

/** Tables into which the application could write rows of a district that is not the transaction's. */
const loose = `
  select relname as table, cmd
  from pg_class c cross join unnest(array['INSERT', 'UPDATE', 'DELETE']) cmd
  where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege('yicun_app', c.oid, cmd)
    and (select count(*) filter (where strpos(coalesce(with_check, qual), 'yicun.district') > 0) < 1
             or count(*) filter (where strpos(coalesce(with_check, qual), 'yicun.district') = 0) > 0
         from pg_policies p where p.tablename = c.relname and p.cmd in (cmd.cmd, 'ALL') and permissive = 'PERMISSIVE')`;

const unfenced = `
  select relname as table from pg_class
  where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity`;

const notLedByDistrict = (all: readonly Key[]): Key[] =>
  all.filter(({ table, columns }) => columns[0] !== 'district' && !common.has(table));

describe('the schema', () => {
  test('is what the dump says; after a new migration run `npm run schema`', async () => {
    expect(await dumpSchema(db.owner)).toBe(readFileSync(SCHEMA_FILE, 'utf8'));
  });

  test('has `district` first in every primary, unique and foreign key', async () => {
    const all = await rows<Key>(keys);
    expect(all.length).toBeGreaterThan(10);
    expect(notLedByDistrict(all)).toEqual([]);
  });

  test('has an index for every foreign key', async () => {
    expect(await rows(unindexed)).toEqual([]);
  });

  test('has row-level security on every table of a district', async () => {
    const open = await rows<{ table: string }>(unfenced);
    expect(open.filter(({ table }) => !common.has(table))).toEqual([]);
  });

  test('ties what the application writes to the district of the transaction', async () => {
    expect(await rows(loose)).toEqual([]);
  });

  test('lets the application add to the log, and neither change nor remove what is in it', async () => {
    const [may] = await rows(
      `select has_table_privilege('yicun_app', 'event', 'insert') as add,
              has_table_privilege('yicun_app', 'event', 'update') or has_any_column_privilege('yicun_app', 'event', 'update') as change,
              has_table_privilege('yicun_app', 'event', 'delete, truncate') as remove`,
    );
    expect(may).toEqual({ add: true, change: false, remove: false });
  });

  test('refuses records of units, and events of districts, that are not there; removes neither', async () => {
    const id = '01900000-0000-7000-8000-000000000001';
    const record = `insert into record (district, id, register, unit, scope, seq, data, stamps)
      values ('${id}', '${id}', 'village', '${id}', '1/', 1, '{}', '{}')`;
    const event = `insert into event (district, seq, change_id, at, edited_at, actor, device, via, kind, record, scope, digest, prev, hash)
      values ('${id}', 1, '${id}', now(), '', '${id}', '', 'desk', 'record', '${id}', '1/', '', '', '')`;
    await expect(rows(record)).rejects.toMatchObject({ code: '23503' });
    await expect(rows(event)).rejects.toMatchObject({ code: '23503' });
    await withClient(db.owner, async (client) => {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      await client.query(record);
      await client.query('set local session_replication_role = origin');
      await expect(client.query('update record set seq = 2')).rejects.toMatchObject({ code: '23503' });
      await client.query('rollback');
    });
    const [may] = await rows(
      `select has_table_privilege('yicun_app', 'unit', 'delete, truncate') as unit,
              has_table_privilege('yicun_app', 'district', 'delete, truncate') as district`,
    );
    expect(may).toEqual({ unit: false, district: false });
  });

  test('does not exempt the role of the application from it', async () => {
    const roles = await rows(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace) as owns
       from pg_roles r where rolname = 'yicun_app'`,
    );
    expect(roles).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: false },
    ]);
  });
});

describe('these checks', () => {
  let bad: TestDatabase;
  beforeAll(async () => {
    bad = await database({ empty: true });
    await withClient(bad.owner, (client) =>
      client.query(`
        create table unit (district uuid, id uuid unique, code text, primary key (district, id));
        create unique index unit_code on unit (lower(code), district);
        create table record (district uuid, id uuid, unit uuid, primary key (district, id),
          constraint record_unit foreign key (district, unit) references unit);
        create index record_some on record (district, unit) where id is null;
        create index record_across on record (id, district, unit);
        alter table unit enable row level security;
        create policy all_of_it on unit to yicun_app using (current_setting('yicun.district') = district::text);
        create policy and_more on unit for insert to yicun_app with check (true);
        grant insert, delete on unit to yicun_app;`),
    );
  });
  afterAll(() => bad.drop());

  test('find a key that `district` does not lead', async () => {
    const found = notLedByDistrict(await rows<Key>(keys, bad)).map((key) => key.name);
    expect([...new Set(found)].sort()).toEqual(['unit_code', 'unit_id_key']);
  });

  test('find a foreign key whose index is partial or begins elsewhere', async () => {
    expect(await rows(unindexed, bad)).toEqual([{ table: 'record', name: 'record_unit' }]);
  });

  test('find a table without row-level security', async () => {
    expect(await rows(unfenced, bad)).toEqual([{ table: 'record' }]);
  });

  test('find a policy that lets anything in', async () => {
    expect(await rows(loose, bad)).toEqual([{ table: 'unit', cmd: 'INSERT' }]);
  });

  test('refuse to dump what the dump would not show', async () => {
    await withClient(bad.owner, (client) => client.query('create materialized view counted as select 1 as one'));
    await expect(dumpSchema(bad.owner)).rejects.toThrow('materialized view counted');
  });
});

describe('migrations', () => {
  test('land once, however many starts run them at once, and not again', async () => {
    const fresh = await database({ empty: true });
    try {
      const together = await Promise.all([1, 2, 3, 4].map(() => migrate(fresh.owner)));
      expect(together.map((migrated) => migrated.ok)).toEqual([true, true, true, true]);
      const landed = await rows<{ name: string }>('select name from migration order by number', fresh);
      const applied = together.flatMap((migrated) => (migrated.ok ? migrated.applied : []));
      expect([...applied].sort()).toEqual(landed.map(({ name }) => name));
      expect(landed.length).toBeGreaterThan(0);
      expect(await migrate(fresh.owner)).toEqual({ ok: true, applied: [] });
      expect(await dumpSchema(fresh.owner)).toBe(await dumpSchema(db.owner));
    } finally {
      await fresh.drop();
    }
  });
});

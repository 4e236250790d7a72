import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Client, DatabaseError } from 'pg';
import type { Sentence } from '../sentence.ts';
import type { Connection } from './connection.ts';
import { ignoreExisting, withClient } from './server.ts';

export type Migrated =
  | { readonly ok: true /** Names of the files that were applied now. */; readonly applied: readonly string[] }
  | { readonly ok: false; readonly why: Sentence };

/** Everything but migrations is done as this role: no superuser, no owner, so that row-level policies bind it. */
export const APP_ROLE = 'yicun_app';

const KEY = [0x5b9c, 1] as const;
const HERE = new URL('./migrations/', import.meta.url);

/**
 * Brings the schema up to the program: numbered SQL files, each in a transaction of its own, in order, under a
 * lock, so that many starts at once do no harm. A file is recorded with its checksum once it has landed.
 *
 * Refuses, and changes nothing, where a landed file was edited since, or the database was written by a newer
 * program (a downgrade).
 */
export function migrate(owner: Connection, folder: URL = HERE): Promise<Migrated> {
  const files = migrationFiles(folder);
  return withClient(owner, async (client) => {
    await client.query('select pg_advisory_lock($1, $2)', [...KEY]);
    const missing = await prepare(client);
    if (missing) return { ok: false, why: missing };
    const landed = await landedFiles(client);
    const why = contradiction(files, landed);
    if (why) return { ok: false, why };
    const waiting = files.slice(landed.length);
    for (const file of waiting) await apply(client, file);
    return { ok: true, applied: waiting.map((file) => file.name) };
  });
}

/** Was the database last opened by an earlier program, or by none? What is not started cannot be looked into yet. */
export function isBehind(owner: Connection, folder: URL = HERE): Promise<boolean> {
  const files = migrationFiles(folder);
  return withClient(owner, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.migration') is not null as there`,
    );
    return rows[0]?.there !== true || (await landedFiles(client)).length < files.length;
  });
}

interface MigrationFile {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly sql: string;
}

type Landed = Pick<MigrationFile, 'number' | 'name' | 'checksum'>;

function migrationFiles(folder: URL): MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]);
    if (number !== index + 1) throw new Error(`migrations are numbered 0001-name.sql without a gap; see ${name}`);
    const sql = readFileSync(new URL(name, folder), 'utf8');
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** The role and the table of what has landed. Gives the sentence where the account may not make them. */
async function prepare(client: Client): Promise<Sentence | null> {
  try {
    await ensureRole(client);
    await client.query(
      `create table if not exists migration (
         number int primary key, name text not null, checksum text not null, at timestamptz not null default now()
       )`,
    );
    return null;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    return {
      en: `The database's account is not allowed enough (${error.message}). It has to own the database, and an administrator has to run once: create role ${APP_ROLE}; grant ${APP_ROLE} to ACCOUNT;`,
      zh: `数据库账户权限不足（${error.message}）。该账户须为数据库所有者，并请管理员执行一次：create role ${APP_ROLE}; grant ${APP_ROLE} to 账户名;`,
    };
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** Roles belong to the whole server: a migration of another database may make it at the same moment. */
async function ensureRole(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean; member: boolean }>(
    `select r.oid is not null as there, coalesce(pg_has_role(r.oid, 'member'), false) as member
     from (select) one left join pg_roles r on r.rolname = $1`,
    [APP_ROLE],
  );
  if (!rows[0]?.there) await client.query(`create role ${APP_ROLE} login`).catch(ignoreExisting);
  if (!rows[0]?.member) await client.query(`grant ${APP_ROLE} to current_user`);
}

async function landedFiles(client: Client): Promise<Landed[]> {
  const { rows } = await client.query<Landed>('select number, name, checksum from migration order by number');
  return rows;
}

function contradiction(files: readonly MigrationFile[], landed: readonly Landed[]): Sentence | null {
  const newer = landed[files.length];
  if (newer) {
    return {
      en: `The database was written by a newer Yicun (it has ${newer.name}). Start that version; nothing was changed.`,
      zh: `数据库由更新版本的宜村写成（含 ${newer.name}）。请用该版本启动；数据未作任何改动。`,
    };
  }
  const edited = landed.find(({ checksum }, index) => files[index]?.checksum !== checksum);
  if (edited) {
    return {
      en: `The migration ${edited.name} is not the one this database was made with. Put the file back as it was; what changes the schema is a new file. Nothing was changed.`,
      zh: `迁移文件 ${edited.name} 与建库时所用的不一致。请恢复原文件；修改结构应另加新文件。数据未作任何改动。`,
    };
  }
  return null;
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await client.query(file.sql);
    await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${file.name} failed`, { cause: error });
  }
}

/**
 * Fill-in rounds. roundsOf(db, district): all, the latest first; roundOf(db, district, id); roundFiles(db, district,
 * rounds): what came back, with its import; answeringUnit(db, district, import): whose answer an import is;
 * roundStory(db, district, id): what the log tells of one. In the door: insertRound, endRound, insertRoundFile,
 * placeRoundFile, removeRoundFile.
 */
import type { Json } from '@yicun/kernel/kind';
import { iso, type Queryable, type Transaction } from './database.ts';
import type { Import } from './imports.ts';

/** What is asked of units, and until when. */
export interface Round {
  readonly id: string;
  readonly register: string;
  readonly name: string;
  readonly reason: string;
  /** Day in Asia/Shanghai. */
  readonly due: string;
  /** A Filter; null: every record of the unit is handed out. */
  readonly filter: Json;
  /** Null: every field that a sheet can fill. */
  readonly fields: readonly string[] | null;
  readonly units: readonly string[];
}

export interface KeptRound extends Round {
  readonly by: string | null;
  /** ISO instants. */
  readonly opened: string;
  readonly closed: string | null;
}

/** How it is known whose answer a file is. */
export type Known = 'mark' | 'name' | 'person';

/** A file that came back; `unit` null: a person is still asked whose it is. */
export interface RoundFile {
  readonly id: string;
  readonly round: string;
  readonly unit: string | null;
  readonly import: string | null;
  readonly known: Known | null;
  readonly account: string;
  readonly name: string;
  readonly blob: string;
}

export interface KeptFile extends RoundFile {
  readonly by: string;
  readonly at: string;
  readonly state: Import['state'] | null;
  readonly counts: Import['counts'];
  readonly problem: Import['problem'];
  readonly result: Json;
}

const columns = `r.id, r.register, r.name, r.reason, r.due, r.filter, r.fields, r.units, a.display as by,
  ${iso('o.at')} as opened, ${iso('c.at')} as closed`;
const tables = `round r join event o on o.district = r.district and o.seq = r.opened
  left join event c on c.district = r.district and c.seq = r.closed
  left join account a on a.district = r.district and a.id = o.actor`;

/** The rounds of a district, 200 at most. */
export async function roundsOf(db: Queryable, district: string): Promise<readonly KeptRound[]> {
  const { rows } = await db.query<KeptRound>(
    `select ${columns} from ${tables} where r.district = $1 order by r.opened desc limit 200`,
    [district],
  );
  return rows;
}

export async function roundOf(db: Queryable, district: string, id: string): Promise<KeptRound | null> {
  const { rows } = await db.query<KeptRound>(`select ${columns} from ${tables} where r.district = $1 and r.id = $2`, [
    ...[district, id],
  ]);
  return rows[0] ?? null;
}

/** What came back for these rounds, in the order it came. */
export async function roundFiles(
  db: Queryable,
  district: string,
  rounds: readonly string[],
): Promise<readonly KeptFile[]> {
  const { rows } = await db.query<KeptFile>(
    `select f.id, f.round, f.unit, f.import, f.known, f.account, f.name, f.blob, a.display as by,
       ${iso('e.at')} as at, i.state, i.counts, i.problem, i.result
     from round_file f join event e on e.district = f.district and e.seq = f.seq
     join account a on a.district = f.district and a.id = f.account
     left join import i on i.district = f.district and i.id = f.import
     where f.district = $1 and f.round = any($2::uuid[]) order by f.seq, f.id`,
    [district, rounds],
  );
  return rows;
}

/** Whose answer an import is; null: it is none of a round. */
export async function answeringUnit(db: Queryable, district: string, id: string): Promise<string | null> {
  const { rows } = await db.query<{ unit: string | null }>(
    'select unit from round_file where district = $1 and import = $2',
    [district, id],
  );
  return rows[0]?.unit ?? null;
}

/** One line of the story of a round. */
export interface RoundTold {
  readonly at: string;
  readonly by: string | null;
  readonly act: string;
  readonly unit: string | null;
  readonly file: string | null;
}

export async function roundStory(db: Queryable, district: string, id: string): Promise<readonly RoundTold[]> {
  const { rows } = await db.query<RoundTold>(
    `select ${iso('e.at')} as at, a.display as by, e.body ->> 'act' as act, e.body ->> 'for' as unit,
       e.body ->> 'file' as file
     from event e left join account a on a.district = e.district and a.id = e.actor
     where e.district = $1 and e.seq in (
       select opened from round where district = $1 and id = $2
       union all select closed from round where district = $1 and id = $2
       union all select seq from round_file where district = $1 and round = $2)
     order by e.seq desc limit 500`,
    [district, id],
  );
  return rows;
}

export async function insertRound(tx: Transaction, district: string, it: Round, seq: number): Promise<void> {
  await tx.query(
    `insert into round (district, id, register, name, reason, due, filter, fields, units, opened)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[district, it.id, it.register, it.name, it.reason, it.due, json(it.filter), json(it.fields)],
      ...[it.units, seq],
    ],
  );
}

export async function endRound(tx: Transaction, district: string, id: string, seq: number): Promise<void> {
  await tx.query('update round set closed = $3 where district = $1 and id = $2', [district, id, seq]);
}

export async function insertRoundFile(tx: Transaction, district: string, it: RoundFile, seq: number): Promise<void> {
  await tx.query(
    `insert into round_file (district, id, round, unit, import, known, account, name, blob, seq)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [district, it.id, it.round, it.unit, it.import, it.known, it.account, it.name, it.blob, seq],
  );
}

/** Says whose answer a file is, of which a person was asked. */
export async function placeRoundFile(
  tx: Transaction,
  district: string,
  { id, unit, import: of }: Pick<RoundFile, 'id' | 'unit' | 'import'>,
  seq: number,
): Promise<void> {
  await tx.query(
    `update round_file set unit = $3, import = $4, known = 'person', seq = $5 where district = $1 and id = $2`,
    [district, id, unit, of, seq],
  );
}

/** Lets a file go whose unit nobody has said. */
export async function removeRoundFile(tx: Transaction, district: string, id: string): Promise<void> {
  await tx.query('delete from round_file where district = $1 and id = $2 and import is null', [district, id]);
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

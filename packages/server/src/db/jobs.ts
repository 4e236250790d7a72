/**
 * Long work that somebody asked for. insertJob(db, district, it); openJobs(db): what is still to be done, of all
 * districts; moveJob(db, district, id, to): its state, how far it is, what came of it; jobOf(db, district, account, id),
 * jobsOf(db, district, account): one's own; forgetJobs(db, district, before): what nobody asks for any more.
 */
import type { Json } from '@yicun/kernel/kind';
import type { Refusal } from '@yicun/kernel/refusal';
import { type Database, inDistrict, iso, type Queryable } from './database.ts';

export interface Job {
  readonly id: string;
  readonly district: string;
  readonly account: string;
  readonly kind: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly asked: Json;
  /** How much is done, of how much; null: not known. */
  readonly done: number;
  readonly total: number | null;
  readonly result: Json;
  readonly problem: Refusal | null;
  /** ISO instants. */
  readonly created: string;
  readonly changed: string;
  readonly finished: string | null;
}

const columns = `id, district, account, kind, state, asked, done, total, result, problem, ${iso('created')} as created,
  ${iso('changed')} as changed, ${iso('finished')} as finished`;

/** Keeps a new job, waiting. */
export function insertJob(
  db: Database,
  it: Pick<Job, 'id' | 'district' | 'account' | 'kind' | 'asked' | 'created'>,
): Promise<void> {
  return inDistrict(db, it.district, async (tx) => {
    await tx.query(
      `insert into job (district, id, account, kind, state, asked, created, changed)
       values ($1, $2, $3, $4, 'waiting', $5, $6, $6)`,
      [it.district, it.id, it.account, it.kind, JSON.stringify(it.asked), it.created],
    );
  });
}

/** All that is waiting or was running when the program ended, the oldest first. */
export async function openJobs(db: Queryable): Promise<readonly Job[]> {
  const { rows } = await db.query<Job>(
    `select ${columns} from job where state in ('waiting', 'running') order by created, id`,
  );
  return rows;
}

/** What changes of a job; what is left out stays. */
export interface JobMove extends Partial<Pick<Job, 'state' | 'done' | 'total' | 'result' | 'problem'>> {
  /** ISO instant. */
  readonly at: string;
}

/** Says where a job stands. One that is over stays as it ended: false then. */
export function moveJob(db: Database, district: string, id: string, to: JobMove): Promise<boolean> {
  const { state = null, done = null, total = null, at } = to;
  const over = state === 'done' || state === 'failed' || state === 'cancelled';
  return inDistrict(db, district, async (tx) => {
    const { rowCount } = await tx.query(
      `update job set state = coalesce($3, state), done = coalesce($4, done), total = coalesce($5, total),
         result = coalesce($6, result), problem = coalesce($7, problem), changed = $8,
         finished = case when $9 then $8::timestamptz end
       where district = $1 and id = $2 and state in ('waiting', 'running')`,
      [district, id, state, done, total, json(to.result), json(to.problem), at, over],
    );
    return rowCount === 1;
  });
}

/** One of somebody's own jobs; another's is not there. */
export async function jobOf(db: Queryable, district: string, account: string, id: string): Promise<Job | null> {
  const { rows } = await db.query<Job>(`select ${columns} from job where district = $1 and account = $2 and id = $3`, [
    district,
    account,
    id,
  ]);
  return rows[0] ?? null;
}

/** Somebody's own jobs, the latest first, 50 at most. */
export async function jobsOf(db: Queryable, district: string, account: string): Promise<readonly Job[]> {
  const { rows } = await db.query<Job>(
    `select ${columns} from job where district = $1 and account = $2 order by created desc, id desc limit 50`,
    [district, account],
  );
  return rows;
}

/** Removes jobs that ended before that moment and that no import hangs on. */
export function forgetJobs(db: Database, district: string, before: string): Promise<void> {
  return inDistrict(db, district, async (tx) => {
    await tx.query(
      `delete from job j where district = $1 and finished < $2
       and not exists (select from import i where i.district = j.district and i.job = j.id)`,
      [district, before],
    );
  });
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

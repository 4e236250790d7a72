import type { Json } from '@yicun/kernel/kind';
import { type Refusal, refusal } from '@yicun/kernel/refusal';
import { uuid7 } from '@yicun/kernel/uuid';
import { insertJob, type Job, type JobMove, jobOf, moveJob, openJobs } from '../db/jobs.ts';
import type { Deps } from '../deps.ts';
import type { Author } from '../intake/author.ts';
import { type Handler, Stopped } from './work.ts';

/** Long work off the request: it has progress, can be cancelled, and goes on after the program was ended. */
export interface Jobs {
  /** Writes down that this is to be done for somebody, and begins it when its turn comes. Gives its id. */
  begin(kind: string, asked: Json, author: Pick<Author, 'district' | 'account'>): Promise<string>;
  /** Stops one's own job. False: it is not there, is another's, or is over. */
  cancel(id: string, author: Pick<Author, 'district' | 'account'>): Promise<boolean>;
  /** Takes up what was waiting or under way when the program ended. Call it once, when all is ready. */
  resume(): Promise<void>;
  /** Resolves when nothing is waiting or running. */
  idle(): Promise<void>;
  /** Stops what is running; it goes on at the next start. */
  close(): Promise<void>;
}

/** What routes that begin jobs work with. */
export interface Working extends Deps {
  readonly jobs: Jobs;
}

/** Jobs at a time: each may take a core, and requests need one too. */
const atOnce = 2;
/** How often progress is written down, in milliseconds. */
const tellEvery = 500;

/**
 * Runs jobs in this process, which is the only one on its database (db/claim.ts), so that no queue between processes is
 * needed: docs/decisions/own-jobs.md.
 *
 * @param handlers who does which kind
 */
export function jobs(deps: Deps, handlers: Readonly<Record<string, Handler>>): Jobs {
  const { database, now, random } = deps;
  const waiting: Job[] = [];
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>();
  let closing = false;

  const next = () => {
    while (!closing && running.size < atOnce) {
      const job = waiting.shift();
      if (!job) return;
      const stop = new AbortController();
      const ended = run(job, stop).finally(() => {
        running.delete(job.id);
        next();
      });
      running.set(job.id, { stop, ended });
    }
  };

  async function run(job: Job, stop: AbortController): Promise<void> {
    const tell = (to: Omit<JobMove, 'at'>) =>
      moveJob(database, job.district, job.id, { ...to, at: now().toISOString() });
    const teller = everySoOften(tell);
    try {
      await tell({ state: 'running' });
      const handle = handlers[job.kind];
      if (!handle) throw new Error(`Nobody does jobs of the kind "${job.kind}".`);
      const { id, district, account, asked } = job;
      const made = await handle({ id, district, account, asked, signal: stop.signal, progress: teller.progress });
      await teller.rest();
      await tell(made.ok ? { state: 'done', result: made.value } : { state: 'failed', problem: made.why });
    } catch (error) {
      await teller.rest();
      const { reason } = stop.signal;
      if (reason instanceof Stopped) {
        // Of one that the program's end stopped nothing is said: it is still to be done.
        if (reason.cancelled) await tell({ state: 'cancelled' });
        return;
      }
      process.stderr.write(`job ${job.id} (${job.kind})\n${error instanceof Error ? error.stack : error}\n`);
      await tell({ state: 'failed', problem: broken(job.id) }).catch(() => {});
    }
  }

  return {
    async begin(kind, asked, { district, account }) {
      const at = now();
      const id = uuid7(at.getTime(), random(10));
      const created = at.toISOString();
      await insertJob(database, { id, district, account, kind, asked, created });
      const fresh = { state: 'waiting', done: 0, total: null, result: null, problem: null, finished: null } as const;
      waiting.push({ ...fresh, id, district, account, kind, asked, created, changed: created });
      next();
      return id;
    },

    async cancel(id, { district, account }) {
      const job = await jobOf(database, district, account, id);
      if (!job || (job.state !== 'waiting' && job.state !== 'running')) return false;
      const under = running.get(id);
      if (under) {
        under.stop.abort(new Stopped(true));
        await under.ended;
        return true;
      }
      const place = waiting.findIndex((one) => one.id === id);
      if (place >= 0) waiting.splice(place, 1);
      return moveJob(database, district, id, { state: 'cancelled', at: now().toISOString() });
    },

    async resume() {
      const known = new Set([...waiting.map((one) => one.id), ...running.keys()]);
      waiting.push(...(await openJobs(database)).filter((one) => !known.has(one.id)));
      next();
    },

    async idle() {
      while (running.size > 0) await Promise.all([...running.values()].map((one) => one.ended));
    },

    async close() {
      closing = true;
      for (const { stop } of running.values()) stop.abort(new Stopped(false));
      await Promise.all([...running.values()].map((one) => one.ended));
    },
  };
}

function broken(id: string): Refusal {
  return refusal('server.error', { reference: id.slice(-6) });
}

/** Passes progress on, the latest only, and not more often than {@link tellEvery}. */
function everySoOften(tell: (to: Omit<JobMove, 'at'>) => Promise<unknown>) {
  let latest: Pick<JobMove, 'done' | 'total'> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let telling: Promise<unknown> = Promise.resolve();
  const now = () => {
    timer = null;
    const it = latest;
    latest = null;
    // That progress could not be told is no reason to stop the work.
    if (it) telling = telling.then(() => tell(it)).catch(() => {});
  };
  return {
    progress(done: number, total: number | null) {
      latest = total === null ? { done } : { done, total };
      timer ??= setTimeout(now, tellEvery);
    },
    /** Tells what is left, and waits until it is told. */
    async rest(): Promise<void> {
      if (timer) clearTimeout(timer);
      now();
      await telling;
    },
  };
}

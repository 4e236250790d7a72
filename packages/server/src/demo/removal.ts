import { rolesOf } from '@yicun/kernel/access';
import { shanghaiDay } from '@yicun/kernel/clock';
import { isNamed, type Json } from '@yicun/kernel/kind';
import { type Refusal, refusal, sentence } from '@yicun/kernel/refusal';
import { no, ok } from '@yicun/kernel/result';
import type { Words } from '@yicun/kernel/words';
import { accountById } from '../db/accounts.ts';
import { demoCounts } from '../db/demo.ts';
import { grantsOf } from '../db/grants.ts';
import type { Deps } from '../deps.ts';
import type { Handler } from '../jobs/work.ts';
import type { DemoRemoved } from '../wireDemo.ts';
import { type Removed, removeDemo } from './remove.ts';

/** The kind of the job. */
export const demoRemoving = 'demo.remove';

/** Who takes the demonstration out: whoever answers for the district's programme. */
export const demoRemoverRole = 'officeLeader';

/**
 * Takes the demonstration out as a job. One that was cancelled or cut off has removed some: the next goes on from there.
 *
 * @param done called when the mark is off, so that nobody goes on seeing it
 */
export function demoRemover(deps: Deps, done: () => void): Handler {
  const { database, now } = deps;
  return async ({ district, account, asked, signal, progress }) => {
    const grants = await grantsOf(database, district, account, shanghaiDay(now().getTime()));
    const who = await accountById(database, district, account);
    const may = rolesOf(grants, shanghaiDay(now().getTime())).has(demoRemoverRole) && who && !who.demo;
    if (!may) return no(refusal('record.absent'));
    const changedToo = isNamed(asked) && asked.changedToo === true;
    const counts = await demoCounts(database, district);
    const total = counts.reduce((sum, { count, changed }) => sum + count - (changedToo ? 0 : changed), 0);
    progress(0, total);
    const gone = await removeDemo(deps, district, {
      changedToo,
      signal,
      progress: (removed) => progress(removed, total),
    });
    done();
    return gone.ok ? ok(told(gone.value)) : gone;
  };
}

function told({ keptFirst, ...counts }: Removed): Json {
  return { ...counts, keptFirst: keptFirst.map((one) => ({ ...one, why: one.why && inWords(one.why) })) };
}

function inWords(why: Refusal): Words {
  return { zh: sentence(why, 'zh'), en: sentence(why, 'en') };
}

/** What the result of such a job tells; null: it is not done, or is no such job. */
export function removedIn(result: Json): DemoRemoved | null {
  if (!isNamed(result) || typeof result.removed !== 'number' || !Array.isArray(result.keptFirst)) return null;
  const keptFirst = result.keptFirst.flatMap((one) => {
    if (!isNamed(one) || typeof one.register !== 'string' || typeof one.record !== 'string') return [];
    return [{ register: one.register, record: one.record, why: wordsIn(one.why) }];
  });
  return { removed: result.removed, restored: Number(result.restored), kept: Number(result.kept), keptFirst };
}

function wordsIn(value: unknown): Words | null {
  return isNamed(value) && typeof value.zh === 'string' && typeof value.en === 'string'
    ? { zh: value.zh, en: value.en }
    : null;
}

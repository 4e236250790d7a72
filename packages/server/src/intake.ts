import type { Verdict } from '@yicun/kernel/change';
import type { Result } from '@yicun/kernel/result';
import { mayPass } from './db/trouble.ts';
import { type Act, writeActs } from './intake/acts.ts';
import type { Author } from './intake/author.ts';
import type { Deps } from './intake/deps.ts';
import { type Prepared, prepare } from './intake/prepare.ts';
import { recount } from './intake/recount.ts';
import { rehearse } from './intake/rehearse.ts';
import { upkeep } from './intake/upkeep.ts';
import { type Counts, writeBatch } from './intake/write.ts';
import { Writer } from './intake/writer.ts';

/**
 * The one door for writing. Desk form, phone outbox, Excel import, device and API all come in here; nothing else writes
 * records, units, accounts, grants or events.
 */
export interface Intake {
  /**
   * Judges and writes changes; the verdicts come in the order of the changes. Each stands for itself: one that is
   * refused does not keep the others out. The same change again (id, author, content) gets the same answer.
   *
   * @param changes from outside, as they came
   * @throws when the database cannot be reached; then nothing is known of the changes, and they may be sent again
   */
  submit(author: Author, changes: readonly unknown[]): Promise<readonly Verdict[]>;

  /**
   * What `submit` would answer now, by the same code and in the same order; nothing is written. Changes of one call know
   * of each other, so a large number is rehearsed in parts of some hundred.
   */
  rehearse(author: Author, changes: readonly unknown[]): Promise<readonly Verdict[]>;

  /**
   * What is done to units, accounts and grants, and told in the same log. All of the acts or none: the first that is
   * refused refuses the rest. Gives the seq of the last event.
   */
  act(author: Author, acts: readonly Act[]): Promise<Result<number>>;

  /**
   * Counts anew whatever the district's house wants in another version than the one that is kept. Resolves when nothing
   * is due; asked again while it runs, it looks once more. Done by itself whenever a house changes.
   */
  recount(district: string): Promise<void>;

  /** Waits until all that came in is answered; a recount under way is given up. */
  close(): Promise<void>;
}

/** Opens the door. Call it once per process: the one writer of each district is what makes it fast. */
export function intake(deps: Deps): Intake {
  const writers = new Map<string, Writer<Prepared, Verdict>>();
  const counts: Counts = new Map();
  const recounts = new Map<string, Writer<AbortSignal, true>>();
  /** A program that ends does not wait for a recount: the figures of before stay, and the next start begins anew. */
  let closing = new AbortController();
  const keepUp = upkeep(deps);
  /** What is under way beside the writers. */
  const aside = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    aside.add(work);
    const forget = () => aside.delete(work);
    work.then(forget, forget);
    return work;
  };

  /** Whoever asks while it runs is answered by the next one: what has changed meanwhile is looked at too. */
  const recountOf = async (district: string): Promise<void> => {
    const count = async (asked: readonly AbortSignal[]) => {
      await recount(deps, district, AbortSignal.any([...asked]));
      return asked.map((): true => true);
    };
    const one = recounts.get(district) ?? new Writer<AbortSignal, true>(count, mayPass);
    recounts.set(district, one);
    await one.submit([closing.signal]);
  };
  /** Nobody waits for it; what stands in its way is said where the program runs, and the old figures stay. */
  const soon = (district: string): void => {
    const { signal } = closing;
    track(recountOf(district)).catch((error: unknown) => {
      if (signal.aborted) return;
      process.stderr.write(`recount of ${district}: ${error instanceof Error ? error.stack : String(error)}\n`);
    });
  };
  deps.houses.onChange(soon);

  const writerOf = (district: string): Writer<Prepared, Verdict> => {
    const known = writers.get(district);
    if (known) return known;
    const write = async (batch: readonly Prepared[]) => {
      const verdicts = await writeBatch(deps, counts, district, batch);
      if (counts.get(district)?.isBehind) soon(district);
      const seq = Math.max(0, ...verdicts.map((one) => (one.is === 'accepted' ? one.seq : 0)));
      // Nobody waits for upkeep, and what fails of it is done another time.
      track(keepUp(district, seq)).catch(() => {});
      return verdicts;
    };
    const writer = new Writer<Prepared, Verdict>(write, mayPass);
    writers.set(district, writer);
    return writer;
  };

  /** A verdict for each change, in their order: of those that are none at once, of the others as `judge` says. */
  const answers = async (
    author: Author,
    changes: readonly unknown[],
    isKept: boolean,
    judge: Judge,
  ): Promise<readonly Verdict[]> => {
    const house = deps.houses.of(author.district);
    const prepared = changes.map((change) => prepare(house, deps.seals, author, change, isKept));
    const good = prepared.flatMap((one) => (one.ok ? [one.value] : []));
    const judged = good.length === 0 ? [] : await judge(good);
    let next = 0;
    return prepared.map((one) => (one.ok ? answered(judged[next++]) : { is: 'refused', why: one.why }));
  };

  return {
    submit: (author, changes) => answers(author, changes, true, (good) => writerOf(author.district).submit(good)),

    rehearse: (author, changes) => answers(author, changes, false, (good) => rehearse(deps, author.district, good)),

    act: (author, acts) => track(writeActs(deps, author, acts)),

    recount: (district) => track(recountOf(district)),

    async close() {
      closing.abort();
      closing = new AbortController();
      await Promise.all([...writers.values()].map((one) => one.idle()));
      await Promise.allSettled(aside);
    },
  };
}

type Judge = (prepared: readonly Prepared[]) => Promise<readonly Verdict[]>;

function answered(verdict: Verdict | undefined): Verdict {
  if (!verdict) throw new Error('The writer left a change without an answer.');
  return verdict;
}

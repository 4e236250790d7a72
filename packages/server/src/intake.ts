import type { Verdict } from '@yicun/kernel/change';
import type { Result } from '@yicun/kernel/result';
import { mayPass } from './db/trouble.ts';
import { type Act, writeActs } from './intake/acts.ts';
import type { Author } from './intake/author.ts';
import type { Deps } from './intake/deps.ts';
import { type Prepared, prepare } from './intake/prepare.ts';
import { upkeep } from './intake/upkeep.ts';
import { writeBatch } from './intake/write.ts';
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
   * What is done to units, accounts and grants, and told in the same log. All of the acts or none: the first that is
   * refused refuses the rest. Gives the seq of the last event.
   */
  act(author: Author, acts: readonly Act[]): Promise<Result<number>>;

  /** Waits until all that came in is answered. */
  close(): Promise<void>;
}

/** Opens the door. Call it once per process: the one writer of each district is what makes it fast. */
export function intake(deps: Deps): Intake {
  const writers = new Map<string, Writer<Prepared, Verdict>>();
  const keepUp = upkeep(deps);
  /** What is under way beside the writers. */
  const aside = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    aside.add(work);
    const forget = () => aside.delete(work);
    work.then(forget, forget);
    return work;
  };

  const writerOf = (district: string): Writer<Prepared, Verdict> => {
    const known = writers.get(district);
    if (known) return known;
    const write = async (batch: readonly Prepared[]) => {
      const verdicts = await writeBatch(deps, district, batch);
      const seq = Math.max(0, ...verdicts.map((one) => (one.is === 'accepted' ? one.seq : 0)));
      // Nobody waits for upkeep, and what fails of it is done another time.
      track(keepUp(district, seq)).catch(() => {});
      return verdicts;
    };
    const writer = new Writer<Prepared, Verdict>(write, mayPass);
    writers.set(district, writer);
    return writer;
  };

  return {
    async submit(author, changes) {
      const house = deps.houses.of(author.district);
      const prepared = changes.map((change) => prepare(house, author, change));
      const good = prepared.flatMap((one) => (one.ok ? [one.value] : []));
      const answers = good.length === 0 ? [] : await writerOf(author.district).submit(good);
      let next = 0;
      return prepared.map((one) => (one.ok ? answered(answers[next++]) : { is: 'refused', why: one.why }));
    },

    act: (author, acts) => track(writeActs(deps, author, acts)),

    async close() {
      await Promise.all([...writers.values()].map((one) => one.idle()));
      await Promise.allSettled(aside);
    },
  };
}

function answered(verdict: Verdict | undefined): Verdict {
  if (!verdict) throw new Error('The writer left a change without an answer.');
  return verdict;
}

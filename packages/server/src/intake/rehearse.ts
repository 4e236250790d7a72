import type { Verdict } from '@yicun/kernel/change';
import { shanghaiDay } from '@yicun/kernel/clock';
import { inSnapshot } from '../db/database.ts';
import { ground, holdersOf } from '../db/records.ts';
import { Batch } from './batch.ts';
import { decide } from './decide.ts';
import type { Deps } from './deps.ts';
import type { Prepared } from './prepare.ts';
import { valuesOf, wantedBy } from './write.ts';

/**
 * What the door would answer now, by the very code that judges when it writes; nothing is written and nothing kept.
 * Changes of one call know of each other; one whose id was answered before is taken for the same as then.
 */
export function rehearse(
  { database, houses, now }: Deps,
  district: string,
  prepared: readonly Prepared[],
): Promise<readonly Verdict[]> {
  return inSnapshot(database, async (tx) => {
    const [there, holders] = await Promise.all([
      ground(tx, district, wantedBy(prepared)),
      holdersOf(tx, district, valuesOf(prepared)),
    ]);
    const house = houses.of(district);
    const at = now();
    const times = { now: at.toISOString(), today: shanghaiDay(at.getTime()), seq: 0 };
    const answered = there.answered.map((one) => ({ ...one, asked: null }));
    const batch = new Batch(times, { ...there, answered }, holders, house.registers);
    return prepared.map((one) => decide(house, batch, one, (row) => houses.complaint(district, row)));
  });
}

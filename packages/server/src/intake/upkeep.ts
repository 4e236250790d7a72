import { shanghaiDay } from '@yicun/kernel/clock';
import { inDistrict } from '../db/database.ts';
import { takeStock } from '../db/districts.ts';
import { pruneSessions } from '../db/sessions.ts';
import { pruneVerdicts, verdictDays } from '../db/verdicts.ts';
import type { Deps } from './deps.ts';

/** Below this many events any plan is quick. */
const stockLeast = 256;

/**
 * What the door does beside writing: once a day it forgets the answers that no phone comes back for any more, and the
 * sessions that have expired; whenever a district's log has doubled it has the planner count
 * anew and says that registers may have grown.
 */
export function upkeep({ database, now, grown }: Deps): (district: string, seq: number) => Promise<void> {
  const tidied = new Map<string, string>();
  const counted = new Map<string, number>();

  return async (district, seq) => {
    const day = shanghaiDay(now().getTime());
    if (tidied.get(district) !== day) {
      tidied.set(district, day);
      const before = new Date(now().getTime() - verdictDays * 86_400_000).toISOString();
      await inDistrict(database, district, (tx) => pruneVerdicts(tx, district, before));
      await pruneSessions(database, district, now().toISOString());
    }
    if (seq >= stockLeast && seq >= 2 * (counted.get(district) ?? 0)) {
      counted.set(district, seq);
      await takeStock(database);
      await grown?.();
    }
  };
}

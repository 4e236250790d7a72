/**
 * A server under load, to be killed: submits changes without end, 16 at a time, and says each one that was accepted.
 * Told by one argument (JSON, {@link Flood}) whom to write as and where; says `number seq` lines.
 */
import { randomBytes } from 'node:crypto';
import type { Change } from '@yicun/kernel/change';
import { tickAt } from '@yicun/kernel/clock';
import type { Connection } from '@yicun/server/db/connection';
import { openPool } from '@yicun/server/db/pool';
import { sameHouse } from '@yicun/server/houses';
import { intake } from '@yicun/server/intake';
import type { Author } from '@yicun/server/intake/author';
import { testHouse } from './house.ts';
import { idOf, testSeals } from './world.ts';

export interface Flood {
  readonly connection: Connection;
  readonly author: Author;
  readonly unit: string;
  /** Number of the first change. */
  readonly from: number;
}

/** The change of that number: always the same one. Two of three make a record, the third changes the one before. */
export function floodChange(n: number, unit: string): Change {
  const common = { id: idOf(`flood change ${n}`), device: 'phone', register: 'toilet', base: 0 };
  const at = tickAt(Date.parse('2022-05-31T02:00:00.000Z') + n);
  if (n % 3 === 2)
    return { ...common, at, record: idOf(`flood record ${n - 1}`), unit, set: { recordNo: `${n - 1}`, volume: n } };
  return { ...common, at, record: idOf(`flood record ${n}`), unit, set: { recordNo: `${n}`, volume: 0.1 } };
}

async function flood({ connection, author, unit, from }: Flood): Promise<void> {
  const pool = openPool(connection, { size: 4 });
  const door = intake({
    database: pool,
    houses: sameHouse(testHouse),
    seals: testSeals,
    now: () => new Date(),
    random: (count) => randomBytes(count),
  });
  let next = from;
  const hand = async () => {
    for (;;) {
      const n = next++;
      const [verdict] = await door.submit(author, [floodChange(n, unit)]);
      if (verdict?.is !== 'accepted') throw new Error(JSON.stringify(verdict));
      process.stdout.write(`${n} ${verdict.seq}\n`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, hand));
}

const told = process.argv[2];
if (import.meta.main && told !== undefined) await flood(JSON.parse(told));

/** A world whose figures depend on what the district sets and declares, and how they are shown to be right. */
import { contribution } from '@yicun/kernel/indicator';
import type { Json } from '@yicun/kernel/kind';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import type { Database } from '@yicun/server/db/database';
import { indicatorStates } from '@yicun/server/db/indicators';
import { recordsAfter } from '@yicun/server/db/records';
import { districtHouses } from '@yicun/server/houses';
import type { Author } from '@yicun/server/intake/author';
import { verify } from '@yicun/server/verify';
import { expect } from 'vitest';
import { ownHouse } from './ownHouse.ts';
import { type World, world } from './world.ts';

const zeroId = '00000000-0000-0000-0000-000000000000';

export const ownWorld = (name: string, db: Database): Promise<World> =>
  world(db, name, ownHouse, (now) => districtHouses(ownHouse, db, now));

/** Says what the district sets or declares; the record of a name is made or changed. */
export async function says(
  it: World,
  who: Author,
  register: string,
  record: string,
  set: Readonly<Record<string, Json>>,
) {
  // Later than whatever was said before.
  it.clock += 1000;
  const change = it.change(`own ${record}`, { reason: 'because', ...set }, { register, unit: it.units.root });
  expect(await it.door.submit(who, [change])).toMatchObject([{ is: 'accepted' }]);
}

export const setsLarge = (it: World, who: Author, value: string | null, effectiveOn = '2022-01-01') =>
  says(it, who, 'settingValue', 'large', { setting: 'large', value, effectiveOn });

/** Every row that a count of all records from scratch gives by the house as it is, none that is zero. */
async function fromScratch({ database: db, houses, district }: World): Promise<ReadonlyMap<string, readonly number[]>> {
  const sums = new Map<string, readonly number[]>();
  for (const record of await recordsAfter(db, district, zeroId, 10_000)) {
    for (const one of indicatorsOf(houses.of(district))) {
      const part = contribution(one, record);
      if (part === null) continue;
      const key = JSON.stringify([one.name, one.version, part.unit, part.period, part.dims]);
      const [n = 0, total = 0] = sums.get(key) ?? [];
      sums.set(
        key,
        [n + part.n, total + part.total].map((sum) => Math.round(sum * 100) / 100),
      );
    }
  }
  return new Map([...sums].filter(([, [n, total]]) => n !== 0 || total !== 0));
}

export async function kept({ database: db, district }: World): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await db.query<{ key: Json[]; n: number; total: number }>(
    `select jsonb_build_array(indicator, version, unit, period, dims) as key, n::float8, total::float8 from rollup
     where district = $1 and (n <> 0 or total <> 0)`,
    [district],
  );
  return new Map(rows.map(({ key, n, total }) => [JSON.stringify(key), [n, total]]));
}

const sorted = (of: ReadonlyMap<string, readonly number[]>) => [...of].sort(([a], [b]) => (a < b ? -1 : 1));

/** What is kept is what the house of now gives, and nothing else is. */
export async function expectCounted(it: World): Promise<void> {
  await it.door.recount(it.district);
  expect(await verify(it.database, it.houses.of(it.district), it.district)).toMatchObject({ ok: true });
  expect(sorted(await kept(it))).toEqual(sorted(await fromScratch(it)));
  expect((await indicatorStates(it.database, it.district)).filter(({ live }) => !live)).toEqual([]);
}

/** The same database, which can be made to be out of reach: a program that ends there has done no more. */
export function cuttable(database: Database) {
  let left = Number.POSITIVE_INFINITY;
  let stop = -1;
  let gate: (() => Promise<void>) | null = null;
  const reached = new Proxy(database, {
    get(target, name) {
      const it: unknown = Reflect.get(target, name);
      if ((name !== 'connect' && name !== 'query') || typeof it !== 'function') return it;
      return async (...args: readonly unknown[]) => {
        left -= 1;
        if (left < 0) throw new Error('cut off');
        if (left === stop) await gate?.();
        return Reflect.apply(it, target, args);
      };
    },
  });
  return {
    database: reached,
    /** Keeps the use of this number (1: the next) waiting until it is let go. */
    holdAt(count: number) {
      const come = Promise.withResolvers<void>();
      const go = Promise.withResolvers<void>();
      left = 1_000_000;
      stop = left - count;
      gate = () => {
        come.resolve();
        return go.promise;
      };
      return { reached: come.promise, release: () => go.resolve() };
    },
    cutAfter(count: number) {
      left = count;
    },
    mend() {
      left = Number.POSITIVE_INFINITY;
    },
  };
}

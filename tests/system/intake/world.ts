/** A district with a township, two villages and a bureau, a door into it, and people to come through it. */
import { createHash } from 'node:crypto';
import type { Grant } from '@yicun/kernel/access';
import type { Change } from '@yicun/kernel/change';
import { tickAt } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import type { House } from '@yicun/kernel/pack';
import type { Database } from '@yicun/server/db/database';
import { allUnits } from '@yicun/server/db/units';
import { type Houses, sameHouse } from '@yicun/server/houses';
import { type Intake, intake } from '@yicun/server/intake';
import type { Author } from '@yicun/server/intake/author';
import { systemAuthor } from '@yicun/server/intake/author';
import { sealing } from '@yicun/server/sealing';
import { testHouse } from './house.ts';

/** Seals under a key that everybody knows. */
export const testSeals = sealing([{ id: 'test', secret: new Uint8Array(32).fill(7) }]);

/** Bytes that look random and are the same on every run. */
export function chance(seed: string): (count: number) => Uint8Array {
  let turn = 0;
  return (count) => {
    const bytes: number[] = [];
    while (bytes.length < count) bytes.push(...createHash('sha256').update(`${seed} ${turn++}`).digest());
    return Uint8Array.from(bytes.slice(0, count));
  };
}

/** A UUID made from a name, the same on every run. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface World {
  readonly database: Database;
  readonly house: House;
  readonly houses: Houses;
  readonly district: string;
  readonly door: Intake;
  /** The clock stands still until a test sets it. */
  clock: number;
  readonly units: Readonly<Record<'root' | 'town' | 'east' | 'west' | 'bureau', string>>;
  /** Somebody with one role under one unit. */
  person(role: string, unit: string, account?: string): Promise<Author>;
  /** A change of a record by name, at the world's time, from one device, with a fresh id. */
  change(record: string, set: Readonly<Record<string, Json>>, more?: Partial<Change>): Change;
}

const unitNames = ['root', 'town', 'east', 'west', 'bureau'] as const;

/**
 * Makes a fresh district in the database.
 *
 * @param name tells districts of one test file apart
 */
export async function world(
  database: Database,
  name: string,
  house: House = testHouse,
  housesOf: (now: () => Date) => Houses = () => sameHouse(house),
): Promise<World> {
  const district = idOf(`district ${name}`);
  const start = Date.parse('2022-05-31T02:00:00.000Z');
  let made = 0;
  const now = () => new Date(it.clock);
  const houses = housesOf(now);
  const it: World = {
    ...{ database, house, houses, district, clock: start },
    door: intake({ database, houses, seals: testSeals, now, random: chance(name) }),
    units: Object.fromEntries(unitNames.map((unit) => [unit, idOf(`${name} ${unit}`)])) as World['units'],
    async person(role, unit, account = idOf(`${name} ${role} ${unit}`)) {
      const path = (await allUnits(database, district)).get(unit)?.path;
      if (path === undefined) throw new Error(`No unit ${unit}`);
      const grant: Grant = { role, unit, path, registers: null, until: null };
      return { district, account, grants: [grant], via: 'desk' };
    },
    change(record, set, more = {}) {
      const base = { id: idOf(`${name} change ${made++}`), device: 'desk', record: idOf(`${name} ${record}`), base: 0 };
      return { ...base, register: 'toilet', at: tickAt(it.clock), set, ...more };
    },
  };
  const { root, town, east, west, bureau } = it.units;
  const unit = (id: string, parent: string | null, called: string, kind: string) =>
    ({ act: 'unit.create', id, parent, name: called, kind, validFrom: '2020-01-01' }) as const;
  const result = await it.door.act(systemAuthor(district), [
    { act: 'district.create', code: '640302', name: '利通区', demo: false },
    unit(root, null, '利通区', 'district'),
    unit(town, root, '金积镇', 'township'),
    unit(east, town, '东村', 'village'),
    unit(west, town, '西村', 'village'),
    unit(bureau, root, '区水务局', 'bureau'),
  ]);
  if (!result.ok) throw new Error(result.why.code);
  return it;
}

import { createHash } from 'node:crypto';
import { shanghaiDay } from '@yicun/kernel/clock';
import type { House } from '@yicun/kernel/pack';
import { ownComplaint } from '@yicun/packs/office/check';
import type { Complaint } from '@yicun/packs/office/ownDeclaration';
import { ownRegisters } from '@yicun/packs/office/pack';
import { type OwnRow, type Resolved, resolve, type Trouble } from '@yicun/packs/office/resolve';
import type { Database, Queryable } from './db/database.ts';
import { houseRows } from './db/houses.ts';

/**
 * The declarations in force, by district: what packs declare, with what the district has set and declared itself.
 * Asked anew for every request, because a district changes its declarations while the program runs.
 */
export interface Houses {
  of(district: string): House;
  /** The event up to which the district's own declarations are known. */
  seq(district: string): number;
  /** The house as it is sent. */
  sheet(district: string): Sheet;
  /** What of the district's own declarations does not hold and is left out. */
  troubles(district: string): readonly Trouble[];
  /** Why a record of the district's own registers must not become so, or null. */
  complaint(district: string, row: OwnRow): Complaint | null;
  /** Reads what the district declares and sets, after it has changed. */
  load(district: string, db?: Queryable): Promise<void>;
  /** Tells whenever the house of a district has become another. */
  onChange(listener: (district: string) => void): void;
}

/** A house as text, and the digest it is known by. */
export interface Sheet {
  readonly digest: string;
  readonly json: string;
}

/** Does the house of a district follow from records of this register? */
export function isOwn(register: string): boolean {
  return ownRegisters.includes(register);
}

/** The same house for every district, whatever it sets or declares. */
export function sameHouse(base: House): Houses {
  const house = settled(base);
  const sheet = sheetOf(house);
  return {
    of: () => house,
    seq: () => Number.POSITIVE_INFINITY,
    sheet,
    troubles: () => [],
    complaint: () => null,
    load: async () => {},
    onChange: () => {},
  };
}

/** What is known of a district. */
interface Held extends Resolved {
  readonly seq: number;
  readonly rows: readonly OwnRow[];
  /** The day it was resolved for: a setting may come into force on the next. */
  readonly day: string;
  readonly sheet: () => Sheet;
}

/**
 * Each district's own house. One that was not loaded has what packs declare; the door loads before it judges.
 *
 * @param base what packs declare
 */
export function districtHouses(base: House, database: Database, now: () => Date): Houses {
  const held = new Map<string, Held>();
  const listeners: ((district: string) => void)[] = [];

  const hold = (district: string, seq: number, rows: readonly OwnRow[], day: string): Held => {
    const before = held.get(district);
    const resolved = resolve(base, rows, day);
    const made: Held = { seq, rows, day, ...resolved, sheet: sheetOf(resolved.house) };
    // What has not changed stays the same object: whoever derives something from a house need not do it again.
    const same = before && before.sheet().digest === made.sheet().digest;
    const next = same ? { ...made, house: before.house, sheet: before.sheet } : made;
    held.set(district, next);
    if (!same) for (const tell of listeners) tell(district);
    return next;
  };
  const today = () => shanghaiDay(now().getTime());
  const heldOf = (district: string): Held => {
    const known = held.get(district);
    const day = today();
    if (known?.day === day) return known;
    return hold(district, known?.seq ?? 0, known?.rows ?? [], day);
  };

  return {
    of: (district) => heldOf(district).house,
    seq: (district) => heldOf(district).seq,
    sheet: (district) => heldOf(district).sheet(),
    troubles: (district) => heldOf(district).troubles,
    complaint: (district, row) => ownComplaint(base, heldOf(district).rows, row, today()),
    async load(district, db = database) {
      const { seq, rows } = await houseRows(db, district, ownRegisters);
      // Two loads may overtake each other.
      if (seq >= (held.get(district)?.seq ?? 0)) hold(district, seq, rows, today());
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

/** The house of a district that has set nothing: every setting by default. */
function settled(base: House): House {
  return resolve(base, [], '').house;
}

function sheetOf(house: House): () => Sheet {
  let made: Sheet | null = null;
  return () => {
    if (made === null) {
      const json = JSON.stringify(house);
      made = { json, digest: createHash('sha256').update(json).digest('hex').slice(0, 16) };
    }
    return made;
  };
}

import { contribution, difference, type Formula, registersOf } from '@yicun/kernel/indicator';
import type { House } from '@yicun/kernel/pack';
import { type Database, inSnapshot } from '../db/database.ts';
import { type ChangeSince, changesSince, seqOnDay } from '../db/events.ts';
import { recordsById, recordsOf } from '../db/records.ts';
import { untold } from '../replay.ts';
import { Tally } from '../tally.ts';

/** Records read at a time. */
const page = 1000;

/** What one unit held. */
export interface UnitOnDay {
  readonly unit: string;
  readonly n: number;
  readonly total: number;
}

/**
 * What a figure stood at in every unit at the end of a day, by the formula that is live now: what all records hold in one
 * snapshot, less what the log says has changed since. A record belongs to the unit it lay in on that day.
 *
 * @returns null where something was redacted since, so that nobody can tell
 */
export function figureOnDay(
  database: Database,
  district: string,
  house: House,
  formula: Formula,
  day: string,
): Promise<readonly UnitOnDay[] | null> {
  return inSnapshot(database, async (tx) => {
    const tally = new Tally();
    const registers = registersOf(formula);
    for await (const records of recordsOf(tx, district, registers, page)) {
      for (const record of records) {
        const part = contribution(formula, record);
        if (part !== null) tally.add(part);
      }
    }
    let isTold = true;
    await changesSince(tx, district, registers, await seqOnDay(tx, district, day), async (events) => {
      const told = new Map<string, ChangeSince[]>();
      for (const one of events) told.set(one.record, [...(told.get(one.record) ?? []), one]);
      if (events.some(({ changed }) => changed === null)) isTold = false;
      for (const after of await recordsById(tx, district, [...told.keys()])) {
        const register = house.registers[after.register];
        if (!register) continue;
        const before = untold(register, after, told.get(after.id) ?? []);
        for (const part of difference([formula], after, before)) tally.add(part);
      }
    });
    if (!isTold) return null;
    return tally.take().map(({ unit, n, total }) => ({ unit, n: Number(n), total: Number(total) }));
  });
}

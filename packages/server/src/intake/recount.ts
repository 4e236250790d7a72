import type { RecordState } from '@yicun/kernel/change';
import { byRegister, contribution, difference, type Formula, registersOf } from '@yicun/kernel/indicator';
import type { House } from '@yicun/kernel/pack';
import { inDistrict, inSnapshot, type Transaction } from '../db/database.ts';
import { headOf, lockHead } from '../db/districts.ts';
import { type ChangeSince, changesSince } from '../db/events.ts';
import { beginCount, switchLive } from '../db/indicators.ts';
import { recordsById, recordsOf } from '../db/records.ts';
import { addToRollups, clearRollups, clearStrayRollups } from '../db/rollups.ts';
import { untold } from '../replay.ts';
import { Tally } from '../tally.ts';
import { adopt } from './counting.ts';
import type { Deps } from './deps.ts';

/** What is to be counted anew: nothing of it is live while it is counted. */
interface Plan {
  readonly house: House;
  readonly formulas: readonly Formula[];
  readonly dropped: readonly string[];
  readonly registers: readonly string[];
  readonly by: Readonly<Record<string, readonly Formula[]>>;
}

/** Records read at a time. */
const page = 1000;
/** Rows of a sum that are kept in memory; beyond it they are put down beside those that are there. */
const rowsMost = 20_000;
/** Events that are caught up with while writers wait: some 50 ms. */
const tailMost = 1_000;

/**
 * Counts anew what the house wants in another version than the one that is kept, and then switches to it. In the
 * meantime the old version is kept and read as before. One snapshot is counted, then what was written after it, round
 * by round, and only the last few changes while writers wait; the new version becomes live and the rows of the old one
 * go in that same transaction. Whoever is killed on the way has changed nothing: what was put down is of no live
 * version, and is taken away before the next count. One at a time for a district; the door sees to that.
 *
 * @param signal gives the count up
 */
export async function recount(deps: Deps, district: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const plan = await planned(deps, district);
    if (plan === null) return;
    const seq = await countSnapshot(deps, district, plan, signal);
    signal.throwIfAborted();
    await finish(deps, district, plan, await catchUp(deps, district, plan, seq));
  }
}

/** What is due, noted as being counted; null: nothing. */
function planned({ database, houses }: Deps, district: string): Promise<Plan | null> {
  return inDistrict(database, district, async (tx) => {
    const head = await lockHead(tx, district);
    if (head === null) return null;
    const house = houses.of(district);
    const { formulas, dropped, isLeftOver } = await adopt(tx, district, head.seq, house);
    const isDue = formulas.length + dropped.length > 0;
    // A count that never ended has left something, even where nothing is due any more.
    if (isDue || isLeftOver) {
      await beginCount(tx, district, formulas);
      await clearStrayRollups(tx, district);
    }
    if (!isDue) return null;
    return {
      house,
      formulas,
      dropped,
      registers: [...new Set(formulas.flatMap(registersOf))],
      by: byRegister(formulas),
    };
  });
}

/** Counts all records of one snapshot. Gives the seq of its last event. */
function countSnapshot(deps: Deps, district: string, { registers, by }: Plan, signal: AbortSignal): Promise<number> {
  return inSnapshot(deps.database, async (tx) => {
    const head = await headOf(tx, district);
    const tally = new Tally();
    for await (const records of recordsOf(tx, district, registers, page)) {
      signal.throwIfAborted();
      for (const record of records) {
        for (const formula of by[record.register] ?? []) {
          const part = contribution(formula, record);
          if (part !== null) tally.add(part);
        }
      }
      if (tally.size > rowsMost) await putDown(deps, district, tally);
    }
    await putDown(deps, district, tally);
    return head?.seq ?? 0;
  });
}

/** Adds what changed since, in snapshots of its own, until little is left. Gives the seq up to which it is counted. */
async function catchUp(deps: Deps, district: string, plan: Plan, from: number): Promise<number> {
  let seq = from;
  for (;;) {
    const head = await headOf(deps.database, district);
    if ((head?.seq ?? 0) - seq <= tailMost) return seq;
    const since = seq;
    seq = await inSnapshot(deps.database, async (tx) => {
      const tally = new Tally();
      const reached = (await headOf(tx, district))?.seq ?? 0;
      await addSince(tx, district, plan, since, tally, () => putDown(deps, district, tally));
      await putDown(deps, district, tally);
      return reached;
    });
  }
}

/** Catches up with the last changes and switches, while writers wait. Does nothing where the house wants others now. */
function finish({ database, houses }: Deps, district: string, plan: Plan, since: number): Promise<void> {
  return inDistrict(database, district, async (tx) => {
    const head = await lockHead(tx, district);
    const isWanted = houses.of(district) === plan.house && houses.seq(district) >= (head?.houseSeq ?? 0);
    if (!head || !isWanted) return;
    const tally = new Tally();
    await addSince(tx, district, plan, since, tally, async () => {});
    await addToRollups(tx, district, tally.take());
    await clearRollups(tx, district, plan.formulas, plan.dropped);
    await switchLive(tx, district, plan.formulas, plan.dropped, head.seq);
  });
}

/** What the records that changed since contribute now, less what they contributed then. */
async function addSince(
  tx: Transaction,
  district: string,
  { house, registers, by }: Plan,
  since: number,
  tally: Tally,
  whenFull: () => Promise<void>,
): Promise<void> {
  await changesSince(tx, district, registers, since, async (events) => {
    const told = new Map<string, ChangeSince[]>();
    for (const one of events) told.set(one.record, [...(told.get(one.record) ?? []), one]);
    for (const after of await recordsById(tx, district, [...told.keys()])) {
      const before = beforeOf(house, after, told.get(after.id) ?? []);
      for (const part of difference(by[after.register] ?? [], before, after)) tally.add(part);
    }
    if (tally.size > rowsMost) await whenFull();
  });
}

function beforeOf(house: House, after: RecordState, events: readonly ChangeSince[]): RecordState | null {
  const register = house.registers[after.register];
  // Counted again from the start: by then the snapshot has the redaction behind it.
  if (!register || events.some(({ changed }) => changed === null))
    throw new Error(`record ${after.id} cannot be untold`);
  return untold(register, after, events);
}

/** Puts sums down in rows of versions that are not live: nobody reads them yet. */
async function putDown({ database }: Deps, district: string, tally: Tally): Promise<void> {
  if (tally.size === 0) return;
  const rows = tally.take();
  await inDistrict(database, district, (tx) => addToRollups(tx, district, rows));
}

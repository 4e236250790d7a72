import { byRegister, type Formula, formulaOf, registersOf } from '@yicun/kernel/indicator';
import type { House } from '@yicun/kernel/pack';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import type { Transaction } from '../db/database.ts';
import type { LockedHead } from '../db/districts.ts';
import { type IndicatorState, indicatorStates, registersWithRecords, switchLive } from '../db/indicators.ts';
import { clearRollups } from '../db/rollups.ts';

/** The formulas by which the door keeps the figures of a district. */
export interface Counting {
  readonly house: House;
  /** As in the head of the district: with another number there these are no longer the live ones. */
  readonly counting: number;
  /** By register whose records they look at. */
  readonly by: Readonly<Record<string, readonly Formula[]>>;
  /** The house wants some of them in another version, or others: a recount is due. */
  readonly isBehind: boolean;
}

/**
 * The formulas by which figures are kept now. What the house wants anew of registers that hold nothing yet becomes live
 * at once, since there is nothing to count; all else is the business of a recount, and until then the versions that
 * were live before are kept on.
 *
 * @param tx    holds the lock of the head
 * @param known what was true when the door last looked; used where it still is
 */
export async function countingOf(
  tx: Transaction,
  district: string,
  head: LockedHead,
  house: House,
  known: Counting | undefined,
): Promise<Counting> {
  if (known && known.counting === head.counting && known.house === house) return known;
  const { adopted, live, formulas, dropped } = await adopt(tx, district, head.seq, house);
  return {
    house,
    counting: head.counting + (adopted ? 1 : 0),
    by: byRegister(live),
    isBehind: formulas.length + dropped.length > 0,
  };
}

/** What is live, and what is still due. */
interface Adopted {
  /** Something became live just now. */
  readonly adopted: boolean;
  readonly live: readonly Formula[];
  readonly formulas: readonly Formula[];
  readonly dropped: readonly string[];
  /** Something was being counted and never ended. */
  readonly isLeftOver: boolean;
}

/**
 * Makes live at once what the house wants of registers that hold nothing yet, and says what is left to be counted.
 *
 * @param tx  holds the lock of the head
 * @param seq of the head
 */
export async function adopt(tx: Transaction, district: string, seq: number, house: House): Promise<Adopted> {
  const states = await indicatorStates(tx, district);
  const { formulas, dropped } = dueOf(house, states);
  const open = formulas.filter(({ name, version }) => !isCounted(states, name, version));
  const full = await registersWithRecords(tx, district, [...new Set(open.flatMap(registersOf))]);
  const empty = new Map(
    open.flatMap((one) => (registersOf(one).some((register) => full.has(register)) ? [] : [[one.name, one]])),
  );
  if (empty.size > 0) {
    await clearRollups(tx, district, [...empty.values()], []);
    await switchLive(tx, district, [...empty.values()], [], seq);
  }
  const kept = states.filter(({ formula }) => !empty.has(formula.name));
  return {
    adopted: empty.size > 0,
    live: [...kept.flatMap((one) => (one.live ? [one.formula] : [])), ...empty.values()],
    formulas: formulas.filter(({ name }) => !empty.has(name)),
    dropped,
    isLeftOver: kept.some((one) => !one.live),
  };
}

/** What the house wants that is not live, and which indicators are live that nobody wants any more. */
function dueOf(
  house: House,
  states: readonly IndicatorState[],
): { readonly formulas: readonly Formula[]; readonly dropped: readonly string[] } {
  const wanted = new Map(indicatorsOf(house).map((one) => [one.name, formulaOf(one)]));
  const live = states.flatMap((one) => (one.live ? [one.formula] : []));
  const done = new Set(live.map(({ name, version }) => `${name} ${version}`));
  return {
    formulas: [...wanted.values()].filter(({ name, version }) => !done.has(`${name} ${version}`)),
    dropped: live.flatMap(({ name }) => (wanted.has(name) ? [] : [name])),
  };
}

/** A version that is being counted gets its rows from the recount. */
function isCounted(states: readonly IndicatorState[], name: string, version: number): boolean {
  return states.some(({ formula }) => formula.name === name && formula.version === version);
}

import type { Filter } from '@yicun/kernel/filter';
import type { Indicator } from '@yicun/kernel/indicator';
import type { House } from '@yicun/kernel/pack';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import type { Queryable } from '../db/database.ts';
import type { FigureAsked } from '../db/figures.ts';
import { indicatorStates } from '../db/indicators.ts';
import { type Reader, reachOf } from '../db/reach.ts';

/** Which figures are asked for, and of what. */
export interface FiguresAsked {
  /** Indicators by name; one that is unknown, or counts what the reader may not see, is left out. */
  readonly names: readonly string[];
  /** A unit; null: the district. */
  readonly unit: string | null;
  /** As of the end of this day (Asia/Shanghai): only figures that keep months know; null: now. */
  readonly on: string | null;
  readonly trend: boolean;
}

/** An indicator that the reader may read, in the version that is live. */
export interface Readable extends FigureAsked {
  readonly indicator: Indicator;
  readonly recounting: boolean;
  /** Head of the log when it became live. */
  readonly countedSeq: number | null;
}

/**
 * The indicators of these names whose register the reader may read, by the formulas that are live: until a recount
 * ends, figures are those of before. On a past day only those that keep months.
 */
export async function readableFigures(
  db: Queryable,
  reader: Reader,
  house: House,
  { names, on }: Pick<FiguresAsked, 'names' | 'on'>,
): Promise<readonly Readable[]> {
  const states = await indicatorStates(db, reader.district);
  const live = new Map(states.flatMap((one) => (one.live ? [[one.formula.name, one]] : [])));
  const declared = new Map(indicatorsOf(house).map((one) => [one.name, one]));
  return [...new Set(names)].flatMap((name) => {
    const indicator = declared.get(name);
    const state = live.get(name);
    if (indicator === undefined || state === undefined) return [];
    const { formula, countedSeq } = state;
    const above = house.registers[formula.register];
    const below = house.registers[formula.outOf?.register ?? formula.register];
    if (!above || !below || isNothing(reachOf(reader, above))) return [];
    if (on !== null && formula.period !== 'month') return [];
    return [{ formula, above, below, indicator, countedSeq, recounting: formula.version !== indicator.version }];
  });
}

function isNothing(filter: Filter): boolean {
  return 'any' in filter && filter.any.length === 0;
}

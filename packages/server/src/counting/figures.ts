import { addDays, lastDay } from '@yicun/kernel/clock';
import { type Sums, summed } from '@yicun/kernel/figure';
import { type Filter, matches } from '@yicun/kernel/filter';
import { formulaOf, type Indicator } from '@yicun/kernel/indicator';
import { countByStage, type House } from '@yicun/kernel/pack';
import { indicatorsOf } from '@yicun/packs/office/resolve';
import type { Queryable } from '../db/database.ts';
import {
  type FigureAsked,
  type FigureRow,
  type FigureUnit,
  figureRows,
  figureUnits,
  liveSince,
} from '../db/figures.ts';
import { indicatorStates } from '../db/indicators.ts';
import { type Reader, reachOf } from '../db/reach.ts';
import { uncounted } from '../db/uncounted.ts';
import type { FigureCell, FigureSent, MonthSums, Uncounted, UnitSums } from '../wireFigures.ts';

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

/** The figures of a place, in the order they were asked for. */
export async function figuresOf(
  db: Queryable,
  reader: Reader,
  house: House,
  asked: FiguresAsked,
): Promise<readonly FigureSent[]> {
  const [known, units] = await Promise.all([
    readableFigures(db, reader, house, asked),
    figureUnits(db, reader.district),
  ]);
  const place = units.find((one) => (asked.unit === null ? one.parent === null : one.id === asked.unit));
  if (place === undefined || known.length === 0) return [];
  const upTo = asked.on === null ? null : lastWholeMonth(asked.on);
  const counts = known.map(({ above }): FigureAsked => {
    return { formula: formulaOf(countByStage(above)), above, below: above };
  });
  const where = { path: place.path, upTo, byMonth: false };
  const months = asked.trend ? known.filter(({ formula }) => formula.period === 'month') : [];
  const seqs = known.flatMap(({ countedSeq }) => countedSeq ?? []);
  const [rows, records, monthly, since] = await Promise.all([
    figureRows(db, reader, known, where),
    figureRows(db, reader, unique(counts), { ...where, upTo: null }),
    figureRows(db, reader, months, { ...where, byMonth: true }),
    liveSince(db, reader.district, [...new Set(seqs)]),
  ]);
  const byName = Map.groupBy(rows, (one) => one.indicator);
  const counted = Map.groupBy(records, (one) => one.indicator);
  const byMonth = Map.groupBy(monthly, (one) => one.indicator);
  const isWhole = place.parent === null;
  return known.map(({ formula, above, below, indicator, recounting, countedSeq }): FigureSent => {
    const mine = byName.get(formula.name) ?? [];
    const reaches = [above, below].map((register) => reachOf(reader, register));
    return {
      ...{ indicator: formula.name, version: formula.version, recounting, upTo },
      ...summed(indicator, mine),
      since: countedSeq === null ? null : (since.get(countedSeq) ?? null),
      whole: isWhole && reaches.every(isEverything),
      records: (counted.get(countByStage(above).name) ?? []).reduce((sum, one) => sum + one.total, 0),
      townships: townshipsOf(units, place, reaches, reader.today).map((one): UnitSums => {
        return { unit: one.id, ...summed(indicator, within(mine, one.path, units)) };
      }),
      trend: trendOf(indicator, byMonth.get(formula.name) ?? []),
    };
  });
}

/** The cells of the table: every figure in every unit that holds records of it, in one statement. */
export async function figureCells(
  db: Queryable,
  reader: Reader,
  house: House,
  asked: Omit<FiguresAsked, 'trend' | 'unit'>,
): Promise<readonly FigureCell[]> {
  const [known, [root]] = await Promise.all([
    readableFigures(db, reader, house, asked),
    figureUnits(db, reader.district),
  ]);
  if (root === undefined || known.length === 0) return [];
  const upTo = asked.on === null ? null : lastWholeMonth(asked.on);
  const rows = await figureRows(db, reader, known, { path: root.path, upTo, byMonth: false });
  return rows.map(({ indicator, unit, n, total }) => ({ indicator, unit, n, total }));
}

/** What counts below and is not pointed to by what counts above, within reach. Null: no such figure. */
export async function uncountedOf(
  db: Queryable,
  reader: Reader,
  house: House,
  { name, unit }: { readonly name: string; readonly unit: string | null },
): Promise<Uncounted | null> {
  const [[one], units] = await Promise.all([
    readableFigures(db, reader, house, { names: [name], on: null }),
    figureUnits(db, reader.district),
  ]);
  const place = units.find((it) => (unit === null ? it.parent === null : it.id === unit));
  if (one === undefined || place === undefined) return null;
  return uncounted(db, reader, one, place.path);
}

interface Readable extends FigureAsked {
  readonly indicator: Indicator;
  readonly recounting: boolean;
  /** Head of the log when it became live. */
  readonly countedSeq: number | null;
}

/**
 * The indicators of these names whose register the reader may read, by the formulas that are live: until a recount
 * ends, figures are those of before. On a past day only those that keep months.
 */
async function readableFigures(
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

/** A month that is not over on the day is left out: its figures would hold days that were still to come. */
function lastWholeMonth(on: string): string {
  const month = on.slice(0, 7);
  return lastDay(month) === on ? month : addDays(`${month}-01`, -1).slice(0, 7);
}

/** Townships under the place that lie wholly within reach, in the order of the administration. */
function townshipsOf(
  units: readonly FigureUnit[],
  place: FigureUnit,
  reaches: readonly Filter[],
  today: string,
): readonly FigureUnit[] {
  return units.filter(
    (one) =>
      one.kind === 'township' &&
      one.path.startsWith(place.path) &&
      one.validFrom <= today &&
      (one.validTo === null || one.validTo >= today) &&
      reaches.every((reach) => holdsUnit(reach, one)),
  );
}

/** Does reach hold records of this unit, whatever they are? */
function holdsUnit(reach: Filter, { id, path }: FigureUnit): boolean {
  const nobody = { id: '', register: '', unit: id, scope: path, seq: 0, stage: null, title: null, day: null, data: {} };
  return matches(reach, nobody);
}

function within(rows: readonly FigureRow[], path: string, units: readonly FigureUnit[]): readonly Sums[] {
  const inside = new Set(units.flatMap((one) => (one.path.startsWith(path) ? [one.id] : [])));
  return rows.filter((one) => inside.has(one.unit));
}

/** What it had come to month by month; records without a day count from the first. */
function trendOf(indicator: Indicator, rows: readonly FigureRow[]): readonly MonthSums[] {
  const months = [...new Set(rows.map((one) => one.period))].filter((one) => one !== '').sort();
  return months.map((month) => {
    const until = Map.groupBy(
      rows.filter((one) => one.period <= month),
      (one) => one.unit,
    );
    const each = [...until.values()].map((some) => summed({ as: indicator.as, by: 'record' }, some));
    return { month, ...summed(indicator, each) };
  });
}

function unique(asked: readonly FigureAsked[]): readonly FigureAsked[] {
  return [...new Map(asked.map((one) => [one.formula.name, one])).values()];
}

function isEverything(filter: Filter): boolean {
  return 'all' in filter && filter.all.length === 0;
}

function isNothing(filter: Filter): boolean {
  return 'any' in filter && filter.any.length === 0;
}

import { addDays, lastDay } from '@yicun/kernel/clock';
import { type Sums, summed } from '@yicun/kernel/figure';
import { type Filter, matches } from '@yicun/kernel/filter';
import { formulaOf, type Indicator } from '@yicun/kernel/indicator';
import { countByStage, type House } from '@yicun/kernel/pack';
import type { Register } from '@yicun/kernel/register';
import type { Queryable } from '../db/database.ts';
import {
  type FigureAsked,
  type FigureRow,
  type FigureUnit,
  figureRows,
  figureUnits,
  liveSince,
} from '../db/figures.ts';
import { type FrozenRow, frozenRows } from '../db/frozen.ts';
import { titlesOf } from '../db/names.ts';
import { type Reader, reachOf } from '../db/reach.ts';
import { uncounted } from '../db/uncounted.ts';
import { usedRegisters } from '../db/used.ts';
import { wantingRows } from '../db/wanting.ts';
import type {
  FigureCell,
  FigureSent,
  FrozenSums,
  MonthSums,
  TownshipSums,
  Uncounted,
  UnitWanting,
} from '../wireFigures.ts';
import { type FiguresAsked, readableFigures } from './readable.ts';

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
  const { household, frozenBase } = house.registers;
  const counts = [...known.map(({ above }) => above), ...(household ? [household] : [])].map(countOf);
  const where = { path: place.path, upTo, byMonth: false };
  const months = asked.trend ? known.filter(({ formula }) => formula.period === 'month') : [];
  const seqs = known.flatMap(({ countedSeq }) => countedSeq ?? []);
  const names = known.map(({ formula }) => formula.name);
  const registers = unique(known.map(({ above }) => above));
  const [rows, records, monthly, since, frozen, used] = await Promise.all([
    figureRows(db, reader, known, where),
    figureRows(db, reader, uniqueFigures(counts), { ...where, upTo: null }),
    figureRows(db, reader, months, { ...where, byMonth: true }),
    liveSince(db, reader.district, [...new Set(seqs)]),
    frozenBase ? frozenRows(db, reader, frozenBase, names, place.path) : [],
    usedRegisters(db, reader, registers),
  ]);
  const byName = Map.groupBy(rows, (one) => one.indicator);
  const counted = Map.groupBy(records, (one) => one.indicator);
  const byMonth = Map.groupBy(monthly, (one) => one.indicator);
  const bases = Map.groupBy(frozen, (one) => one.indicator);
  const households = counted.get(household ? countByStage(household).name : '') ?? [];
  return known.map(({ formula, above, below, indicator, recounting, countedSeq }): FigureSent => {
    const mine = byName.get(formula.name) ?? [];
    const held = counted.get(countByStage(above).name) ?? [];
    const reaches = [above, below].map((register) => reachOf(reader, register));
    const reached = reachedUnits(units, reaches);
    const townships = townshipsOf(reached, place, reader.today);
    const base = (bases.get(formula.name) ?? []).filter((one) => reached.some(({ id }) => id === one.unit));
    return {
      ...{ indicator: formula.name, version: formula.version, recounting, upTo },
      ...summed(indicator, mine),
      since: countedSeq === null ? null : (since.get(countedSeq) ?? null),
      whole: place.parent === null && reaches.every(isEverything),
      records: count(held),
      used: used.has(above.name),
      townships: townships.map((one): TownshipSums => {
        const within = inside(one.path, units);
        const villages = units.filter((it) => it.kind === 'village' && within.has(it.id) && exists(it, reader.today));
        const recorded = new Set(held.map((it) => it.unit));
        return {
          ...{
            unit: one.id,
            ...summed(
              indicator,
              mine.filter((it) => within.has(it.unit)),
            ),
          },
          villages: villages.length,
          unrecorded: villages.filter(({ id }) => !recorded.has(id)).length,
          households: count(households.filter((it) => within.has(it.unit))),
        };
      }),
      frozen: frozenOf(indicator, base, townships, units),
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
  const { total, rows } = await uncounted(db, reader, one, place.path);
  const register = one.below.name;
  const titles = await titlesOf(
    db,
    reader,
    house,
    rows.map(({ id }) => ({ register, id })),
  );
  return { total, rows: rows.map((row) => ({ ...row, title: titles[row.id] ?? null })) };
}

/** What is still asked for of the records that a figure counts above, by unit, within reach. Null: no such figure. */
export async function wantingOf(
  db: Queryable,
  reader: Reader,
  house: House,
  { name, unit }: { readonly name: string; readonly unit: string | null },
): Promise<readonly UnitWanting[] | null> {
  const [[one], units] = await Promise.all([
    readableFigures(db, reader, house, { names: [name], on: null }),
    figureUnits(db, reader.district),
  ]);
  const place = units.find((it) => (unit === null ? it.parent === null : it.id === unit));
  return one === undefined || place === undefined ? null : wantingRows(db, reader, one.above, place.path);
}

/** A month that is not over on the day is left out: its figures would hold days that were still to come. */
function lastWholeMonth(on: string): string {
  const month = on.slice(0, 7);
  return lastDay(month) === on ? month : addDays(`${month}-01`, -1).slice(0, 7);
}

/** Units whose records all reaches hold, whatever they are. */
function reachedUnits(units: readonly FigureUnit[], reaches: readonly Filter[]): readonly FigureUnit[] {
  return units.filter(({ id, path }) => {
    const any = { id: '', register: '', unit: id, scope: path, seq: 0, stage: null, title: null, day: null, data: {} };
    return reaches.every((reach) => matches(reach, any));
  });
}

/** Townships under the place, in the order of the administration. */
function townshipsOf(units: readonly FigureUnit[], { path }: FigureUnit, today: string): readonly FigureUnit[] {
  return units.filter((one) => one.kind === 'township' && one.path.startsWith(path) && exists(one, today));
}

function exists({ validFrom, validTo }: FigureUnit, today: string): boolean {
  return validFrom <= today && (validTo === null || validTo >= today);
}

function inside(path: string, units: readonly FigureUnit[]): ReadonlySet<string> {
  return new Set(units.flatMap((one) => (one.path.startsWith(path) ? [one.id] : [])));
}

/** Every freezing, the first first. */
function frozenOf(
  indicator: Indicator,
  rows: readonly FrozenRow[],
  townships: readonly FigureUnit[],
  units: readonly FigureUnit[],
): readonly FrozenSums[] {
  return [...Map.groupBy(rows, (one) => one.round).values()].flatMap((each) => {
    const [first] = each;
    if (first === undefined) return [];
    const { round, on, reason } = first;
    const of = townships.map(({ id, path }) => {
      const within = inside(path, units);
      return {
        unit: id,
        ...summed(
          indicator,
          each.filter((it) => within.has(it.unit)),
        ),
      };
    });
    return [{ ...{ round, on, reason, townships: of }, ...summed(indicator, each) }];
  });
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

function countOf(register: Register): FigureAsked {
  return { formula: formulaOf(countByStage(register)), above: register, below: register };
}

function count(rows: readonly Sums[]): number {
  return rows.reduce((sum, one) => sum + one.total, 0);
}

function uniqueFigures(asked: readonly FigureAsked[]): readonly FigureAsked[] {
  return [...new Map(asked.map((one) => [one.formula.name, one])).values()];
}

function unique(registers: readonly Register[]): readonly Register[] {
  return [...new Map(registers.map((one) => [one.name, one])).values()];
}

function isEverything(filter: Filter): boolean {
  return 'all' in filter && filter.all.length === 0;
}

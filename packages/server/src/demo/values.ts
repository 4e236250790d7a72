import { addDays } from '@yicun/kernel/clock';
import type { Position } from '@yicun/kernel/geometry';
import { isNamed, type Json, type KindUse } from '@yicun/kernel/kind';
import type { Field } from '@yicun/kernel/register';
import type { Chance } from './chance.ts';
import type { Spot } from './ground.ts';
import { idCardOf, nameOf, phoneOf } from './people.ts';
import type { Samples } from './samples.ts';
import { longSaid, said } from './texts.ts';

/** What a value is made from, beside the field itself. */
export interface Setting {
  readonly chance: Chance;
  readonly spot: Spot;
  /** Of the register, in Chinese. */
  readonly ledger: string;
  /** Tells the records of the register in this unit apart, from 0. */
  readonly index: number;
  readonly samples: Samples;
  /** Townships and villages of the same township, for fields that name several units. */
  readonly neighbours: readonly string[];
}

/** A believable value of the field's kind, within its options; null where there is none to be had. */
export function believable(field: Pick<Field, 'name' | 'unique' | keyof KindUse>, it: Setting): Json {
  const { chance, spot } = it;
  const { options } = field;
  switch (field.kind) {
    case 'text':
      return field.unique ? `YS-${spot.code}-${it.index + 1}` : fitting(said(field.name, it), options.most, 200);
    case 'longText':
      return fitting(longSaid(field.name, it), options.most, 20_000);
    case 'number':
      return numberOf(field, chance);
    case 'money':
      return moneyOf(options, chance);
    case 'day':
      return dayOf(field.name, chance);
    case 'month':
      return dayOf(field.name, chance).slice(0, 7);
    case 'moment':
      return `${dayOf(field.name, chance)}T${String(chance.between(0, 12)).padStart(2, '0')}:30:00.000Z`;
    case 'yesNo':
      return chance.happens(0.85);
    case 'choice':
      return chance.weighted(firstMore(options));
    case 'choices': {
      const names = Object.keys(firstMore(options));
      const some = names.filter(() => chance.happens(2 / (names.length + 1)));
      return some.length > 0 ? some : names.slice(0, 1);
    }
    case 'person':
      return nameOf(chance);
    case 'phone':
      return phoneOf(chance);
    case 'idCard':
      // Ten thousand numbers for each unit.
      return idCardOf(spot.no * 10_000 + it.index);
    case 'unit':
      return spot.unit;
    case 'units':
      return [spot.unit, ...it.neighbours.filter((one) => one !== spot.unit).slice(0, chance.below(3))];
    case 'files':
      return [it.samples.paper];
    case 'photo':
      return [field.name === 'after' ? it.samples.after : it.samples.before];
    case 'place':
      return spot.centre && { at: near(spot.centre, chance) };
    case 'line':
      return spot.centre && lineFrom(near(spot.centre, chance), chance);
    case 'area':
      return spot.centre && [rectangleAround(near(spot.centre, chance), chance)];
    case 'rows':
      return rowsOf(options.columns, it);
    default:
      return null;
  }
}

/** Something of the register lies within some 600 m of the middle of its village. */
function near([longitude, latitude]: Position, chance: Chance): Position {
  const off = () => (chance.next() + chance.next() - 1) * 0.006;
  return [degrees(longitude + off()), degrees(latitude + off())];
}

function lineFrom(start: Position, chance: Chance): readonly Position[] {
  const points = [start];
  const [east, north] = [chance.next() - 0.5, chance.next() - 0.5];
  for (let i = 1; i < 5; i++) {
    const [x, y] = points[i - 1] ?? start;
    points.push([
      degrees(x + east * 0.006 + chance.next() * 0.001),
      degrees(y + north * 0.006 + chance.next() * 0.001),
    ]);
  }
  return points;
}

function rectangleAround([x, y]: Position, chance: Chance): readonly Position[] {
  const [wide, high] = [chance.between(0.0004, 0.003, 5), chance.between(0.0004, 0.002, 5)];
  const [right, top] = [degrees(x + wide), degrees(y + high)];
  return [
    [x, y],
    [right, y],
    [right, top],
    [x, top],
    [x, y],
  ];
}

function degrees(value: number): number {
  return Number(value.toFixed(6));
}

/** What is declared first is what most are: each option half as often again as the next. */
function firstMore({ options }: KindUse['options']): Readonly<Record<string, number>> {
  const names = isNamed(options) ? Object.keys(options) : [];
  return Object.fromEntries(names.map((name, i) => [name, 1.5 ** -i]));
}

/** Usual sizes by what a number is measured in: least, most, decimals. */
const usual: Readonly<Record<string, readonly [least: number, most: number, decimals: number]>> = {
  ...{ '%': [62, 99, 1], 户: [12, 180, 0], 人: [8, 160, 0], 公里: [0.4, 5.5, 2], 亩: [40, 1200, 0], 吨: [2, 60, 1] },
  ...{ 'm³': [1.5, 24, 1], 'm²': [60, 320, 0], 分: [78, 99, 0], 个: [1, 6, 0], 年: [2014, 2022, 0], kW: [3, 12, 1] },
  ...{
    'm³/d': [10, 120, 0],
    kWh: [800, 9000, 0],
    天: [60, 150, 0],
    小时: [2, 8, 1],
    'km²': [2, 18, 1],
    kg: [5, 60, 1],
  },
};

function numberOf({ options }: Pick<Field, keyof KindUse>, chance: Chance): number {
  const unit = isNamed(options.unit) ? options.unit.zh : options.unit;
  const [low, high, digits] = usual[String(unit)] ?? [1, 20, 0];
  const { min, max, decimals = digits } = options;
  const most = typeof max === 'number' ? Math.min(high, max) : high;
  const least = Math.min(typeof min === 'number' ? Math.max(low, min) : low, most);
  return chance.between(least, most, Math.min(Number(decimals), digits));
}

/** Between 300 and 30,000 yuan, in hundreds. */
function moneyOf({ min, max }: KindUse['options'], chance: Chance): number {
  const fen = chance.between(3, 300) * 10_000;
  const least = typeof min === 'number' ? Math.max(fen, min) : fen;
  return typeof max === 'number' ? Math.min(least, max) : least;
}

/** Fields that name a day still to come: what is planned and what runs out. */
const ahead = /^(plan|planned|warranty|relapsed|winter)|(End|Until|to|toDate)$/;

/** A day of 2022: most from March to September, when there is work in the open; what is planned, behind June. */
function dayOf(name: string, chance: Chance): string {
  return addDays('2022-01-04', ahead.test(name) ? chance.between(170, 355) : chance.between(0, 330));
}

function rowsOf(columns: Json | undefined, it: Setting): Json {
  if (!isNamed(columns)) return null;
  const row = Object.entries(columns).flatMap(([name, column]): readonly [string, Json][] => {
    if (!isNamed(column) || typeof column.kind !== 'string' || !isNamed(column.options)) return [];
    // Declared options are plain data.
    const options = column.options as KindUse['options'];
    const value = believable({ name, kind: column.kind, options, unique: false }, it);
    return value === null ? [] : [[name, value]];
  });
  return row.length === 0 ? null : [Object.fromEntries(row)];
}

function fitting(text: string, declared: Json | undefined, otherwise: number): string {
  return [...text].slice(0, typeof declared === 'number' ? declared : otherwise).join('');
}

import type { RecordState } from './change.ts';
import { minus } from './decimal.ts';
import { and, everything, type Filter, fieldValue, matches, misuse, settingsIn, settled } from './filter.ts';
import { canonical } from './hash.ts';
import type { Json } from './kind.ts';
import { about, type Fault, Misdeclared } from './misdeclared.ts';
import { comparisonOf, knows, type Register } from './register.ts';
import type { Words } from './words.ts';

/**
 * A number with numerator, denominator and dimensions, computed from records and kept right at every commit *by
 * difference*: what a record contributes after a change minus what it contributed before. A recount must always give
 * the same.
 */
export interface Indicator {
  readonly name: string;
  readonly label: Words;
  /** Follows from the formula: another formula (or another setting in it) is another version, counted anew. */
  readonly version: number;
  readonly register: string;
  /** What counts in the denominator. */
  readonly of: Filter;
  /** What of that counts in the numerator. */
  readonly where: Filter;
  /** Adds up this number field instead of counting records; null: counts. */
  readonly sum: string | null;
  /** Takes the denominator from here instead: from another register, or from another number of the same one. */
  readonly outOf: Part | null;
  /** Fields that split it. */
  readonly dims: readonly string[];
  /** By month of the record's day, or all in one. */
  readonly period: 'month' | 'none';
  /** `record`: what the records add up to. `unit`: how many units (villages) hold any of it. */
  readonly by: 'record' | 'unit';
  /** `share`: numerator over denominator. `amount`: the numerator alone. */
  readonly as: 'share' | 'amount';
  /** What an amount is measured in: 座, km. Empty for a share. */
  readonly unit: string;
  /** Which way is good; null: neither. */
  readonly better: 'more' | 'less' | null;
  /** Numbers of the tasks of the table it serves. */
  readonly tasks: readonly string[];
  /** Words of a table by which one of its targets is known as this one; any of them. */
  readonly metric: readonly string[];
  /** 口径: what is counted, in a sentence. */
  readonly caliber: Words | null;
}

/** Records of a register that satisfy a filter, counted or added up by a number. */
export interface Part {
  readonly register: string;
  readonly where: Filter;
  readonly sum: string | null;
}

/** All of an indicator that its figures depend on: what the door counts by, and what a recount is of. */
export type Formula = Pick<
  Indicator,
  'name' | 'version' | 'register' | 'of' | 'where' | 'sum' | 'outOf' | 'dims' | 'period'
>;

/** What one record adds to one row of the rollup. */
export interface Contribution {
  readonly indicator: string;
  readonly version: number;
  readonly unit: string;
  readonly period: string;
  /** Canonical: the values of `dims`, in their order. */
  readonly dims: readonly Json[];
  /** Numerator. */
  readonly n: number;
  /** Denominator. */
  readonly total: number;
}

/** What a pack writes down of an indicator: everything that has a default may be left out. */
export type IndicatorDeclaration = Pick<Indicator, 'name' | 'label'> &
  Partial<Omit<Indicator, 'name' | 'label' | 'register' | 'outOf'>> & {
    readonly outOf?: { readonly register: Register; readonly where?: Filter; readonly sum?: string };
  };

/**
 * Spells out the defaults and stops the program when the declaration does not fit its register. With a condition on
 * the numerator or a denominator of its own it is a share, else an amount.
 *
 * @throws Misdeclared where a person at the desk can have made the mistake
 */
export function indicator(on: Register, { outOf, ...it }: IndicatorDeclaration): Indicator {
  const shared = it.where !== undefined || outOf !== undefined;
  const resolved: Indicator = {
    version: 0,
    of: everything,
    where: everything,
    sum: null,
    dims: [],
    period: 'none',
    by: 'record',
    as: shared ? 'share' : 'amount',
    unit: '',
    better: null,
    tasks: on.tasks,
    metric: [],
    caliber: null,
    ...it,
    register: on.name,
    outOf: outOf ? { register: outOf.register.name, where: outOf.where ?? everything, sum: outOf.sum ?? null } : null,
  };
  const complain: Complain = (what, fault) => {
    const message = `Indicator "${it.name}" of "${on.name}": ${what}`;
    const why = fault === undefined ? undefined : about(it.label, fault);
    throw why === undefined ? new Error(message) : new Misdeclared(message, it.name, why);
  };
  checkPart(on, { register: on.name, where: and(resolved.of, resolved.where), sum: resolved.sum }, complain);
  if (outOf && resolved.outOf) checkPart(outOf.register, resolved.outOf, complain);
  for (const name of resolved.dims) if (!knows(on, name)) complain(`"${name}" is no field.`);
  const looked = [resolved.of, resolved.where, ...(resolved.outOf ? [resolved.outOf.where] : [])].flatMap(fieldsIn);
  // A unit that moves takes its records along without touching them one by one: nothing would be counted again.
  for (const name of [...looked, ...resolved.dims]) {
    if (name === 'scope' || name === 'seq') complain(`"${name}" changes without the record being written.`);
  }
  const apart = outOf && outOf.register.name !== on.name;
  if (apart && resolved.dims.length > 0) complain('what another register counts cannot be split by fields of this.');
  if (resolved.period === 'month' && on.day === null) {
    complain('the register has no day to take the month from.');
  }
  return { ...resolved, version: it.version ?? versionOf(resolved) };
}

/** The formula alone: plain data that is kept beside the figures. */
export function formulaOf({ name, version, register, of, where, sum, outOf, dims, period }: Indicator): Formula {
  return { name, version, register, of, where, sum, outOf, dims, period };
}

function fieldsIn(filter: Filter): readonly string[] {
  if ('all' in filter) return filter.all.flatMap(fieldsIn);
  if ('any' in filter) return filter.any.flatMap(fieldsIn);
  if ('not' in filter) return fieldsIn(filter.not);
  return [filter.field, ...(filter.than === undefined ? [] : [filter.than])];
}

type Complain = (what: string, fault?: Fault) => never;

function checkPart(register: Register, { where, sum }: Part, complain: Complain): void {
  const wrong = misuse(where, (name) => comparisonOf(register, name));
  if (wrong) {
    complain(wrong, {
      zh: '条件所看的字段已经移除，或换了类型。请重新选择条件。',
      en: 'the field of its condition was taken away or is of another kind now. Choose the condition anew.',
    });
  }
  if (sum !== null && comparisonOf(register, sum) !== 'number') {
    complain(`"${sum}" is no number that could be added up.`, {
      zh: '要合计的字段已经移除，或不再是数。请重新选择统计什么。',
      en: 'the field that is added up was taken away or is no number any more. Choose anew what is counted.',
    });
  }
}

/** The formula as a number: 31 bits of FNV-1a over its canonical text, never 0. */
function versionOf({ register, of, where, sum, outOf, dims, period }: Omit<Formula, 'name' | 'version'>): number {
  const formula: Json = JSON.parse(JSON.stringify({ register, of, where, sum, outOf, dims, period }));
  let hash = 0x811c9dc5;
  for (const letter of canonical(formula)) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 1 || 1;
}

/** The indicator with the district's settings in its formula, and the version that follows from it. */
export function settledIndicator(it: Indicator, values: Readonly<Record<string, Json>>): Indicator {
  if (indicatorSettings(it).length === 0) return it;
  const { outOf } = it;
  const formula = {
    of: settled(it.of, values),
    where: settled(it.where, values),
    outOf: outOf && { ...outOf, where: settled(outOf.where, values) },
  };
  return { ...it, ...formula, version: versionOf({ ...it, ...formula }) };
}

/** Names of the settings its formula looks at. */
export function indicatorSettings({ of, where, outOf }: Indicator): readonly string[] {
  return [...settingsIn(of), ...settingsIn(where), ...(outOf ? settingsIn(outOf.where) : [])];
}

/** The registers whose records it looks at. */
export function registersOf({ register, outOf }: Pick<Formula, 'register' | 'outOf'>): readonly string[] {
  return outOf === null || outOf.register === register ? [register] : [register, outOf.register];
}

/** Formulas by the register whose records they look at; one that looks at two stands under both. */
export function byRegister(formulas: readonly Formula[]): Readonly<Record<string, readonly Formula[]>> {
  const by: Record<string, readonly Formula[]> = {};
  for (const one of formulas) {
    for (const register of registersOf(one)) by[register] = [...(by[register] ?? []), one];
  }
  return by;
}

/** What a record contributes, or null when it is gone or counts neither above nor below. */
export function contribution(of: Formula, record: RecordState | null): Contribution | null {
  if (record === null || record.gone) return null;
  const { register, outOf } = of;
  const below = partOf(outOf ?? { register, where: of.of, sum: of.sum }, record);
  const above = outOf === null && below === null ? null : partOf({ register, where: over(of), sum: of.sum }, record);
  if (below === null && above === null) return null;
  return {
    indicator: of.name,
    version: of.version,
    unit: record.unit,
    period: of.period === 'month' ? (record.day ?? '').slice(0, 7) : '',
    dims: of.dims.map((name) => fieldValue(record, name)),
    n: above ?? 0,
    total: below ?? 0,
  };
}

/** What the numerator counts: with a denominator from elsewhere, `of` still narrows it. */
export function over({ of, where }: Pick<Formula, 'of' | 'where'>): Filter {
  return and(of, where);
}

function partOf({ register, where, sum }: Part, record: RecordState): number | null {
  if (record.register !== register || !matches(where, record)) return null;
  return sum === null ? 1 : Number(fieldValue(record, sum) ?? 0);
}

/** After minus before, one entry per row of the rollup that changes; rows that stay the same are left out. */
export function difference(
  indicators: readonly Formula[],
  before: RecordState | null,
  after: RecordState | null,
): readonly Contribution[] {
  return indicators.flatMap((one) => {
    const was = contribution(one, before);
    const is = contribution(one, after);
    if (was !== null && is !== null && rowKey(was) === rowKey(is)) {
      const n = minus(is.n, was.n);
      const total = minus(is.total, was.total);
      return n === 0 && total === 0 ? [] : [{ ...is, n, total }];
    }
    return [...(was === null ? [] : [{ ...was, n: -was.n, total: -was.total }]), ...(is === null ? [] : [is])];
  });
}

/** Which row of the rollup a contribution belongs to. */
export function rowKey(of: Contribution): string {
  return JSON.stringify([of.indicator, of.version, of.unit, of.period, of.dims]);
}

/** A rate always keeps both its parts; without a denominator there is none (无数据), never 0 or 100. */
export interface Rate {
  readonly n: number;
  readonly total: number;
  /** 0 to 1, or null without a denominator. */
  readonly share: number | null;
}

export function rate(n: number, total: number): Rate {
  return { n, total, share: total === 0 ? null : n / total };
}

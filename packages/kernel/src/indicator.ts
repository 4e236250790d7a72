import type { RecordState } from './change.ts';
import { minus } from './decimal.ts';
import { everything, type Filter, fieldValue, matches, misuse } from './filter.ts';
import type { Json } from './kind.ts';
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
  /** Raised when the formula changes: the recount goes into the new version and is switched when done. */
  readonly version: number;
  readonly register: string;
  /** What counts in the denominator. */
  readonly of: Filter;
  /** What of that counts in the numerator. */
  readonly where: Filter;
  /** Adds up this number field instead of counting records; null: counts. */
  readonly sum: string | null;
  /** Fields that split it. */
  readonly dims: readonly string[];
  /** By month of the record's day, or all in one. */
  readonly period: 'month' | 'none';
}

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

/** Spells out the defaults and stops the program when the declaration does not fit its register. */
export function indicator(
  on: Register,
  it: Pick<Indicator, 'name' | 'label'> & Partial<Omit<Indicator, 'name' | 'label' | 'register'>>,
): Indicator {
  const resolved: Indicator = {
    version: 1,
    of: everything,
    where: everything,
    sum: null,
    dims: [],
    period: 'none',
    ...it,
    register: on.name,
  };
  const complain = (what: string): never => {
    throw new Error(`Indicator "${it.name}" of "${on.name}": ${what}`);
  };
  for (const filter of [resolved.of, resolved.where]) {
    const wrong = misuse(filter, (name) => comparisonOf(on, name));
    if (wrong) complain(wrong);
  }
  for (const name of resolved.dims) if (!knows(on, name)) complain(`"${name}" is no field.`);
  if (resolved.sum !== null && comparisonOf(on, resolved.sum) !== 'number') {
    complain(`"${resolved.sum}" is no number that could be added up.`);
  }
  if (resolved.period === 'month' && on.day === null) {
    complain('the register has no day to take the month from.');
  }
  return resolved;
}

/** What a record contributes, or null when it is gone or not of the denominator. */
export function contribution(of: Indicator, record: RecordState | null): Contribution | null {
  if (record === null || record.gone || record.register !== of.register || !matches(of.of, record)) return null;
  const amount = of.sum === null ? 1 : Number(fieldValue(record, of.sum) ?? 0);
  return {
    indicator: of.name,
    version: of.version,
    unit: record.unit,
    period: of.period === 'month' ? (record.day ?? '').slice(0, 7) : '',
    dims: of.dims.map((name) => fieldValue(record, name)),
    n: matches(of.where, record) ? amount : 0,
    total: amount,
  };
}

/** After minus before, one entry per row of the rollup that changes; rows that stay the same are left out. */
export function difference(
  indicators: readonly Indicator[],
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

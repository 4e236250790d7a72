import type { Sums } from '@yicun/kernel/figure';
import { distance, type Goal } from '@yicun/kernel/schedule';
import type { Row } from './row.ts';

/** What a target's figure is computed to be, in the target's own unit. */
export interface Computed extends Sums {
  readonly value: number;
  /** Of a target that every township has to reach by itself (每个乡镇 10 个): how many do. */
  readonly each: Each | null;
}

export interface Each {
  readonly reached: number;
  readonly of: number;
  /** What all those that fall short are missing together. */
  readonly missing: number;
}

/** The value of a target on a day, and what it rests on. */
export interface Current {
  readonly value: number;
  /** As of this day. */
  readonly on: string;
  /** The entries it is made of: one for the whole target, or one per unit; none where it is computed. */
  readonly entries: readonly Row[];
  /** From what the ledgers hold; null: typed by hand. */
  readonly computed: Computed | null;
}

/** How far a target is from being reached. */
export interface Standing {
  /** Null: there is no number to reach yet (指标待下达). */
  readonly reached: boolean | null;
  /** How much is missing, in the target's own unit; null without a number to reach. */
  readonly missing: number | null;
  /** 0 to 1 of the way from the baseline, for a bar; null where that says nothing (atMost, no value). */
  readonly share: number | null;
}

/** What was reported up to a day, oldest first. */
export function toldBy(entries: readonly Row[], today: string): readonly Row[] {
  return entries.filter((one) => dayOf(one) <= today).sort(byDay);
}

/**
 * The value that was reported last, up to a day. An entry that covers the whole target wins over what single units
 * report of their own; without one, the latest of each unit is added up. Values are cumulative.
 */
export function currentValue(entries: readonly Row[], today: string): Current | null {
  const told = toldBy(entries, today).filter((one) => typeof one.data.value === 'number');
  const whole = told.filter((one) => one.data.covers !== 'own').at(-1);
  if (whole) return { value: Number(whole.data.value), on: dayOf(whole), entries: [whole], computed: null };
  const latest = new Map(told.map((one) => [one.unit, one]));
  const each = [...latest.values()];
  if (each.length === 0) return null;
  const value = each.reduce((sum, one) => sum + Number(one.data.value), 0);
  return { value, on: each.map(dayOf).sort().at(-1) ?? today, entries: each, computed: null };
}

/** Judges a target by the value it stands at; without a value nothing is reached yet. */
export function standingOf(target: Row, current: Current | null): Standing {
  const { value, baseline } = target.data;
  if (typeof value !== 'number') return { reached: null, missing: null, share: null };
  const direction = directionOf(target);
  if (current === null) return { reached: false, missing: direction === 'atMost' ? null : value, share: null };
  const each = current.computed?.each;
  if (each) {
    const share = each.of === 0 ? null : each.reached / each.of;
    return { reached: each.of > 0 && each.reached === each.of, missing: each.missing, share };
  }
  const { reached, missing } = distance({ comparator: direction, value }, current.value);
  const from = typeof baseline === 'number' ? baseline : 0;
  const way = value - from;
  const share = direction === 'atMost' || way === 0 ? null : Math.min(1, Math.max(0, (current.value - from) / way));
  return { reached, missing, share };
}

/** What a target asks for; without a word of it, what was written is to be reached. */
export function directionOf({ data }: Row): Goal['comparator'] {
  return data.comparator === 'atLeast' || data.comparator === 'atMost' ? data.comparator : 'equal';
}

function dayOf(entry: Row): string {
  return String(entry.data.reportedOn ?? '');
}

function byDay(a: Row, b: Row): number {
  return dayOf(a) === dayOf(b) ? a.seq - b.seq : dayOf(a) < dayOf(b) ? -1 : 1;
}

/** From what was typed into a form to corrections: only what differs, and what follows from it. */

import type { Addable, Correction } from '@yicun/reader/draft';
import { fieldsOf } from './fields.ts';
import type { Sort, Thing } from './things.ts';

/** Field → value as the draft holds it. */
export type Values = Readonly<Record<string, unknown>>;

/** Corrections that make `thing` hold `values`; none where it does already. */
export function editsOf(thing: Thing, values: Values): readonly Correction[] {
  const held = new Map<string, unknown>(Object.entries(thing.it));
  const typed = fieldsOf[thing.sort].flatMap(({ name }): [string, unknown][] =>
    name in values && !isAlike(values[name], held.get(name)) ? [[name, values[name]]] : [],
  );
  const changed = Object.fromEntries(typed);
  const merged = { ...Object.fromEntries(held), ...changed };
  const following = Object.entries(followingOf(thing.sort, merged, changed));
  return [...typed, ...following].map(([field, value]) => ({ set: thing.it.id, field, value }));
}

/** The correction that adds a thing of these values to a task. */
export function additionOf(sort: Addable, task: string, values: Values): Correction {
  return { add: sort, task, value: { ...values, ...followingOf(sort, values, values) } };
}

/**
 * What other fields must hold so that the typed ones are true: a number in its base unit, money in fen, and how exact a
 * date is. The strict reading of 6月前 has no say any more once a date was typed.
 */
function followingOf(sort: Sort, all: Values, changed: Values): Values {
  const { value, unit, due } = all;
  const counted = ('value' in changed || 'unit' in changed) && typeof value === 'number' && typeof unit === 'string';
  if (sort === 'funding' && counted) return { fen: fenOf(value, unit) };
  if (sort === 'milestone' && 'due' in changed) return { strictDue: null };
  if (sort !== 'target') return {};
  return {
    ...(counted ? baseOf(value, unit) : {}),
    ...('due' in changed ? { dueBasis: basisOf(due), strictDue: null } : {}),
  };
}

function basisOf(due: unknown): 'day' | 'month' | 'none' {
  if (typeof due !== 'string') return 'none';
  return due.length === 10 ? 'day' : 'month';
}

const tens: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 23 万亩 → 230000 亩. Rounded to a millionth, because 1.1 × 10000 is not 11000 in binary. */
function baseOf(value: number, unit: string): { readonly baseValue: number; readonly baseUnit: string } {
  const times = tens[unit.charAt(0)];
  if (times === undefined || unit.length < 2) return { baseValue: value, baseUnit: unit };
  return { baseValue: Math.round(value * times * 1e6) / 1e6, baseUnit: unit.slice(1) };
}

/** 26 万元 → 26000000 fen. */
function fenOf(value: number, unit: string): number {
  return Math.round(value * (tens[unit.charAt(0)] ?? 1) * 100);
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

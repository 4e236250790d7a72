import type { Fault } from './misdeclared.ts';
import { type Refusal, refusal } from './refusal.ts';

/** The least and the most a number may be, both included. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** What is wrong with declared bounds, or null. */
export function checkBounds({ min, max }: Bounds): Fault | null {
  if (min !== undefined && !Number.isFinite(min)) return 'the option "min" is no number.';
  if (max !== undefined && !Number.isFinite(max)) return 'the option "max" is no number.';
  if (min === undefined || max === undefined || min <= max) return null;
  return {
    zh: `最小值 ${min} 大于最大值 ${max}。请改正其中一个。`,
    en: `the least value ${min} is greater than the most, ${max}. Correct one of them.`,
  };
}

/**
 * The refusal of a number outside its bounds, or null within them.
 *
 * @param most  what no value of the kind exceeds, on either side of zero
 * @param show  how the kind writes such a number to a person
 */
export function outside(
  value: number,
  { min, max }: Bounds,
  most: number,
  show: (value: number) => string,
): Refusal | null {
  const least = min ?? -most;
  const greatest = max ?? most;
  if (value >= least && value <= greatest) return null;
  if (min !== undefined && max !== undefined) {
    return refusal('value.range', { min: show(min), max: show(max), value: show(value) });
  }
  return value < least
    ? refusal('value.least', { min: show(least), value: show(value) })
    : refusal('value.most', { max: show(greatest), value: show(value) });
}

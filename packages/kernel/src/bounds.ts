import { type Refusal, refusal } from './refusal.ts';

/** The least and the most a number may be, both included. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** What is wrong with declared bounds, or null. */
export function checkBounds({ min, max }: Bounds): string | null {
  if (min !== undefined && !Number.isFinite(min)) return 'the option "min" is no number.';
  if (max !== undefined && !Number.isFinite(max)) return 'the option "max" is no number.';
  return min !== undefined && max !== undefined && min > max ? `"min" ${min} is greater than "max" ${max}.` : null;
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

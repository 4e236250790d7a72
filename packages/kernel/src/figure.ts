import { mostDecimals } from './decimal.ts';
import type { Indicator } from './indicator.ts';

/** Numerator and denominator of a figure, in one unit or in a place. */
export interface Sums {
  readonly n: number;
  readonly total: number;
}

type Way = Pick<Indicator, 'as' | 'by'>;

/**
 * What the units of a place make together. By record: numerators and denominators added up, exactly. By unit: how many
 * units hold any of it; of a share, only units that count in the denominator.
 *
 * @param each  one entry per unit, whatever its month
 */
export function summed({ as, by }: Way, each: readonly Sums[]): Sums {
  if (by === 'unit') {
    const counted = as === 'share' ? each.filter(({ total }) => total > 0) : each;
    return { n: counted.filter(({ n }) => n > 0).length, total: each.filter(({ total }) => total > 0).length };
  }
  return { n: sum(each.map(({ n }) => n)), total: sum(each.map(({ total }) => total)) };
}

/** The figure itself: 0 to 1 of a share, null (无数据) without a denominator; of an amount the numerator. */
export function figureValue({ as }: Pick<Indicator, 'as'>, { n, total }: Sums): number | null {
  if (as === 'amount') return n;
  return total > 0 ? n / total : null;
}

const scale = 10 ** mostDecimals;

/** Stored numbers are whole in millionths (see decimal.ts): added up there, nothing is lost. */
function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + Math.round(one * scale), 0) / scale;
}

/** Figures in words. */

import { figureValue, type Sums } from '@yicun/kernel/figure';
import type { Indicator } from '@yicun/kernel/indicator';
import { figure } from '../../words/format.ts';

/**
 * `62.5%`, `1,204 座`; the given words where there is none. Cut, not rounded: 99.996% has not come to 100%.
 */
export function sumsText(it: Pick<Indicator, 'as' | 'unit'>, sums: Sums, none: string): string {
  const value = figureValue(it, sums);
  if (value === null) return none;
  if (it.as === 'share') return percent(value);
  return it.unit === '' ? figure(value) : `${figure(value)} ${it.unit}`;
}

/** A share of 0 to 1 with two decimals. */
export function percent(share: number): string {
  return `${figure(cut(share * 100))}%`;
}

/** How far a share, or an amount, has moved: `+3.2` points, `−4`. */
export function changeText(change: number): string {
  const value = cut(change);
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${figure(Math.abs(value))}`;
}

/** The millionth keeps 0.57 × 100 from being 56.99. */
function cut(value: number): number {
  return Math.trunc(Math.round(value * 1e6) / 1e4) / 100;
}

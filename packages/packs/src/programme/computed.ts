import { figureValue, type Sums } from '@yicun/kernel/figure';
import type { Indicator } from '@yicun/kernel/indicator';
import { distance } from '@yicun/kernel/schedule';
import { factorOf } from './binding.ts';
import { type Row, textOf } from './row.ts';
import { type Computed, directionOf, type Each } from './standing.ts';

/**
 * The value of a target from the figure it is bound to, or null (无数据): without a denominator, where the figure is
 * measured in something else, or while nobody has worked in its ledger (docs/decisions/ledgers-speak-once-used.md).
 *
 * @param figure     the figure of the whole district
 * @param townships  the same of each township
 */
export function computedOf(
  target: Row,
  indicator: Pick<Indicator, 'as' | 'by' | 'unit'>,
  figure: Sums & { readonly used: boolean },
  townships: readonly Sums[],
): Computed | null {
  const value = !figure.used ? null : inUnitOf(target, indicator, figure);
  if (value === null) return null;
  const { n, total } = figure;
  return { value, n, total, each: isPerTownship(target) ? eachOf(target, indicator, townships) : null };
}

/** Has every township to reach the value by itself? */
function isPerTownship(target: Row): boolean {
  return (textOf(target, 'per') ?? '').startsWith('乡镇');
}

/** Numerator and denominator as a number in the unit of the target; null where that cannot be. */
function inUnitOf(target: Row, indicator: Pick<Indicator, 'as' | 'by' | 'unit'>, sums: Sums): number | null {
  const factor = factorOf(indicator, textOf(target, 'measuredIn'));
  if (factor === null || (indicator.as === 'share' && sums.total <= 0)) return null;
  const value = factor === 1 ? sums.n : figureValue(indicator, sums);
  // 0.57 / 0.01 is 56.99999999999999: what is below the sixth decimal is no part of a figure.
  return value === null ? null : Math.round((value / factor) * 1e6) / 1e6;
}

function eachOf(target: Row, indicator: Parameters<typeof inUnitOf>[1], townships: readonly Sums[]): Each | null {
  const goal = target.data.value;
  if (typeof goal !== 'number') return null;
  const comparator = directionOf(target);
  const judged = townships.map((one) => distance({ comparator, value: goal }, inUnitOf(target, indicator, one) ?? 0));
  const missing = judged.reduce((sum, one) => sum + one.missing, 0);
  return { reached: judged.filter((one) => one.reached).length, of: townships.length, missing };
}

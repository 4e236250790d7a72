/** What the ledgers give for the targets of a programme. */

import { bindingOf, figuresIn } from '@yicun/packs/programme/binding';
import type { ComputedTargets } from '@yicun/packs/programme/board';
import { computedOf } from '@yicun/packs/programme/computed';
import { type Row, textOf } from '@yicun/packs/programme/row';
import type { House, ProgrammeFile } from '@yicun/server/wire';
import { judged } from '../figures/judged.ts';

/**
 * By target; only figures that the reader has of the whole district: what a township officer sees of it is no measure
 * of the district's target.
 */
export function computedTargets({ records, figures }: ProgrammeFile, house: House): ComputedTargets {
  const sent = new Map(figures.map((one) => [one.indicator, one]));
  const declared = new Map(figuresIn(house).map((one) => [one.name, one]));
  const pairs = (records.target ?? []).flatMap((target) => {
    const name = textOf(target, 'indicator') ?? '';
    const [figure, indicator] = [sent.get(name), declared.get(name)];
    if (figure === undefined || indicator === undefined || 'why' in indicator || !figure.whole) return [];
    const computed = computedOf(target, indicator, { ...judged(figure), used: figure.used }, figure.townships);
    return computed === null ? [] : [[target.id, computed] as const];
  });
  return new Map(pairs);
}

/** The figure that an unbound target would be known as; null: none, or it is bound already. */
export function proposedFor(target: Row, task: Row, house: House): string | null {
  if (textOf(target, 'indicator') !== null) return null;
  const told = {
    task: textOf(task, 'number'),
    metric: textOf(target, 'metric') ?? '',
    wording: textOf(target, 'wording') ?? '',
    measuredIn: textOf(target, 'measuredIn'),
  };
  return bindingOf(told, figuresIn(house))?.name ?? null;
}

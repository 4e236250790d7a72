/** Figures and states of the programme in words. */

import type { ItemSort, ItemState } from '@yicun/packs/programme/items';
import type { Row } from '@yicun/packs/programme/row';
import { figure } from '../../words/format.ts';
import type { programme } from '../../words/programme.ts';

type Words = (typeof programme)['zh'];

/** `≥ 24 个`, `1–2 个`, `≤ 5%`. What is to be reached may be surpassed, unless the text says 控制在…以内. */
export function goalText({ data }: Row, words: Words): string {
  if (typeof data.value !== 'number') return words.noNumber;
  const sign = data.comparator === 'atMost' ? '≤ ' : '≥ ';
  const upper = typeof data.upper === 'number' ? `–${figure(data.upper)}` : '';
  return (upper === '' ? sign : '') + withUnit(`${figure(data.value)}${upper}`, data.measuredIn);
}

/** A value in the unit of its target. */
export function valueText(value: number, { data }: Row): string {
  return withUnit(figure(value), data.measuredIn);
}

function withUnit(written: string, unit: unknown): string {
  if (typeof unit !== 'string' || unit === '') return written;
  return unit === '%' ? `${written}%` : `${written} ${unit}`;
}

/** A target is reached, a measure done; the same state has the name that fits. */
export function stateText(sort: ItemSort, state: ItemState, words: Words): string {
  return sort === 'target' ? words.targetStates[state] : words.stepStates[state];
}

/** Words of the source that a person wants to add: where they stand, and what can be read in them to begin with. */

import type { Addable, DraftTask, ProgrammeDraft } from '@yicun/reader/draft';
import { findDates } from '@yicun/reader/language/dates';
import { leftMetric, rightMetric } from '@yicun/reader/language/metric';
import { perOf } from '@yicun/reader/language/per';
import { findQuantities } from '@yicun/reader/language/quantities';
import { normalise } from '@yicun/reader/language/text';
import { type Source, type Span, textOf } from '@yicun/reader/source';
import type { Values } from './edits.ts';

export interface Place {
  readonly task: DraftTask;
  /** Of the task, from 1. */
  readonly row: number;
  readonly column: 'goal' | 'measures' | 'due';
}

/** The task and the cell that a block of the source is; null outside of the rows of tasks. */
export function placeOf({ tasks }: ProgrammeDraft, block: number): Place | null {
  for (const task of tasks) {
    for (const part of task.parts) {
      for (const column of ['goal', 'measures', 'due'] as const) {
        if (part[column].some((span) => span.block === block)) return { task, row: part.row, column };
      }
    }
    if (task.spans.some((span) => span.block === block)) return { task, row: 1, column: 'goal' };
  }
  return null;
}

const aims = /力争|争取|争创|积极申报/;

/** The fields of a thing that is made of these words, as far as the reader can tell them. */
export function prefill(source: Source, span: Span, sort: Addable, place: Place, year: number | null): Values {
  const raw = textOf(source, span);
  const text = normalise(raw);
  const dates = findDates(text, year);
  const due = dates.find((date) => date.due !== null)?.due ?? null;
  const { row, column } = place;
  if (sort === 'object') return { text: raw, span, row };
  if (sort === 'measure') return { text: raw, span, row, due, number: nextNumber(place) };
  if (sort !== 'target' && sort !== 'funding') return { text: raw, span, row, due: due ?? '' };
  const [quantity] = findQuantities(text, dates);
  const before = text.slice(dates.findLast((date) => date.end <= (quantity?.start ?? 0))?.end ?? 0, quantity?.start);
  const metric = quantity === undefined ? raw : leftMetric(before) || rightMetric(text.slice(quantity.end)) || raw;
  if (sort === 'funding')
    return { text: raw, span, row, column, metric, value: quantity?.value, unit: quantity?.unit ?? '' };
  return {
    text: raw,
    spans: [span],
    row,
    column,
    metric,
    due,
    value: quantity?.value,
    upper: quantity?.upper ?? null,
    unit: quantity?.unit ?? '',
    comparator: quantity?.comparator ?? '=',
    baseline: quantity?.baseline ?? null,
    approximate: quantity?.approximate ?? false,
    per: perOf(before, quantity?.comparator === '>=')?.words ?? null,
    firmness: aims.test(text) ? 'aim' : 'duty',
  };
}

function nextNumber({ task, row }: Place): number {
  return Math.max(0, ...task.measures.filter((one) => one.row === row).map(({ number }) => number)) + 1;
}

import type { DraftTarget, Restatement } from '../draft.ts';
import { later, monthOfDue } from '../language/dates.ts';
import { spanOf, wordsOf } from './passage.ts';
import type { Found, SetAside } from './targets.ts';
import type { TaskRows } from './tasks.ts';

/** How many figures of the same size and unit in one row are looked through for a double. */
const MOST_ALIKE = 40;

/** Makes numbered targets of what was found in one task: parts and stages tied together, doubles joined. */
export function draftTargets(
  { number, title }: TaskRows,
  found: readonly Found[],
  setAside: readonly SetAside[],
): DraftTarget[] {
  const first = new Map<Found, Found>();
  const alike = new Map<string, Found[]>();
  for (const one of found) {
    const key = `${one.passage.row} ${one.quantity.baseValue} ${one.quantity.baseUnit}`;
    const others = alike.get(key) ?? [];
    const earlier = others.find((other) => isSame(other, one));
    if (earlier) first.set(one, earlier);
    else if (others.length < MOST_ALIKE) alike.set(key, [...others, one]);
  }
  const own = found.filter((one) => !first.has(one));
  const places = new Map(own.map((one, index) => [one, index + 1]));
  const idOf = (one: Found): string => `task/${number}/target/${places.get(first.get(one) ?? one) ?? 0}`;
  const again = new Map<Found, Restatement[]>();
  for (const [other, one] of first) again.set(one, [...(again.get(one) ?? []), restated(other)]);
  return own.map((one, index) => {
    const metric = one.metric === '' ? title : one.metric;
    return {
      ...targetOf(one, found, setAside, idOf),
      metric,
      id: `task/${number}/target/${index + 1}`,
      ...joined(one, again.get(one) ?? []),
    };
  });
}

function joined(one: Found, again: readonly Restatement[]): Pick<DraftTarget, 'spans' | 'restated'> {
  return { spans: [spanOf(one.passage, one.range), ...again.map(({ span }) => span)], restated: again };
}

function targetOf(
  one: Found,
  found: readonly Found[],
  setAside: readonly SetAside[],
  idOf: (one: Found) => string,
): Omit<DraftTarget, 'id' | 'spans' | 'restated'> {
  const { quantity, passage, clause } = one;
  const whole = one.isPart ? found.slice(0, found.indexOf(one)).findLast((other) => !other.isPart) : undefined;
  const progress = setAside.find(
    (aside) =>
      aside.reason === 'progress' && aside.passage === passage && aside.clause.sentence.start === clause.sentence.start,
  );
  return {
    text: wordsOf(passage, one.range),
    metric: one.metric,
    comparator: quantity.comparator,
    value: quantity.value,
    upper: quantity.upper,
    unit: quantity.unit,
    baseValue: quantity.baseValue,
    baseUnit: quantity.baseUnit,
    baseline: quantity.baseline,
    per: one.per?.words ?? null,
    perUncertain: one.per?.uncertain ?? false,
    ...dueOf(one),
    firmness: one.aim ? 'aim' : 'duty',
    stage: isStage(one, found),
    approximate: quantity.approximate,
    partOf: whole ? idOf(whole) : null,
    row: passage.row,
    column: passage.column,
    progressNow: progress
      ? {
          text: wordsOf(passage, progress.range),
          span: spanOf(passage, progress.range),
          value: progress.quantity.value,
          unit: progress.quantity.unit,
        }
      : null,
  };
}

function dueOf(one: Found): Pick<DraftTarget, 'due' | 'strictDue' | 'dueBasis'> {
  const { date } = one;
  return { due: date?.due ?? null, strictDue: date?.strict ?? null, dueBasis: date?.due ? date.precision : 'none' };
}

function restated(one: Found): Restatement {
  return {
    text: wordsOf(one.passage, one.range),
    span: spanOf(one.passage, one.range),
    metric: one.metric,
    comparator: one.quantity.comparator,
    ...dueOf(one),
    firmness: one.aim ? 'aim' : 'duty',
    column: one.passage.column,
  };
}

/**
 * One thing stated in two cells of a row: the same figure and unit, the same or no date, and nearly the same words.
 * 创建示范村10个 in the goal is 完成10个示范行政村 in the measures; two figures of one passage are never the same.
 */
function isSame(a: Found, b: Found): boolean {
  if (a.passage === b.passage || a.passage.row !== b.passage.row) return false;
  if (a.quantity.baseValue !== b.quantity.baseValue || a.quantity.baseUnit !== b.quantity.baseUnit) return false;
  if (a.per?.words !== b.per?.words) return false;
  if (a.date?.due && b.date?.due && monthOfDue(a.date.due) !== monthOfDue(b.date.due)) return false;
  return likeness(a.metric, b.metric) >= 0.5;
}

/** Shared pairs of characters, as a share of the shorter metric's: 1 where one holds all of the other. */
function likeness(a: string, b: string): number {
  const pairs = (text: string): Set<string> => {
    const han = text.replace(/[^\u4e00-\u9fff]/g, '');
    return new Set(Array.from({ length: Math.max(0, han.length - 1) }, (_, i) => han.slice(i, i + 2)));
  };
  const p = pairs(a);
  const q = pairs(b);
  const least = Math.min(p.size, q.size);
  if (least === 0) return a === b ? 1 : 0;
  return [...p].filter((pair) => q.has(pair)).length / least;
}

/** 6月前5处 on the way to 年度10处; rates that rise from date to date. Amounts of different years are no stages. */
function isStage(one: Found, found: readonly Found[]): boolean {
  const due = one.date?.due;
  if (!due) return false;
  return found.some((other) => {
    const end = other.date?.due;
    if (other === one || !end || other.passage.row !== one.passage.row || !later(end, due)) return false;
    if (other.quantity.baseUnit !== one.quantity.baseUnit || other.quantity.baseValue < one.quantity.baseValue)
      return false;
    if (/^(?:新增|当年|年度)/.test(one.metric) && one.passage.column === 'indicator') return false;
    const sameYear = end.slice(0, 4) === due.slice(0, 4);
    const cumulative =
      one.quantity.baseUnit === '%' ||
      /累计|^[到至]/.test(wordsOf(other.passage, other.clause)) ||
      one.passage.column === 'indicator';
    if (!sameYear && !cumulative) return false;
    const sameItem = other.passage === one.passage && other.clause.item.start === one.clause.item.start;
    return likeness(other.metric, one.metric) >= (sameItem ? 0.5 : 0.75);
  });
}

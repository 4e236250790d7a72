import type { BoardStep, BoardTarget, BoardTask } from './boardTask.ts';
import { type Row, textOf } from './row.ts';

/**
 * Everything of a programme that can be done or reached, in one list: targets, milestones and measures. Whatever the
 * overview counts is a selection of these, so that every number can be opened.
 */
export interface Item {
  readonly sort: ItemSort;
  readonly record: Row;
  readonly task: Row;
  readonly due: string | null;
  readonly state: ItemState;
  /** Above 0: late by so many days. */
  readonly lateDays: number;
  /** Was due before the programme was loaded: shown apart, never late. */
  readonly carriedOver: boolean;
  /** Where the same day is set for a narrower thing inside it (a measure that holds a milestone), that one counts. */
  readonly spokenFor: boolean;
}

export type ItemSort = 'target' | 'milestone' | 'measure';

/**
 * `done`: reached, done. `underWay`: a value was reported, the work has begun. `notStarted`: nothing reported yet.
 * `unset`: a target whose number is still to come (指标待下达).
 */
export type ItemState = 'done' | 'underWay' | 'notStarted' | 'unset';

/** The items of a task, in the order of the document: targets, milestones, measures. */
export function itemsOf(it: Pick<BoardTask, 'task' | 'targets' | 'milestones' | 'measures'>): readonly Item[] {
  const plain = [
    ...it.targets.map((one) => ofTarget(it.task, one)),
    ...it.milestones.map((one) => ofStep('milestone', it.task, one)),
    ...it.measures.map((one) => ofStep('measure', it.task, one)),
  ];
  const open = plain.filter(isOpen);
  return plain.map((one) => ({ ...one, spokenFor: open.some((other) => speaksFor(other, one)) }));
}

/** What is late or still falls due, each thing once. */
export function agendaOf(items: readonly Item[]): readonly Item[] {
  const dated = items.filter((one) => isOpen(one) && !one.spokenFor);
  return dated.toSorted((a, b) => (a.due === b.due ? 0 : (a.due ?? '') < (b.due ?? '') ? -1 : 1));
}

/** Has a day and is not done, and was not past before the programme was loaded. */
function isOpen(it: Pick<Item, 'due' | 'state' | 'carriedOver'>): boolean {
  return it.due !== null && !it.carriedOver && (it.state === 'underWay' || it.state === 'notStarted');
}

function ofTarget(task: Row, { target, current, standing, lateDays, carriedOver }: BoardTarget): Item {
  const told = current === null ? 'notStarted' : 'underWay';
  const state = standing.reached === null ? 'unset' : standing.reached ? 'done' : told;
  return {
    ...{ sort: 'target', record: target, task, due: textOf(target, 'dueDate'), state },
    ...{ lateDays, carriedOver, spokenFor: false },
  };
}

function ofStep(sort: 'milestone' | 'measure', task: Row, { step, done, lateDays, carriedOver }: BoardStep): Item {
  const state = done ? 'done' : step.stage === 'underway' ? 'underWay' : 'notStarted';
  return { sort, record: step, task, due: textOf(step, 'dueDate'), state, lateDays, carriedOver, spokenFor: false };
}

const breadth: readonly ItemSort[] = ['target', 'milestone', 'measure'];

/** Is `inner` the narrower thing, read from within the words of `outer`, due on the same day? */
function speaksFor(inner: Item, outer: Item): boolean {
  const isNarrower = breadth.indexOf(inner.sort) < breadth.indexOf(outer.sort);
  return isNarrower && inner.due === outer.due && isWithin(inner.record, outer.record);
}

/** Was it read from within the words of the other? */
export function isWithin(inner: Row, outer: Row): boolean {
  const words = spansOf(outer);
  return spansOf(inner).some((one) =>
    words.some((all) => all.block === one.block && all.start <= one.start && one.end <= all.end),
  );
}

/** A stretch of a block of the document: UTF-16 offsets, `start` included, `end` excluded. */
export interface Stretch {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The places in the document that a field of a record names; empty where it names none. */
export function spansOf(row: Row, field = 'readFrom'): readonly Stretch[] {
  const value = row.data[field];
  if (!Array.isArray(value)) return [];
  return value.filter(isStretch);
}

function isStretch(value: unknown): value is Stretch {
  if (typeof value !== 'object' || value === null) return false;
  return ['block', 'start', 'end'].every((name) => Number.isSafeInteger(Reflect.get(value, name)));
}

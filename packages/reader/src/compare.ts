/** What a later version of a table changes: added, removed and changed things, field by field. */
import type { DraftTask, ProgrammeDraft } from './draft.ts';

/** A field before and after. Lists (units) are given as their names. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | number | boolean | null | readonly string[];
  readonly after: string | number | boolean | null | readonly string[];
}

export interface Changed {
  /** Id in the earlier draft, and in the later one. */
  readonly before: string;
  readonly after: string;
  readonly label: string;
  readonly fields: readonly FieldChange[];
}

/** A thing that stands only in one of the two: its id there and its words. */
export interface Lone {
  readonly id: string;
  readonly label: string;
}

/** Ids of one thing in the earlier draft and in the later one. */
export interface Pair {
  readonly before: string;
  readonly after: string;
}

export interface Difference {
  /** Everything that stands in both, changed or not. */
  readonly matched: readonly Pair[];
  readonly added: readonly Lone[];
  readonly removed: readonly Lone[];
  readonly changed: readonly Changed[];
}

export interface Comparison {
  readonly tasks: Difference;
  readonly targets: Difference;
  readonly milestones: Difference;
  readonly measures: Difference;
  readonly deadlines: Difference;
  readonly units: Difference;
  /** No list of any kind holds anything. */
  readonly same: boolean;
}

interface Item {
  readonly id: string;
  readonly label: string;
  /** What likeness is judged by. */
  readonly words: string;
  readonly fields: Readonly<Record<string, FieldChange['before']>>;
}

/**
 * Compares two readings of a programme. Tasks are matched by title and number together, not by place, so that a task
 * that was moved or renumbered is still itself; what belongs to matched tasks is matched by its words.
 */
export function compareDrafts(before: ProgrammeDraft, after: ProgrammeDraft): Comparison {
  const pairs = match(
    before.tasks.map((task) => taskItem(task, before)),
    after.tasks.map((task) => taskItem(task, after)),
    0.45,
  );
  const within = (itemsOf: (task: DraftTask, draft: ProgrammeDraft) => Item[], least: number): Difference =>
    join([
      ...pairs.both.map(([a, b]) =>
        difference(match(itemsIn(before, a.id, itemsOf), itemsIn(after, b.id, itemsOf), least)),
      ),
      difference({
        both: [],
        removed: pairs.removed.flatMap(({ id }) => itemsIn(before, id, itemsOf)),
        added: pairs.added.flatMap(({ id }) => itemsIn(after, id, itemsOf)),
      }),
    ]);
  const parts = {
    tasks: difference(pairs),
    targets: within(targetItems, 0.4),
    milestones: within(milestoneItems, 0.5),
    measures: within(measureItems, 0.4),
    deadlines: within(deadlineItems, 0),
    units: difference(match(unitItems(before), unitItems(after), 0.75)),
  };
  return { ...parts, same: Object.values(parts).every(isEmpty) };
}

function isEmpty({ added, removed, changed }: Difference): boolean {
  return added.length + removed.length + changed.length === 0;
}

function itemsIn(
  draft: ProgrammeDraft,
  id: string,
  itemsOf: (task: DraftTask, draft: ProgrammeDraft) => Item[],
): Item[] {
  const task = draft.tasks.find((other) => other.id === id);
  return task ? itemsOf(task, draft) : [];
}

function taskItem(task: DraftTask, draft: ProgrammeDraft): Item {
  const nameOf = (unit: string): string => draft.units.find(({ id }) => id === unit)?.name ?? unit;
  const names = (list: 'leadUnits' | 'responsibleUnits'): string[] => [
    ...new Set(task.parts.flatMap((part) => part[list].map(({ unit }) => nameOf(unit)))),
  ];
  return {
    id: task.id,
    label: `${task.number} ${task.title}`,
    words: `${task.number} ${task.title}`,
    fields: {
      number: task.number,
      title: task.title,
      keyWork: draft.keyWorks.find(({ id }) => id === task.keyWork)?.title ?? null,
      leadUnits: names('leadUnits'),
      responsibleUnits: names('responsibleUnits'),
    },
  };
}

function targetItems({ targets }: DraftTask): Item[] {
  return targets.map((target) => ({
    id: target.id,
    label: target.text,
    words: `${target.metric} ${target.due ?? ''}`,
    fields: {
      metric: target.metric,
      comparator: target.comparator,
      value: target.baseValue,
      upper: target.upper,
      unit: target.baseUnit,
      due: target.due,
      per: target.per,
      firmness: target.firmness,
    },
  }));
}

function milestoneItems({ milestones }: DraftTask): Item[] {
  return milestones.map(({ id, text, due }) => ({
    id,
    label: text,
    words: text.replace(/\d+[年月日]/g, ''),
    fields: { text, due },
  }));
}

function measureItems({ measures }: DraftTask): Item[] {
  return measures.map(({ id, text, due }) => ({ id, label: text, words: text, fields: { text, due } }));
}

function deadlineItems({ parts }: DraftTask): Item[] {
  return parts.flatMap((part) =>
    part.deadlines.map(({ text, kind, start, end }, index) => ({
      id: `${part.id}/deadline/${index + 1}`,
      label: text,
      words: text,
      fields: { kind, start, end },
    })),
  );
}

function unitItems({ units }: ProgrammeDraft): Item[] {
  return units.map(({ id, name, kind }) => ({ id, label: name, words: name, fields: { name, kind } }));
}

interface Match {
  readonly both: readonly (readonly [Item, Item])[];
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
}

/** Pairs the most alike first; below `least` (0 to 1) two things are not the same. */
function match(before: readonly Item[], after: readonly Item[], least: number): Match {
  const scores = before.flatMap((a, i) =>
    after.map((b, j) => ({ a, b, score: likeness(a.words, b.words), apart: Math.abs(i - j) })),
  );
  const both: [Item, Item][] = [];
  const taken = new Set<Item>();
  for (const { a, b, score } of scores.sort((x, y) => y.score - x.score || x.apart - y.apart)) {
    if (score < least || taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    both.push([a, b]);
  }
  return {
    both: before.flatMap((item) => both.filter(([a]) => a === item)),
    added: after.filter((item) => !taken.has(item)),
    removed: before.filter((item) => !taken.has(item)),
  };
}

/** Share of the pairs of characters that two texts have in common (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const left = pairs(a);
  const right = new Map<string, number>();
  for (const pair of pairs(b)) right.set(pair, (right.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of left) {
    const n = right.get(pair) ?? 0;
    if (n > 0) {
      shared += 1;
      right.set(pair, n - 1);
    }
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}

function difference({ both, added, removed }: Match): Difference {
  const lone = ({ id, label }: Item): Lone => ({ id, label });
  return {
    matched: both.map(([a, b]) => ({ before: a.id, after: b.id })),
    added: added.map(lone),
    removed: removed.map(lone),
    changed: both.flatMap(([a, b]) => {
      const fields = fieldsChanged(a, b);
      return fields.length === 0 ? [] : [{ before: a.id, after: b.id, label: b.label, fields }];
    }),
  };
}

function fieldsChanged(a: Item, b: Item): FieldChange[] {
  return Object.keys(a.fields).flatMap((field) => {
    const before = a.fields[field] ?? null;
    const after = b.fields[field] ?? null;
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ field, before, after }];
  });
}

function join(differences: readonly Difference[]): Difference {
  return {
    matched: differences.flatMap(({ matched }) => matched),
    added: differences.flatMap(({ added }) => added),
    removed: differences.flatMap(({ removed }) => removed),
    changed: differences.flatMap(({ changed }) => changed),
  };
}

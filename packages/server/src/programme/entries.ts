import { lastDay } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import type { Told } from '@yicun/packs/programme/binding';
import type {
  DraftMilestone,
  DraftPart,
  DraftTarget,
  DraftTask,
  Due,
  ProgrammeDraft,
  UnitMention,
} from '@yicun/reader/draft';
import { partOf, rowDue, targetDue } from '@yicun/reader/due';
import { type Source, type Span, textOf } from '@yicun/reader/source';

/**
 * One record that a draft asks for: which drafted thing it stands for, and what it says. Refs to other drafted
 * things are still draft ids here (`{ draft: 'task/07' }`); whoever writes the records knows which record each is.
 */
export interface Entry {
  readonly draft: string;
  readonly register: string;
  readonly set: Readonly<Record<string, EntryValue>>;
}

export type EntryValue = Json | { readonly draft: string } | { readonly units: readonly string[] };

/** Name of the figure that a target is, or null: `bindingOf` over the figures of the district's house. */
export type Binding = (target: Told) => string | null;

/**
 * The records of a reviewed draft, parents before children. Pure: the same draft gives the same entries, so two
 * editions of a table can be compared entry by entry.
 */
export function entriesOf(draft: ProgrammeDraft, source: Source, binding: Binding): readonly Entry[] {
  return [
    ...draft.keyWorks.map((one, order): Entry => {
      const set = { number: one.number, name: one.title, order, readFrom: spans(one.spans) };
      return { draft: one.id, register: 'keyWork', set };
    }),
    ...draft.tasks.flatMap((task, order) => taskEntries(task, order, source, binding)),
  ];
}

function taskEntries(task: DraftTask, order: number, source: Source, binding: Binding): readonly Entry[] {
  const within = (row: number) => partOf(task, row);
  const set = {
    number: task.number,
    name: task.title,
    order,
    keyWork: task.keyWork === null ? null : { draft: task.keyWork },
    leadUnits: unitsOf(task.parts.flatMap((part) => part.leadUnits)),
    responsibleUnits: unitsOf(task.parts.flatMap((part) => part.responsibleUnits)),
    readFrom: spans(task.spans),
  };
  return [
    { draft: task.id, register: 'task', set },
    ...task.parts.map((part, index) => partEntry(task, part, index, source)),
    ...task.targets.map((one, index) => targetEntry(task, one, index, within(one.row), binding)),
    ...task.milestones.map((one, index) => milestoneEntry(task, one, index, within(one.row))),
    ...task.measures.map((one, index): Entry => {
      const part = within(one.row);
      const own = unitsOf(one.units);
      const measure = {
        ...belongsTo(task, part),
        number: one.number,
        wording: one.text,
        order: index,
        dueDate: one.due === null ? null : lastDay(one.due),
        leadUnits: own.units.length > 0 ? own : unitsOf(part?.leadUnits ?? []),
        responsibleUnits: unitsOf(part?.responsibleUnits ?? []),
        readFrom: spans([one.span]),
      };
      return { draft: one.id, register: 'measure', set: measure };
    }),
    ...task.funding.map((one): Entry => {
      const money = {
        ...belongsTo(task, within(one.row)),
        wording: one.text,
        assigned: one.fen,
        readFrom: spans([one.span]),
      };
      return { draft: one.id, register: 'funding', set: money };
    }),
    ...task.objects.map((one): Entry => {
      const object = {
        ...belongsTo(task, within(one.row)),
        name: one.text,
        sort: one.kind,
        readFrom: spans([one.span]),
      };
      return { draft: one.id, register: 'namedObject', set: object };
    }),
  ];
}

function partEntry(task: DraftTask, part: DraftPart, order: number, source: Source): Entry {
  const words = (of: readonly Span[]) => of.map((span) => textOf(source, span)).join('\n');
  const goal = words(part.goal);
  const starts = part.deadlines.flatMap((one) => (one.start === null ? [] : [firstDay(one.start)])).sort();
  return {
    draft: part.id,
    register: 'subTask',
    set: {
      task: { draft: task.id },
      name: task.parts.length === 1 ? task.title : opening(goal, task.title),
      order,
      goal,
      measures: words(part.measures),
      dueText: words(part.due),
      leadText: part.leadUnits.map((one) => one.text).join('、'),
      responsibleText: part.responsibleUnits.map((one) => one.text).join('、'),
      startDate: starts[0] ?? null,
      dueDate: dayOf(rowDue(part)),
      standing: part.deadlines.some((one) => one.kind === 'ongoing' || one.kind === 'recurring'),
      leadUnits: unitsOf(part.leadUnits),
      responsibleUnits: unitsOf(part.responsibleUnits),
      goalSpans: spans(part.goal),
      measuresSpans: spans(part.measures),
      dueSpans: spans(part.due),
      unitSpans: spans([...part.leadUnits, ...part.responsibleUnits].map((one) => one.span)),
    },
  };
}

const comparators = { '>=': 'atLeast', '=': 'equal', '<=': 'atMost' } as const;

function targetEntry(
  task: DraftTask,
  one: DraftTarget,
  order: number,
  part: DraftPart | undefined,
  binding: Binding,
): Entry {
  const { metric, text: wording, unit: measuredIn } = one;
  return {
    draft: one.id,
    register: 'target',
    set: {
      ...belongsTo(task, part),
      ...{ metric, wording, order, measuredIn },
      indicator: binding({ task: task.number, metric, wording, measuredIn }),
      comparator: comparators[one.comparator],
      value: one.value,
      upper: one.upper,
      baseline: one.baseline,
      per: one.per,
      dueDate: dayOf(targetDue(task, one)),
      strictDue: one.strictDue === null ? null : lastDay(one.strictDue),
      firmness: one.firmness,
      interim: one.stage,
      approximate: one.approximate,
      partOf: one.partOf === null ? null : { draft: one.partOf },
      leadUnits: unitsOf(part?.leadUnits ?? []),
      responsibleUnits: unitsOf(part?.responsibleUnits ?? []),
      readFrom: spans(one.spans),
    },
  };
}

function milestoneEntry(task: DraftTask, one: DraftMilestone, order: number, part: DraftPart | undefined): Entry {
  return {
    draft: one.id,
    register: 'milestone',
    set: {
      ...belongsTo(task, part),
      wording: one.text,
      order,
      dueDate: lastDay(one.due),
      strictDue: one.strictDue === null ? null : lastDay(one.strictDue),
      final: one.final,
      leadUnits: unitsOf(part?.leadUnits ?? []),
      responsibleUnits: unitsOf(part?.responsibleUnits ?? []),
      readFrom: spans([one.span]),
    },
  };
}

function belongsTo(task: DraftTask, part: DraftPart | undefined): Record<string, EntryValue> {
  return { task: { draft: task.id }, ...(part === undefined ? {} : { subTask: { draft: part.id } }) };
}

function unitsOf(mentions: readonly UnitMention[]): { readonly units: readonly string[] } {
  return { units: [...new Set(mentions.map((one) => one.unit))] };
}

function spans(of: readonly Span[]): Json {
  return of.map(({ block, start, end }) => ({ block, start, end }));
}

/** A month is due on its last day. */
function dayOf(due: Due | null): string | null {
  return due === null ? null : lastDay(due);
}

function firstDay(due: Due): string {
  return due.length === 10 ? due : `${due}-01`;
}

/** The first clause of a part's goal names it, where a task has several parts. */
function opening(goal: string, otherwise: string): string {
  const clause = goal.split(/[，。；;,\n]/)[0]?.trim() ?? '';
  return clause === '' ? otherwise : clause.slice(0, 60);
}

/** Where in the source what was read: the stretches that are coloured, and the drafted things each of them made. */

import type { DraftTask, ProgrammeDraft } from '@yicun/reader/draft';
import type { Span } from '@yicun/reader/source';
import { type FigureNow, figuresNow } from './figures.ts';

/** What a stretch was read as; each has its own colour and its own line in the source, and an entry in the legend. */
export const tones = [
  'task',
  'target',
  'date',
  'measure',
  'unit',
  'object',
  'funding',
  'nonTarget',
  'unplaced',
] as const;

export type Tone = (typeof tones)[number];

export interface Mark {
  readonly span: Span;
  /** Null: not coloured, but found when it is asked for (a question's words, an item mark). */
  readonly tone: Tone | null;
  /** Ids that find it, the narrowest first: the mention of a unit, the row it stands in, the unit. */
  readonly things: readonly string[];
  /** Why a figure is no target; a stable word of the reader. */
  readonly reason: string | null;
}

/** The marks of each block of the source, by block. */
export function marksOf(draft: ProgrammeDraft): ReadonlyMap<number, readonly Mark[]> {
  const marks = [
    ...draft.keyWorks.flatMap(({ id, spans }) => spans.map((span) => mark('task', span, id))),
    ...draft.tasks.flatMap(taskMarks),
    ...figuresNow(draft).flatMap(figureMark),
    ...draft.questions.flatMap(({ id, spans }) => spans.map((span) => mark(null, span, id))),
  ];
  return Map.groupBy(marks, ({ span }) => span.block);
}

function taskMarks(task: DraftTask): readonly Mark[] {
  return [
    ...task.spans.map((span) => mark('task', span, task.id)),
    ...task.targets.flatMap(({ id, spans, progressNow }) => [
      ...spans.map((span) => mark('target', span, id)),
      ...(progressNow === null ? [] : [mark('nonTarget', progressNow.span, id)]),
    ]),
    ...task.milestones.map(({ id, span }) => mark('date', span, id)),
    ...task.implicit.map(({ id, span }) => mark('target', span, id)),
    ...task.funding.map(({ id, span }) => mark('funding', span, id)),
    ...task.objects.map(({ id, span }) => mark('object', span, id)),
    ...task.measures.flatMap(({ id, span, units }) => [
      mark('measure', span, id),
      ...units.map((unit) => mark('unit', unit.span, id, unit.unit)),
    ]),
    ...task.parts.flatMap((part) => [
      ...part.deadlines.map(({ span }, index) => mark('date', span, mentionId(part.id, 'deadlines', index), part.id)),
      ...(['leadUnits', 'responsibleUnits'] as const).flatMap((role) =>
        part[role].map(({ span, unit }, index) => mark('unit', span, mentionId(part.id, role, index), part.id, unit)),
      ),
    ]),
  ];
}

/** A deadline or a unit of a row has no id of its own; this is what finds it on screen. */
export function mentionId(part: string, role: 'leadUnits' | 'responsibleUnits' | 'deadlines', index: number): string {
  return `${part}/${role}/${index}`;
}

function mark(tone: Tone | null, span: Span, ...things: readonly string[]): Mark {
  return { tone, span, things, reason: null };
}

const figureTones: Readonly<Record<FigureNow['role'], Tone | null>> = {
  target: null,
  milestone: null,
  funding: null,
  mark: null,
  date: 'date',
  progress: 'nonTarget',
  nonTarget: 'nonTarget',
  unplaced: 'unplaced',
};

/** Figures that a drafted thing was made of are coloured with it; they are only found by themselves. */
function figureMark({ id, span, role, reason }: FigureNow): readonly Mark[] {
  return [{ tone: figureTones[role], span, things: [id], reason: figureTones[role] === 'nonTarget' ? reason : null }];
}

import type { FigureRole } from '../draft.ts';
import { type DateWord, findDates } from '../language/dates.ts';
import { leadingMark } from '../language/marks.ts';
import { normalise, overlaps, type Range } from '../language/text.ts';
import { type Source, type Span, textOf } from '../source.ts';
import type { Claim } from './figures.ts';
import { type Passage, spanOf } from './passage.ts';
import type { ReadTask } from './task.ts';
import { spansOf, type TaskRows } from './tasks.ts';

/** What the reading of a task says of the figures in its cells, most telling first. */
export function claimsOf(source: Source, task: TaskRows, read: ReadTask): Claim[] {
  const { number } = task;
  const claim = (passage: Passage, range: Range, role: FigureRole, reason: string | null, whole: boolean): Claim => ({
    span: spanOf(passage, range),
    role,
    reason,
    task: number,
    whole,
  });
  const figures = [
    ...read.found.map((found) => ({ ...found, role: 'target' as const, reason: null })),
    ...read.money.map((found) => ({ ...found, role: 'funding' as const, reason: null })),
    ...read.setAside.map((aside) => ({ ...aside, role: roleOf(aside.reason), reason: aside.reason })),
  ];
  return [
    ...read.passages.flatMap((passage) => passage.marks.map((mark) => claim(passage, mark, 'mark', null, false))),
    ...figures.flatMap(({ passage, quantity, role, reason }) => [
      ...quantity.figures.map((range) => claim(passage, range, role, reason, true)),
      ...(quantity.baselineFigure ? [claim(passage, quantity.baselineFigure, 'progress', 'baseline', false)] : []),
    ]),
    ...read.passages.flatMap((passage) => [
      ...passage.shields.map((shield) => claim(passage, shield, 'nonTarget', shield.reason, false)),
      ...passage.dates.map((date) =>
        claim(passage, date, dateRole(passage, date, read), dateReason(passage, date), true),
      ),
    ]),
    ...cellClaims(source, task),
  ];
}

function roleOf(reason: string): FigureRole {
  return reason === 'progress' || reason === 'baseline' ? 'progress' : 'nonTarget';
}

function dateRole(passage: Passage, date: DateWord, read: ReadTask): FigureRole {
  const span = spanOf(passage, date);
  const inStep = read.milestones.some(
    (step) => step.span.block === span.block && overlaps(step.span, span) && step.due === date.due,
  );
  return inStep ? 'milestone' : 'date';
}

/** 2013年以来 is a year that something counts from, not a date to meet. */
function dateReason(passage: Passage, date: DateWord): string | null {
  return /^(?:以来|起|之后|以后)/.test(passage.text.slice(date.end)) ? 'year' : null;
}

/** Cells that hold no targets: numbers, titles, units, leaders, progress; and the headings that stages stand under. */
function cellClaims(source: Source, { number, rows }: TaskRows): Claim[] {
  const claim = (span: Span, role: FigureRole, reason: string | null, whole = false): Claim => ({
    span,
    role,
    reason,
    task: number,
    whole,
  });
  return rows.flatMap(({ row }) => [
    ...[...spansOf(row, 'number'), ...spansOf(row, 'task'), ...spansOf(row, 'keyWork')].flatMap((span) => {
      const mark = leadingMark(normalise(textOf(source, span)));
      return mark ? [claim({ ...span, end: span.start + mark.end }, 'mark', null)] : [];
    }),
    ...spansOf(row, 'number').map((span) => claim(span, 'mark', null)),
    ...(['progress', 'baseline'] as const).flatMap((role) =>
      spansOf(row, role).map((span) => claim(span, 'progress', role)),
    ),
    ...spansOf(row, 'remark').map((span) => claim(span, 'nonTarget', 'remark')),
    ...(['leader', 'lead', 'responsible', 'measureUnit'] as const).flatMap((role) =>
      spansOf(row, role).map((span) => claim(span, 'nonTarget', 'name')),
    ),
    ...(row.stages ?? []).flatMap(({ heading }) => {
      if (!heading) return [];
      const dates = findDates(normalise(textOf(source, heading)), null);
      return dates.map(({ start, end }) =>
        claim({ ...heading, start: heading.start + start, end: heading.start + end }, 'date', null, true),
      );
    }),
  ]);
}

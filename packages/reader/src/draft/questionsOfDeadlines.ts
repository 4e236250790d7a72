import type { Answer, DraftMilestone, DraftPart, DraftTarget, DraftTask, Due, Question } from '../draft.ts';
import { later, monthOfDue } from '../language/dates.ts';
import type { Span } from '../source.ts';

/** Deadlines that contradict each other, that can be read in two ways, or that are missing. */
export function aboutDeadlines(task: DraftTask): Question[] {
  return task.parts.flatMap((part) => [...contradictions(task, part), ...strict(task, part)]);
}

/** So many rows without a time, and half of all of them: the document sets none, which is asked once. */
const MANY = 4;

/** Rows with neither a deadline nor a date anywhere in them. */
export function withoutDeadlines(tasks: readonly DraftTask[]): Question[] {
  const each = tasks.flatMap((task) => task.parts.flatMap((part) => missing(task, part)));
  const [first] = each;
  const parts = tasks.reduce((sum, task) => sum + task.parts.length, 0);
  if (!first || each.length < MANY || each.length * 2 < parts) return each;
  const numbers = [...new Set(each.map(({ details }) => details.number))];
  return [
    { ...first, spans: each.flatMap(({ spans }) => spans), details: { ...first.details, number: numbers.join('、') } },
  ];
}

/** The last date of a row, where the row has nothing that goes on for good. */
function rowEnd(part: DraftPart): Due | null {
  const ends = part.deadlines.map(({ end }) => end);
  if (ends.length === 0 || ends.some((end) => end === null)) return null;
  return ends.reduce((last, end) => (last === null || (end !== null && later(end, last)) ? end : last), null);
}

/**
 * The row says September, a step of its own says the year's end (08). A bare year (2022年新建6条) says no more than that
 * it is this year's and contradicts nothing.
 */
function contradictions(task: DraftTask, part: DraftPart): Question[] {
  const end = rowEnd(part);
  if (end === null) return [];
  const late = task.milestones.filter(({ row, due }) => row === part.row && later(monthOfDue(due), monthOfDue(end)));
  const beyond = late.filter((step) => !onlyLaterYear(step, task, end));
  if (beyond.length === 0) return [];
  const last = beyond.reduce((a, b) => (later(b.due, a.due) ? b : a));
  const keepBoth: Answer = { label: 'keepBoth', details: { row: end, step: last.due }, effect: [] };
  const useRow: Answer = {
    label: 'useDue',
    details: { due: end },
    effect: [
      ...beyond.map(({ id }) => ({ set: id, field: 'due', value: end })),
      ...lateTargets(task, part, end).map(({ id }) => ({ set: id, field: 'due', value: end })),
    ],
  };
  const useStep: Answer = {
    label: 'useDue',
    details: { due: last.due },
    effect: part.deadlines.map((_, index) => ({ set: part.id, field: `deadlines.${index}.end`, value: last.due })),
  };
  return [
    {
      id: '',
      code: 'deadline.contradiction',
      about: part.id,
      spans: [...part.deadlines.map(({ span }) => span), ...beyond.map(({ span }) => span)],
      details: { number: task.number, row: end, step: last.due },
      answers: [keepBoth, useStep, useRow],
    },
  ];
}

/** A step dated beyond the programme's last year by a bare year is a plan for later, not a contradiction. */
function onlyLaterYear(step: DraftMilestone, task: DraftTask, end: Due): boolean {
  return (
    task.targets.some(({ dueBasis, due, row }) => row === step.row && dueBasis === 'year' && due === step.due) &&
    step.due.slice(0, 4) > end.slice(0, 4)
  );
}

function lateTargets(task: DraftTask, part: DraftPart, end: Due): DraftTarget[] {
  return task.targets.filter(
    ({ row, due }) => row === part.row && due !== null && later(monthOfDue(due), monthOfDue(end)),
  );
}

/** 6月前: by the end of May, or by the end of June? The usual reading is offered first. */
function strict(task: DraftTask, part: DraftPart): Question[] {
  const deadlines = part.deadlines.flatMap((deadline, index) =>
    deadline.strictEnd === null || deadline.end === null
      ? []
      : [
          {
            span: deadline.span,
            text: deadline.text,
            loose: deadline.end,
            strict: deadline.strictEnd,
            set: part.id,
            field: `deadlines.${index}.end`,
          },
        ],
  );
  const steps = task.milestones.flatMap((step) =>
    step.row !== part.row || step.strictDue === null
      ? []
      : [{ span: step.span, text: step.text, loose: step.due, strict: step.strictDue, set: step.id, field: 'due' }],
  );
  const targets = task.targets.flatMap((target) => {
    const [span] = target.spans;
    return target.row !== part.row || target.strictDue === null || target.due === null || !span
      ? []
      : [{ span, text: target.text, loose: target.due, strict: target.strictDue, set: target.id, field: 'due' }];
  });
  const all = [...deadlines, ...steps, ...targets];
  const groups = [...new Set(all.map(({ loose, strict: hard }) => `${loose} ${hard}`))];
  return groups.map((group) => {
    const own = all.filter(({ loose, strict: hard }) => `${loose} ${hard}` === group);
    const [loose = '', hard = ''] = group.split(' ');
    return {
      id: '',
      code: 'deadline.strict',
      about: part.id,
      spans: distinct(own.map(({ span }) => span)),
      details: { number: task.number, text: own[0]?.text ?? '', loose, strict: hard },
      answers: [loose, hard].map((due) => ({
        label: 'useDue',
        details: { due },
        effect: own.map(({ set, field }) => ({ set, field, value: due })),
      })),
    };
  });
}

/** A row with neither a deadline nor a date anywhere in it. */
function missing(task: DraftTask, part: DraftPart): Question[] {
  if (part.deadlines.length > 0) return [];
  const own = task.targets.filter(({ row }) => row === part.row);
  const dated = own.some(({ due }) => due !== null) || task.milestones.some(({ row }) => row === part.row);
  if (dated) return [];
  return [
    {
      id: '',
      code: 'due.none',
      about: part.id,
      spans: part.due.length > 0 ? part.due : task.spans,
      details: { number: task.number, title: task.title },
      answers: [{ label: 'enterLater', details: {}, effect: [] }],
    },
  ];
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter(
    (span, i) =>
      spans.findIndex((other) => other.block === span.block && other.start === span.start && other.end === span.end) ===
      i,
  );
}

/**
 * The draft in the shape that `yicun read --json` prints: flat, in the words of the document, for people who compare a
 * reading with one made by hand. Figures are given by place: a target stated twice stands twice, and money stands
 * among the targets, because a comparison counts places in the text.
 */
import type {
  DraftDeadline,
  DraftFunding,
  DraftPart,
  DraftTarget,
  DraftTask,
  Figure,
  ProgrammeDraft,
  Question,
  Restatement,
  TextColumn,
} from './draft.ts';
import { monthOfDue } from './language/dates.ts';
import { type Source, textOf } from './source.ts';

interface GoldDeadline {
  readonly text: string;
  readonly kind: DraftDeadline['kind'];
  readonly start: string | null;
  readonly end: string | null;
  readonly strictEnd?: string;
  readonly every?: string;
  readonly row?: number;
}

interface GoldTarget {
  readonly text: string;
  readonly metric: string;
  readonly comparator: string;
  readonly value: number;
  readonly unit: string;
  readonly due: string | null;
  readonly dueBasis: string;
  readonly column: string;
  readonly [key: string]: unknown;
}

export interface GoldTask {
  readonly number: string;
  readonly rawNumber: string;
  readonly title: string;
  readonly keyWork: string | null;
  readonly keyWorkAccept?: readonly (string | null)[];
  readonly deadlines: readonly GoldDeadline[];
  readonly leadUnits: readonly string[];
  readonly responsibleUnits: readonly string[];
  readonly rows?: readonly unknown[];
  readonly targets: readonly GoldTarget[];
  readonly milestones: readonly Readonly<Record<string, unknown>>[];
  readonly measures: readonly Readonly<Record<string, unknown>>[];
  readonly objects: readonly { readonly text: string; readonly kind: string }[];
  readonly implicit: readonly Readonly<Record<string, unknown>>[];
  readonly ambiguous: readonly Readonly<Record<string, unknown>>[];
  readonly nonTargets: readonly { readonly text: string; readonly why: string }[];
}

export interface Gold {
  readonly title: string;
  readonly columns: readonly string[];
  readonly keyWorks: readonly { readonly no: string; readonly title: string }[];
  readonly tasks: readonly GoldTask[];
  readonly units: readonly { readonly name: string; readonly kind: string; readonly spellings: readonly string[] }[];
  readonly questions: readonly Pick<Question, 'code' | 'about' | 'details'>[];
}

const COLUMN: Readonly<Record<TextColumn, string>> = {
  goal: '目标任务',
  measures: '推进措施',
  due: '完成时限',
  indicator: '指标',
};

/** Projects a draft; `source` gives the words that only spans point to. */
export function toGold(draft: ProgrammeDraft, source: Source): Gold {
  return {
    title: draft.title,
    columns: draft.columns.flatMap(({ heading }) => (heading ? [textOf(source, heading)] : [])),
    keyWorks: draft.keyWorks.map(({ number, title }) => ({ no: number, title })),
    tasks: draft.tasks.map((task) => goldTask(draft, task, source)),
    units: draft.units.map(({ name, kind, spellings }) => ({ name, kind, spellings })),
    questions: draft.questions.map(({ code, about, details }) => ({ code, about, details })),
  };
}

function goldTask(draft: ProgrammeDraft, task: DraftTask, source: Source): GoldTask {
  const titleOf = (id: string | null): string | null =>
    draft.keyWorks.find((keyWork) => keyWork.id === id)?.title ?? null;
  const several = task.parts.length > 1;
  const figures = draft.figures.filter((figure) => figure.task === task.number);
  const row = (number: number): { row?: number } => (several ? { row: number } : {});
  return {
    number: task.number,
    rawNumber: task.rawNumber,
    title: task.title,
    keyWork: titleOf(task.keyWork),
    ...(task.keyWorkChoices.length > 0 ? { keyWorkAccept: task.keyWorkChoices.map(titleOf) } : {}),
    deadlines: task.parts.flatMap((part) =>
      part.deadlines.map((deadline) => ({ ...goldDeadline(deadline), ...row(part.row) })),
    ),
    leadUnits: names(task.parts, 'leadUnits'),
    responsibleUnits: names(task.parts, 'responsibleUnits'),
    ...(several ? { rows: task.parts.map((part) => goldRow(part, source)) } : {}),
    targets: places(task).map((place) => ({ ...place.target, ...row(place.row) })),
    milestones: task.milestones.map((step) => ({
      text: step.text,
      due: step.due,
      ...(step.strictDue ? { strictDue: step.strictDue } : {}),
      ...(step.final ? { final: true } : {}),
      ...row(step.row),
    })),
    measures: task.measures.map(({ number, text, units, due, row: at }) => ({
      number,
      text,
      units: units.map((unit) => unit.text),
      due,
      ...row(at),
    })),
    objects: task.objects.map(({ text, kind }) => ({ text, kind })),
    implicit: task.implicit.map(({ text, due, row: at }) => ({ text, due, ...row(at) })),
    ambiguous: draft.questions
      .filter(({ code, about }) => code === 'target.ambiguous' && about === task.id)
      .map(({ details }) => ({ text: String(details.text ?? ''), why: 'doneOrToDo' })),
    nonTargets: figures.filter(isNonTarget).map(({ text, reason, role }) => ({ text, why: reason ?? role })),
  };
}

function isNonTarget(figure: Figure): boolean {
  return (figure.role === 'nonTarget' || figure.role === 'progress') && figure.reason !== 'doneOrToDo';
}

function names(parts: readonly DraftPart[], list: 'leadUnits' | 'responsibleUnits'): string[] {
  return [...new Set(parts.flatMap((part) => part[list].map(({ text }) => text)))];
}

function goldRow(part: DraftPart, source: Source): Readonly<Record<string, unknown>> {
  const [first] = [...part.goal, ...part.measures];
  return {
    row: part.row,
    contentStarts: first ? textOf(source, first).slice(0, 20) : '',
    deadlines: part.deadlines.map(goldDeadline),
    leadUnits: part.leadUnits.map(({ text }) => text),
    responsibleUnits: part.responsibleUnits.map(({ text }) => text),
  };
}

function goldDeadline({ text, kind, start, end, strictEnd, every }: DraftDeadline): GoldDeadline {
  return { text, kind, start, end, ...(strictEnd ? { strictEnd } : {}), ...(every ? { every } : {}) };
}

interface Place {
  readonly row: number;
  readonly block: number;
  readonly start: number;
  readonly target: GoldTarget;
}

/** Every place that states a figure to reach, in reading order within the row: targets, their restatements, money. */
function places(task: DraftTask): Place[] {
  const all = [
    ...task.targets.map((target) => placeOf(target, target.spans[0], goldTarget(task, target))),
    ...task.targets.flatMap((target) =>
      target.restated.map((again) => placeOf(target, again.span, goldRestated(target, again))),
    ),
    ...task.funding.map((money) => placeOf(money, money.span, goldFunding(money))),
  ];
  return all.sort((a, b) => a.row - b.row || a.block - b.block || a.start - b.start);
}

function placeOf(
  of: { readonly row: number },
  span: { readonly block: number; readonly start: number } | undefined,
  target: GoldTarget,
): Place {
  return { row: of.row, block: span?.block ?? 0, start: span?.start ?? 0, target };
}

function goldTarget(task: DraftTask, target: DraftTarget): GoldTarget {
  const whole = task.targets.find(({ id }) => id === target.partOf);
  return {
    text: target.text,
    metric: target.metric,
    comparator: target.comparator,
    value: target.value,
    ...(target.upper === null ? {} : { upper: target.upper }),
    unit: target.unit,
    ...(target.baseUnit === target.unit ? {} : { valueBase: target.baseValue, unitBase: target.baseUnit }),
    ...(target.baseline === null ? {} : { baseline: target.baseline }),
    ...(target.per === null ? {} : { per: target.per }),
    ...(target.perUncertain ? { perUncertain: true } : {}),
    ...dues(target),
    ...(target.firmness === 'aim' ? { aspirational: true } : {}),
    ...(target.stage ? { stage: true } : {}),
    ...(target.approximate ? { approximate: true } : {}),
    ...(whole ? { partOf: whole.metric } : {}),
    ...(target.progressNow ? { progressNow: progress(target.progressNow) } : {}),
    column: COLUMN[target.column],
  };
}

function progress(now: NonNullable<DraftTarget['progressNow']>): Readonly<Record<string, unknown>> {
  return { text: now.text, value: now.value, unit: now.unit };
}

function goldRestated(target: DraftTarget, again: Restatement): GoldTarget {
  return {
    text: again.text,
    metric: again.metric,
    comparator: again.comparator,
    value: target.value,
    unit: target.unit,
    ...dues(again),
    ...(again.firmness === 'aim' ? { aspirational: true } : {}),
    sameAs: target.metric,
    column: COLUMN[again.column],
  };
}

/** A target's date is given by its month; `dueBasis` says how exact the text was. */
function dues({
  due,
  strictDue,
  dueBasis,
}: Pick<DraftTarget, 'due' | 'strictDue' | 'dueBasis'>): Pick<GoldTarget, 'due' | 'dueBasis'> {
  return { due: due === null ? null : monthOfDue(due), dueBasis, ...(strictDue ? { strictDue } : {}) };
}

function goldFunding(money: DraftFunding): GoldTarget {
  const yuan = money.fen / 100;
  return {
    text: money.text,
    metric: money.metric,
    comparator: '=',
    value: money.value,
    unit: money.unit,
    ...(money.unit === '元' ? {} : { valueBase: yuan, unitBase: '元' }),
    due: null,
    dueBasis: 'none',
    funding: true,
    column: COLUMN[money.column],
  };
}

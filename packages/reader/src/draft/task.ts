import type {
  DraftDeadline,
  DraftFunding,
  DraftImplicit,
  DraftMeasure,
  DraftMilestone,
  DraftObject,
  DraftPart,
  DraftTarget,
  UnitMention,
} from '../draft.ts';
import { monthOfDue } from '../language/dates.ts';
import { findDeadlines } from '../language/deadlines.ts';
import { findNames } from '../language/names.ts';
import { compact, original, overlaps, trim } from '../language/text.ts';
import type { Row } from '../rows.ts';
import { type Source, type Span, textOf } from '../source.ts';
import { findCoverage } from './implicit.ts';
import { findSteps, isFinal } from './milestones.ts';
import { type Passage, readPassage, spanOf, wordsOf } from './passage.ts';
import { stagesOf, wordedStages } from './stages.ts';
import { draftTargets } from './targetList.ts';
import { type Found, harvest, type SetAside } from './targets.ts';
import type { TaskRow, TaskRows } from './tasks.ts';
import { spansOf } from './tasks.ts';

/** Everything read out of one task's rows, and the passages it was read from (for the account of figures). */
export interface ReadTask {
  readonly id: string;
  readonly parts: readonly DraftPart[];
  readonly targets: readonly DraftTarget[];
  readonly milestones: readonly DraftMilestone[];
  readonly measures: readonly DraftMeasure[];
  readonly objects: readonly DraftObject[];
  readonly implicit: readonly DraftImplicit[];
  readonly funding: readonly DraftFunding[];
  readonly passages: readonly Passage[];
  readonly found: readonly Found[];
  readonly money: readonly Found[];
  readonly setAside: readonly SetAside[];
}

/** Gives the units a row's cells name; made once for the whole document, because names explain each other. */
export type MentionsOf = (row: Row) => {
  readonly lead: readonly UnitMention[];
  readonly responsible: readonly UnitMention[];
};

export function readTask(source: Source, task: TaskRows, year: number | null, mentionsOf: MentionsOf): ReadTask {
  const id = `task/${task.number}`;
  const parts = task.rows.map((row, index) =>
    readPart(source, row, `${id}/part/${index + 1}`, index + 1, year, mentionsOf),
  );
  const passages = task.rows.flatMap((row, index) => passagesOf(source, row, index + 1, year));
  const harvests = passages.map((passage) => harvest(passage, year));
  const staged = task.rows.flatMap(({ row }, index) => stagesOf(source, row, index + 1, year));
  const found = [...harvests.flatMap(({ targets }) => targets), ...staged];
  const counted = [...found, ...harvests.flatMap(({ funding }) => funding)];
  const steps = passages.flatMap((passage) => findSteps(passage, counted, year));
  return {
    id,
    parts,
    passages: [...passages, ...staged.map(({ passage }) => passage)],
    found,
    money: harvests.flatMap(({ funding }) => funding),
    setAside: harvests.flatMap(({ setAside }) => setAside),
    targets: draftTargets(
      task,
      found,
      harvests.flatMap(({ setAside }) => setAside),
    ),
    milestones: steps.map((step, index) => ({
      id: `${id}/milestone/${index + 1}`,
      text: wordsOf(step.passage, step.range),
      span: spanOf(step.passage, step.range),
      due: step.date.due,
      strictDue: step.date.strict,
      final: isFinal(
        step.date.due,
        (parts[step.passage.row - 1]?.deadlines ?? []).map(({ end }) => end),
      ),
      row: step.passage.row,
    })),
    measures: measuresOf(id, passages, parts),
    objects: objectsOf(id, passages),
    implicit: passages.flatMap(findCoverage).map(({ passage, range, date }, index) => ({
      id: `${id}/implicit/${index + 1}`,
      text: wordsOf(passage, range),
      span: spanOf(passage, range),
      due: date?.due ? monthOfDue(date.due) : null,
      row: passage.row,
    })),
    funding: harvests
      .flatMap(({ funding }) => funding)
      .map((money, index) => ({
        id: `${id}/funding/${index + 1}`,
        text: wordsOf(money.passage, money.range),
        span: spanOf(money.passage, money.range),
        metric: money.metric,
        value: money.quantity.value,
        unit: money.quantity.unit,
        fen: Math.round(money.quantity.baseValue * 100),
        column: money.passage.column,
        row: money.passage.row,
      })),
  };
}

function readPart(
  source: Source,
  { row, rest }: TaskRow,
  id: string,
  number: number,
  year: number | null,
  mentionsOf: MentionsOf,
): DraftPart {
  const units = mentionsOf(row);
  return {
    id,
    row: number,
    goal: [...spansOf(row, 'indicator'), ...spansOf(row, 'goal'), ...rest],
    measures: spansOf(row, 'measures'),
    due: spansOf(row, 'due'),
    deadlines: spansOf(row, 'due').flatMap((span) => deadlinesOf(source, span, year)),
    leadUnits: units.lead,
    responsibleUnits: units.responsible,
  };
}

function deadlinesOf(source: Source, span: Span, year: number | null): DraftDeadline[] {
  const raw = textOf(source, span);
  const reading = compact(raw);
  return findDeadlines(reading.text, year).map(({ kind, word, ...range }) => {
    const { start, end } = original(reading, range);
    return {
      text: raw.slice(start, end),
      span: { block: span.block, start: span.start + start, end: span.start + end },
      kind,
      start: word.from,
      end: word.due,
      strictEnd: word.strict,
      every: word.every,
    };
  });
}

/** The texts of a row in which figures are looked for. */
function passagesOf(source: Source, { row, title, rest }: TaskRow, number: number, year: number | null): Passage[] {
  const read = (spans: readonly Span[], column: Passage['column']): Passage[] =>
    spans.map((span) => readPassage(textOf(source, span), span, column, number, year));
  const goal = [...rest, ...spansOf(row, 'goal')];
  const own = title.filter((span) => !goal.some((other) => other.block === span.block && overlaps(other, span)));
  return [
    ...read(spansOf(row, 'indicator'), 'indicator'),
    ...read([...own, ...goal], 'goal'),
    ...read(spansOf(row, 'measures'), 'measures'),
    ...wordedStages(source, row, number, year),
    ...read(spansOf(row, 'due'), 'due'),
  ];
}

/** Numbered measures; where the row has no column of measures, the numbered items of its goal, or the goal itself. */
function measuresOf(id: string, passages: readonly Passage[], parts: readonly DraftPart[]): DraftMeasure[] {
  const measures: DraftMeasure[] = [];
  for (const part of parts) {
    const own = passages.filter(({ row, column }) => row === part.row && column === 'measures');
    const goals = passages.filter(({ row, column, text }) => row === part.row && column === 'goal' && text.length > 12);
    let number = 0;
    for (const passage of own.length > 0 ? own : goals) {
      for (const range of itemsOf(passage)) {
        number += 1;
        const text = wordsOf(passage, range);
        measures.push({
          id: `${id}/measure/${measures.length + 1}`,
          number,
          text,
          span: spanOf(passage, range),
          units: unitsNamed(passage, range.start, range.end, part),
          due: lastDue(passage, range.start, range.end),
          row: part.row,
        });
      }
    }
  }
  return measures;
}

/** The top-level items: those of the family of the first mark; unmarked text is one item a line. */
function itemsOf(passage: Passage): { readonly start: number; readonly end: number }[] {
  const [first] = passage.marks;
  if (!first) {
    const lines: { start: number; end: number }[] = [];
    let start = 0;
    for (const line of passage.text.split('\n')) {
      const range = trim(passage.text, { start, end: start + line.length });
      if (range.end > range.start) lines.push(range);
      start += line.length + 1;
    }
    return lines;
  }
  const marks = passage.marks.filter(({ family }) => family === first.family);
  const leadIn = trim(passage.text, { start: 0, end: first.start });
  const items = marks.map((mark, index) =>
    trim(passage.text, { start: mark.end, end: marks[index + 1]?.start ?? passage.text.length }, /[\s，]/),
  );
  const opening = passage.text.slice(leadIn.start, leadIn.end);
  const [head] = items;
  if (opening === '' || head === undefined) return items;
  return opening.endsWith('。') ? [leadIn, ...items] : [{ start: leadIn.start, end: head.end }, ...items.slice(1)];
}

function unitsNamed(passage: Passage, start: number, end: number, part: DraftPart): UnitMention[] {
  const text = passage.text.slice(start, end);
  return [...part.leadUnits, ...part.responsibleUnits].flatMap(({ text: name, unit }) => {
    const at = name.length >= 3 ? text.indexOf(name) : -1;
    return at < 0
      ? []
      : [{ text: name, span: spanOf(passage, { start: start + at, end: start + at + name.length }), unit }];
  });
}

function lastDue(passage: Passage, start: number, end: number): string | null {
  const dues = passage.clauses
    .filter((clause) => clause.start >= start && clause.end <= end && clause.own?.due)
    .map((clause) => clause.own?.due ?? '');
  return dues.sort().at(-1) ?? passage.governing?.due ?? null;
}

function objectsOf(id: string, passages: readonly Passage[]): DraftObject[] {
  const objects: DraftObject[] = [];
  for (const passage of passages) {
    for (const name of findNames(passage.text)) {
      const text = wordsOf(passage, name);
      if (objects.some((object) => object.text === text)) continue;
      objects.push({
        id: `${id}/object/${objects.length + 1}`,
        text,
        span: spanOf(passage, name),
        kind: name.kind,
        row: passage.row,
      });
    }
  }
  return objects;
}

import type { DistrictContext, DraftTask, NoProgramme, ProgrammeDraft } from '../draft.ts';
import { yearIn } from '../language/dates.ts';
import { compact } from '../language/text.ts';
import type { Row, Sheet } from '../rows.ts';
import { type Source, type Span, textOf } from '../source.ts';
import { claimsOf } from './claims.ts';
import { accountOf, type Owner } from './figures.ts';
import { keyWorkChoices } from './keyWorks.ts';
import { questionsOf } from './questions.ts';
import { type ReadTask, readTask } from './task.ts';
import { keyWorksOf, spansOf, type TaskRows, tasksOf } from './tasks.ts';
import { unitsOf } from './units.ts';

/**
 * Rows → programme draft: a proposal in which every thing carries the span it was read from, every figure is accounted
 * for, and what the text leaves open is a question. `context` is what is known of the district beside the document.
 *
 * Sheets without a row of tasks give `programme.noTask`; what a document without sheets is, `toSheet` has said already.
 */
export function toDraft(
  source: Source,
  sheets: readonly Sheet[],
  context: DistrictContext = {},
): ProgrammeDraft | NoProgramme {
  const used = sheets.filter((sheet) => sheet.rows.length > 0);
  const keyWorks = keyWorksOf(source, used);
  const rows = tasksOf(source, used, keyWorks);
  if (rows.length === 0) return { code: 'programme.noTask', details: { tables: source.grids.length } };
  const titleSpan = titleOf(source, used);
  const title = titleSpan
    ? textOf(source, titleSpan)
        .replace(/\s*\n\s*/g, '')
        .trim()
    : '';
  const year = yearIn(compact(title).text) ?? yearOfDeadlines(source, rows);
  const units = unitsOf(source, rows, title);
  const read = rows.map((task) => readTask(source, task, year, units.mentionsOf));
  const choices = keyWorkChoices(source, rows, keyWorks);
  const tasks = rows.map((task, index) => draftTask(task, read[index], choices.get(task.number) ?? []));
  const draft: ProgrammeDraft = {
    title,
    titleSpan,
    year,
    columns: used.flatMap((sheet) => sheet.columns),
    keyWorks,
    tasks,
    units: units.units,
    questions: [],
    figures: accountOf(
      source,
      rows.flatMap((task, index) => (read[index] ? claimsOf(source, task, read[index]) : [])),
      rows.flatMap(ownersOf),
      year,
    ),
    notes: [...source.notes, ...used.flatMap((sheet) => sheet.notes)],
  };
  return { ...draft, questions: questionsOf({ source, draft, read, units, context }) };
}

/** The first sheet's title, without the 附件： that an annex is headed by. */
function titleOf(source: Source, sheets: readonly Sheet[]): Span | null {
  const span = sheets.find((sheet) => sheet.title !== null)?.title ?? null;
  if (span === null) return null;
  const label = /^\s*附(?:件|表)?\s*\d*\s*[：:]\s*/.exec(textOf(source, span));
  return { ...span, start: span.start + (label?.[0].length ?? 0) };
}

/** Tells the two outcomes of {@link toDraft} apart. */
export function isDraft(reading: ProgrammeDraft | NoProgramme): reading is ProgrammeDraft {
  return 'tasks' in reading;
}

/** Every stretch of a task's own cells; a key work's heading belongs to no task. */
function ownersOf({ number, rows }: TaskRows): Owner[] {
  return rows.flatMap(({ row }) =>
    Object.entries(row.cells).flatMap(([role, spans]) =>
      role === 'keyWork' ? [] : spans.map((span) => ({ span, task: number })),
    ),
  );
}

function draftTask(task: TaskRows, read: ReadTask | undefined, choices: readonly (string | null)[]): DraftTask {
  return {
    id: `task/${task.number}`,
    number: task.number,
    rawNumber: task.rawNumber,
    title: task.title,
    spans: task.titleSpans,
    keyWork: task.keyWork,
    keyWorkChoices: choices,
    parts: read?.parts ?? [],
    targets: read?.targets ?? [],
    milestones: read?.milestones ?? [],
    measures: read?.measures ?? [],
    objects: read?.objects ?? [],
    implicit: read?.implicit ?? [],
    funding: read?.funding ?? [],
  };
}

/** 2023年目标: where an indicator is to stand by when. */
function headingsOf({ stages }: Row): Span[] {
  return (stages ?? []).flatMap(({ heading }) => (heading ? [heading] : []));
}

/** Without a year in the title: the one most deadlines speak of, the earlier of two equally frequent. */
function yearOfDeadlines(source: Source, tasks: readonly TaskRows[]): number | null {
  const counts = new Map<number, number>();
  for (const { rows } of tasks) {
    for (const { row } of rows) {
      for (const span of [...spansOf(row, 'due'), ...headingsOf(row)]) {
        const year = yearIn(compact(textOf(source, span)).text);
        if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
      }
    }
  }
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return best?.[0] ?? null;
}

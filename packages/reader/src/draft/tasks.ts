import type { DraftKeyWork } from '../draft.ts';
import { leadingMark } from '../language/marks.ts';
import { chineseValue } from '../language/numerals.ts';
import { normalise } from '../language/text.ts';
import type { ColumnRole, Row, Sheet } from '../rows.ts';
import { type Source, type Span, textOf } from '../source.ts';

/** Rows that belong to one task, with its number and title: what the table says before anything is read into it. */
export interface TaskRows {
  readonly number: string;
  readonly rawNumber: string;
  readonly title: string;
  readonly titleSpans: readonly Span[];
  readonly keyWork: string | null;
  readonly rows: readonly TaskRow[];
}

export interface TaskRow {
  readonly row: Row;
  /** The title's own words, where they hold figures (建设5G基站150个); else empty. */
  readonly title: readonly Span[];
  /** The words of the task's own cell behind its title, where the goal stands there. */
  readonly rest: readonly Span[];
}

/** A title is a phrase; a longer first sentence is cut at its first comma. */
const LONGEST_TITLE = 45;

export function spansOf(row: Row, role: ColumnRole): readonly Span[] {
  return row.cells[role] ?? [];
}

function words(source: Source, spans: readonly Span[]): string {
  return spans.map((span) => textOf(source, span)).join('\n');
}

/** The key works in the order they appear; a heading printed again at a page break is the same key work. */
export function keyWorksOf(source: Source, sheets: readonly Sheet[]): DraftKeyWork[] {
  const found: { id: string; number: string; title: string; spans: Span[] }[] = [];
  for (const { row } of sheets.flatMap((sheet) => sheet.rows.map((row) => ({ row })))) {
    const spans = spansOf(row, 'keyWork');
    const heading = headingOf(words(source, spans));
    if (heading === null) continue;
    const same = found.find((keyWork) => keyWork.title === heading.title);
    if (same) {
      for (const span of spans) if (!same.spans.some((other) => sameSpan(other, span))) same.spans.push(span);
    } else {
      const id = `keyWork/${found.length + 1}`;
      found.push({ id, number: heading.number ?? String(found.length + 1), title: heading.title, spans: [...spans] });
    }
  }
  return found;
}

function headingOf(text: string): { readonly number: string | null; readonly title: string } | null {
  const plain = normalise(text);
  const mark = leadingMark(plain);
  const title = withoutStop(text.slice(mark?.end ?? 0).replace(/\s*\n\s*/g, ''));
  return title === '' ? null : { number: mark?.number ?? null, title };
}

function withoutStop(text: string): string {
  return text.trim().replace(/[。.；;：:]+$/, '');
}

/**
 * Groups the rows of all sheets into tasks. Rows that share their task's cell are parts of one task (merged cells).
 * Numbers are as printed, two digits below 100; where they start anew under every key work, the key work's count stands
 * before them (2-01).
 */
export function tasksOf(source: Source, sheets: readonly Sheet[], keyWorks: readonly DraftKeyWork[]): TaskRows[] {
  const tasks: (Omit<TaskRows, 'rows'> & { rows: TaskRow[] })[] = [];
  let last: readonly Span[] = [];
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      const cell = taskCell(row);
      const previous = tasks.at(-1);
      if (previous && (cell.length === 0 || sameSpans(cell, last))) {
        previous.rows.push({ row, title: [], rest: [] });
        continue;
      }
      last = cell;
      const head = titleOf(source, row, cell, tasks.length + 1);
      const heading = headingOf(words(source, spansOf(row, 'keyWork')));
      const keyWork = keyWorks.find(({ title }) => title === heading?.title)?.id ?? null;
      tasks.push({ ...head.named, keyWork, rows: [{ row, title: head.title, rest: head.rest }] });
    }
  }
  return withOwnNumbers(tasks, keyWorks);
}

/** The cell that names the task: its own column, or the indicator, or whatever the row says first. */
function taskCell(row: Row): readonly Span[] {
  for (const role of ['task', 'indicator', 'goal', 'measures', 'keyWork'] as const) {
    const spans = spansOf(row, role);
    if (spans.length > 0) return spans;
  }
  return [];
}

interface Head {
  readonly named: Pick<TaskRows, 'number' | 'rawNumber' | 'title' | 'titleSpans'>;
  readonly title: readonly Span[];
  readonly rest: readonly Span[];
}

function titleOf(source: Source, row: Row, cell: readonly Span[], count: number): Head {
  const [first] = cell;
  if (!first)
    return { named: { number: padded(count), rawNumber: '', title: '', titleSpans: [] }, title: [], rest: [] };
  const raw = textOf(source, first);
  const plain = normalise(raw);
  const mark = leadingMark(plain);
  const printed = words(source, spansOf(row, 'number')).trim();
  const number = numberFrom(printed) ?? (mark ? numberFrom(mark.number) : null) ?? padded(count);
  const start = mark?.end ?? 0;
  const end = titleEnd(plain, start);
  const title = withoutStop(raw.slice(start, end).replace(/\s*\n\s*/g, ''));
  const restStart = end + (/^[。:;\s]+/.exec(plain.slice(end))?.[0].length ?? 0);
  const rest = restStart < raw.length ? [{ ...first, start: first.start + restStart }] : [];
  const alone = ['goal', 'measures', 'indicator'].every((role) => spansOf(row, role as ColumnRole).length === 0);
  const wholeCell = { ...first, start: first.start + start };
  return {
    named: {
      number,
      rawNumber: printed === '' ? (mark?.raw ?? '') : printed,
      title,
      titleSpans: [first],
    },
    title:
      !alone && cell === row.cells.task && /\d/.test(plain.slice(start, end))
        ? [{ ...wholeCell, end: first.start + end }]
        : [],
    rest: alone ? [wholeCell, ...cell.slice(1)] : cell === row.cells.task ? [...rest, ...cell.slice(1)] : [],
  };
}

/** A title ends at the first 。：； or line break; in a cell without any of them it is the whole cell. */
function titleEnd(text: string, start: number): number {
  const stop = text.slice(start).search(/[。:;]|\n(?=.{12})/);
  const end = stop <= 0 ? text.length : start + stop;
  if (end - start <= LONGEST_TITLE) return end;
  const comma = text.slice(start, end).search(/，(?!\d{3}(?!\d))/);
  return comma > 3 ? start + comma : end;
}

function numberFrom(text: string): string | null {
  const digits = /^\D{0,2}(\d{1,3})\D{0,2}$/.exec(text)?.[1];
  if (digits !== undefined) return padded(Number(digits));
  const chinese = /^[(（]?([一二三四五六七八九十百]{1,4})[)）]?[、.]?$/.exec(text)?.[1];
  const value = chinese === undefined ? null : chineseValue(chinese);
  return value === null ? null : padded(value);
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}

/** Makes numbers one of a kind: by key work where every key work counts anew, by a letter for what is left. */
function withOwnNumbers(tasks: readonly TaskRows[], keyWorks: readonly DraftKeyWork[]): TaskRows[] {
  const repeated =
    new Set(tasks.map((task) => task.number)).size < tasks.length &&
    tasks.some(({ number, keyWork }, i) => Number(number) === 1 && i > 0 && keyWork !== tasks[i - 1]?.keyWork);
  const taken = new Set<string>();
  return tasks.map((task) => {
    const place = keyWorks.findIndex(({ id }) => id === task.keyWork) + 1;
    const base = repeated && place > 0 ? `${place}-${task.number}` : task.number;
    let number = base;
    for (let copy = 2; taken.has(number); copy++) number = `${base}.${copy}`;
    taken.add(number);
    return { ...task, number };
  });
}

function sameSpan(a: Span, b: Span): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end;
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => sameSpan(span, b[i] ?? { block: -1, start: 0, end: 0 }));
}

import type { NoProgramme } from '../draft.ts';
import type { Row, Sheet } from '../rows.ts';
import type { Note, Source } from '../source.ts';
import { type Columns, columnsOf, holdsTasks } from './columns.ts';
import { readParagraphs } from './paragraphs.ts';
import { tableOf } from './table.ts';
import { sheetOf } from './taskRows.ts';
import { titleBefore, titleInside, titleOnTop } from './title.ts';
import { otherSort, whyNone } from './whyNot.ts';

/** The sheets of tasks in a document, at least one, or why there is none. */
export function findSheets(source: Source): Sheet[] | NoProgramme {
  const sort = otherSort(source);
  const none = (): NoProgramme => whyNone(source, sort);
  if (sort === 'programme.interpretation') return none();
  const tables = sheetsIn(source, sort === 'programme.bulletin');
  if (tables.length > 0) return tables;
  const listed = sort === 'programme.bulletin' ? null : readParagraphs(source);
  return listed ? [{ ...listed, title: titleOnTop(source) }] : none();
}

/** `strict`: a bulletin reports on tasks; only a table that sets deadlines and reports nothing still gives any. */
function sheetsIn(source: Source, strict: boolean): Sheet[] {
  const sheets: Sheet[] = [];
  const others: string[] = [];
  let earlier: Columns | null = null;
  let row: Row | null = null;
  let from = -1;
  for (const grid of source.grids) {
    const table = tableOf(source, grid);
    const columns = columnsOf(table, earlier);
    const first = grid.cells[0]?.block ?? 0;
    const title = titleBefore(source, first, from) ?? titleInside(table, columns.header.from);
    from = grid.cells.at(-1)?.block ?? first;
    const reports = strict && (columns.roles.includes('progress') || !columns.roles.includes('due'));
    if (reports || !holdsTasks(columns)) {
      others.push(grid.cells.map((cell) => source.blocks[cell.block]).find((text) => text !== '') ?? '');
      continue;
    }
    const sheet = sheetOf(table, columns, title, sameColumns(earlier, columns) ? row : null);
    if (sheet.rows.length === 0) continue;
    add(sheets, sheet, sameColumns(earlier, columns));
    earlier = columns;
    row = sheet.rows.at(-1) ?? null;
  }
  return noteOthers(sheets, others);
}

function sameColumns(earlier: Columns | null, columns: Columns): boolean {
  return earlier?.roles.join() === columns.roles.join();
}

/** A table with the columns of the one before it goes on with its sheet. */
function add(sheets: Sheet[], sheet: Sheet, same: boolean): void {
  const last = sheets.at(-1);
  if (!last || !same) sheets.push(sheet);
  else
    sheets[sheets.length - 1] = {
      ...last,
      rows: [...last.rows, ...sheet.rows],
      notes: merged(last.notes, sheet.notes),
    };
}

function merged(notes: readonly Note[], more: readonly Note[]): Note[] {
  const all = new Map(notes.map((note) => [note.code, note]));
  for (const note of more) {
    const known = all.get(note.code);
    all.set(note.code, known ? { ...known, count: known.count + note.count } : note);
  }
  return [...all.values()];
}

function noteOthers(sheets: Sheet[], others: readonly string[]): Sheet[] {
  const [first, ...rest] = sheets;
  const [sample] = others;
  if (!first || sample === undefined) return sheets;
  const note: Note = { code: 'otherTable', count: others.length, sample: sample.slice(0, 24) };
  return [{ ...first, notes: [...first.notes, note] }, ...rest];
}

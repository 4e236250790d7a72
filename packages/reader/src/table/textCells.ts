import { meaningOf } from './headings.ts';
import type { LaidCell, Layout } from './layout.ts';
import { fitness, type Kind, kindOf } from './textKinds.ts';

/**
 * Reads the layout in which each cell begins on a line of its own with a tab and a row ends with a blank line, as
 * converters write Word tables. A cell may hold several lines. A cell merged into the one above is an empty cell, or
 * is missing altogether; what stands in the cells then tells which column they belong to.
 *
 * Returns false, and lays nothing, where the text is not laid out like this.
 */
export function layCellPerLine(lines: readonly string[], layout: Layout): boolean {
  const groups = groupsOf(lines);
  const head = headingIn(groups);
  const heading = groups[head];
  if (!heading) return false;
  const columns = heading.cells.map((cell) => kindOf(meaningOf(cell)));
  for (const group of groups.slice(0, head)) for (const cell of group.cells) layout.paragraph(cell);
  const rows: string[][] = [heading.cells];
  let tail: readonly Group[] = [];
  const body = cutTail(groups.slice(head + 1), columns.length);
  for (let at = 0; at < body.length; at += 1) {
    const group = body[at];
    if (!group) continue;
    if (!group.tabbed) {
      // The table is over: what follows is running text.
      tail = body.slice(at);
      break;
    }
    const joined = rejoin(group, body[at + 1], columns);
    if (joined) at += 1;
    for (const row of rowsFrom(joined ?? group.cells, columns)) rows.push(row);
  }
  layout.grid(null, rows.flatMap(laid(columns.length)));
  for (const group of tail) for (const cell of group.cells) layout.paragraph(cell);
  return true;
}

/** The group that names the columns, or, where none does, the first of many groups of one size; -1 for neither. */
function headingIn(groups: readonly Group[]): number {
  const named = groups.findIndex(({ cells }) => cells.filter((cell) => meaningOf(cell) !== null).length >= 3);
  if (named >= 0) return named;
  const sizes = groups.map(({ cells, tabbed }) => (tabbed ? cells.length : 0));
  const first = sizes.findIndex((size) => size >= 3);
  const alike = sizes.filter((size) => size === sizes[first]).length;
  return alike >= 3 && alike * 2 >= sizes.length ? first : -1;
}

/** Cells up to the next end of a row. `tabbed` is false for lines that stand outside the layout. */
interface Group {
  readonly cells: string[];
  readonly tabbed: boolean;
}

function groupsOf(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  let open: string[] | null = null;
  let ended = true;
  for (const line of lines) {
    const cell = /^[ \u3000]*\t/.exec(line);
    if (cell) {
      // A blank before the tab is a row's end whose line break was lost.
      if (ended || !open || cell[0].length > 1) {
        open = [];
        groups.push({ cells: open, tabbed: true });
      }
      open.push(line.slice(cell[0].length));
      ended = false;
      continue;
    }
    ended = line.trim() === '';
    const last = open?.pop();
    if (open && last !== undefined) open.push(`${last}\n${line}`);
    else if (!ended) groups.push({ cells: [line], tabbed: false });
  }
  return groups;
}

/** After the last cell of the last row a blank line ends the table: what follows is no part of that cell. */
function cutTail(body: Group[], columns: number): Group[] {
  const last = body.at(-1);
  const words = last?.cells.at(-1);
  if (!last?.tabbed || words === undefined || last.cells.length < columns - 1) return body;
  const [own = '', ...after] = words.split(/\n[ \u3000]*(?=\n)/);
  const lines = after.flatMap((part) => part.split('\n')).filter((line) => line.trim() !== '');
  const kept = { cells: [...last.cells.slice(0, -1), own], tabbed: true };
  return [...body.slice(0, -1), kept, ...lines.map((line) => ({ cells: [line], tabbed: false }))];
}

/** Where a blank line inside a cell broke a row in two, the two together fill it no worse than each alone. */
function rejoin(group: Group, next: Group | undefined, columns: readonly Kind[]): string[] | null {
  if (!next?.tabbed || group.cells.length + next.cells.length !== columns.length) return null;
  const whole = [...group.cells, ...next.cells];
  const apart = align(group.cells, columns).score + align(next.cells, columns).score;
  return align(whole, columns).score >= apart ? whole : null;
}

/** The rows a group holds: one, or several where their ends were lost. */
function rowsFrom(cells: string[], columns: readonly Kind[]): string[][] {
  if (cells.length === columns.length) return [cells];
  if (cells.length < columns.length * 2 - 1) return [align(cells, columns).row];
  const rows: string[][] = [];
  for (let at = 0; at < cells.length; at += columns.length) rows.push(cells.slice(at, at + columns.length));
  return rows;
}

interface Fit {
  readonly score: number;
  readonly row: string[];
}

/** Joining two cells into one is a last resort: it must cost more than any cell can gain. */
const JOIN = -4;

/**
 * Puts cells into columns, in their order, so that what stands in them fits best; columns may stay empty, and a cell
 * too many is joined to the one before it.
 */
function align(cells: readonly string[], columns: readonly Kind[]): Fit {
  const none: Fit = { score: Number.NEGATIVE_INFINITY, row: [] };
  // best[j]: the cells so far, the last of them standing in column j - 1; best[0]: none placed yet.
  let best: Fit[] = columns.map(() => none);
  best.unshift({ score: 0, row: columns.map(() => '') });
  for (const cell of cells) {
    const next: Fit[] = [none];
    let before = best[0] ?? none;
    for (const [column, kind] of columns.entries()) {
      const here = place(before, column, cell, fitness(cell, kind));
      const joined = place(best[column + 1] ?? none, column, cell, JOIN);
      next.push(here.score >= joined.score ? here : joined);
      const own = best[column + 1] ?? none;
      if (own.score > before.score) before = own;
    }
    best = next;
  }
  return best.reduce((most, fit) => (fit.score >= most.score ? fit : most), none);
}

function place(before: Fit, column: number, cell: string, gain: number): Fit {
  if (before.score === Number.NEGATIVE_INFINITY) return before;
  const held = before.row[column];
  const row = before.row.with(column, held ? `${held}\n${cell}` : cell);
  return { score: before.score + gain, row };
}

function laid(columns: number): (cells: readonly string[], row: number) => LaidCell[] {
  return (cells, row) =>
    cells.slice(0, columns).map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text }));
}

import { meaningOf } from './headings.ts';
import type { LaidCell, Layout } from './layout.ts';
import { align } from './textAlign.ts';
import { type Kind, kindOf } from './textKinds.ts';

/**
 * Reads the layout in which each cell begins on a line of its own with a tab and a row ends with a blank line, as
 * converters write Word tables. A cell may hold several lines. A cell merged into the one above is an empty cell, or
 * is missing altogether; what stands in the cells then tells which column they belong to.
 *
 * Returns false, and lays nothing, where the text is not laid out like this.
 */
export function layCellPerLine(lines: readonly string[], layout: Layout): boolean {
  const tabbed = lines.some((line) => CELL.test(line));
  const groups = tabbed ? groupsOf(lines) : bareGroups(lines);
  const head = headingIn(groups, tabbed);
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
    const joined = rejoin(group, body[at + 1], columns, tabbed);
    if (joined) at += 1;
    rows.push(...align(joined ?? group.cells, columns, tabbed).rows);
  }
  layout.grid(null, rows.flatMap(laid(columns.length)));
  for (const group of tail) for (const cell of group.cells) layout.paragraph(cell);
  return true;
}

const CELL = /^[ \u3000]*\t/;

/** The group that names the columns, or, where none does, the first of many groups of one size; -1 for neither. */
function headingIn(groups: readonly Group[], tabbed: boolean): number {
  // Without the tabs only the heading tells that lines are cells: more of it must be known.
  const named = groups.findIndex(({ cells }) => {
    const known = cells.filter((cell) => meaningOf(cell) !== null && !cell.includes('\t')).length;
    return tabbed ? known >= 3 : known >= 4 && known * 4 >= cells.length * 3;
  });
  if (named >= 0 || !tabbed) return named;
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
    const cell = CELL.exec(line);
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

/** The same layout after the tabs were lost on the way (a web form strips them): every line is a cell or a part of one. */
function bareGroups(lines: readonly string[]): Group[] {
  const groups: Group[] = [];
  let ended = true;
  for (const line of lines) {
    const blank = line.trim() === '';
    if (!blank && ended) groups.push({ cells: [], tabbed: true });
    if (!blank) groups.at(-1)?.cells.push(line);
    ended = blank;
  }
  return groups.flatMap(headApart);
}

/** The blank line behind the heading may be lost as well: four or more lines that name columns, then what stands in them. */
function headApart(group: Group): Group[] {
  const { cells } = group;
  const from = cells.findIndex((_, at) => cells.slice(at, at + 4).filter(isHeading).length === 4);
  if (from < 0 || from > 3) return [group];
  const to = cells.findIndex((cell, at) => at > from && !isHeading(cell));
  if (to < 0) return [group];
  const parts = [cells.slice(0, from), cells.slice(from, to), cells.slice(to)];
  return parts.flatMap((part) => (part.length > 0 ? [{ cells: part, tabbed: true }] : []));
}

function isHeading(line: string): boolean {
  return line.trim().length <= 12 && meaningOf(line) !== null;
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
function rejoin(group: Group, next: Group | undefined, columns: readonly Kind[], sure: boolean): string[] | null {
  if (!next?.tabbed || group.cells.length + next.cells.length !== columns.length) return null;
  const whole = [...group.cells, ...next.cells];
  const apart = align(group.cells, columns, sure).score + align(next.cells, columns, sure).score;
  return align(whole, columns, sure).score >= apart ? whole : null;
}

function laid(columns: number): (cells: readonly string[], row: number) => LaidCell[] {
  return (cells, row) =>
    cells.slice(0, columns).map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text }));
}

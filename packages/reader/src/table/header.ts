import { looksLikeDue, looksLikeUnits } from './content.ts';
import { type Meaning, meaningOf } from './headings.ts';
import { cellsOf, soleCell, type Table } from './table.ts';

/** The rows of a table that name its columns. */
export interface Header {
  /** First row of the heading, and the row after its last. Equal where the table has none. */
  readonly from: number;
  readonly to: number;
  /** By column; null where the heading says nothing known. */
  readonly meanings: readonly (Meaning | null)[];
}

/** Titles, units of measurement and the like stand above a heading; further down it would be no heading. */
const DEEPEST_HEADING = 10;

/** Finds the heading of a table by its words, and where none is known, by its short plain words over longer content. */
export function headerOf(table: Table): Header {
  const last = Math.min(DEEPEST_HEADING, table.grid.rows);
  let from = -1;
  for (let row = 0; row < last && from < 0; row += 1) if (namesColumns(table, row)) from = row;
  if (from < 0) return unknownHeader(table);
  const to = endOf(table, from);
  const meanings = Array.from({ length: table.grid.columns }, (_, column) => meaningAt(table, column, from, to));
  return { from, to, meanings };
}

/** Whether a row repeats the heading, as it does at a page break. */
export function repeatsHeader(table: Table, header: Header, row: number): boolean {
  if (header.to <= header.from) return false;
  for (let head = header.from; head < header.to; head += 1) {
    let same = 0;
    let columns = 0;
    for (const cell of cellsOf(table, row)) {
      columns += 1;
      const words = bare(table.source.blocks[cell.block] ?? '');
      if (words === bare(table.text(head, cell.column))) same += 1;
    }
    if (columns > 1 && same === columns) return true;
  }
  return false;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function namesColumns(table: Table, row: number): boolean {
  if (soleCell(table, row)) return false;
  const words = cellsOf(table, row)
    .map((cell) => table.source.blocks[cell.block] ?? '')
    .filter((text) => text !== '');
  const known = words.filter((text) => meaningOf(text) !== null && !isContent(text));
  return known.length >= 2 && known.length * 2 >= words.length;
}

/** Unit names and dates can hold the words of headings (建设部门); numbered titles can, too. */
function isContent(text: string): boolean {
  return /^[（(]?[\d一二三四五六七八九十]+[.．、)）]/.test(text.trim());
}

/** A heading of several rows: its cells reach down to the last, or fill in under a cell that spans columns. */
function endOf(table: Table, from: number): number {
  const cells = cellsOf(table, from);
  const reach = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), from + 1);
  const spans = cells.some((cell) => cell.columnSpan > 1);
  if (spans && reach > from + 1) return Math.min(reach, from + 3);
  return secondRow(table, from) ? from + 2 : from + 1;
}

/** Whether the next row goes on naming columns: short words, known ones under a spanning or an empty cell. */
function secondRow(table: Table, from: number): boolean {
  if (from + 1 >= table.grid.rows) return false;
  let under = 0;
  for (let column = 0; column < table.grid.columns; column += 1) {
    const below = table.text(from + 1, column);
    if (below === '') continue;
    if (table.at(from, column) === table.at(from + 1, column)) continue;
    if (meaningOf(below) === null || isContent(below) || bare(below) === bare(table.text(from, column))) return false;
    const upper = table.at(from, column);
    if (upper && (upper.columnSpan > 1 || table.text(from, column) === '')) under += 1;
    else if (below.startsWith('各') || looksLikeDue(below)) return false;
  }
  return under > 0;
}

function meaningAt(table: Table, column: number, from: number, to: number): Meaning | null {
  const upper = table.text(from, column);
  const lower = table.text(to - 1, column);
  if (to === from + 1 || upper === lower || lower === '') return meaningOf(upper);
  if (upper === '') return meaningOf(lower);
  const [above, below] = [meaningOf(upper), meaningOf(lower)];
  const narrowed = below === 'unit' && (above === 'lead' || above === 'duty' || above === 'assist');
  if (narrowed) return above;
  return below ?? meaningOf(`${upper}${lower}`) ?? above;
}

/** A first row of short words over a column of dates or units is a heading even if none of its words is known. */
function unknownHeader(table: Table): Header {
  const meanings = Array.from({ length: table.grid.columns }, () => null);
  let from = 0;
  while (from < table.grid.rows && soleCell(table, from)) from += 1;
  const words = cellsOf(table, from).map((cell) => table.source.blocks[cell.block] ?? '');
  const plain = words.every(
    (text) => text.length <= 8 && !/\d/.test(text) && !looksLikeUnits(text) && !isContent(text),
  );
  const full = words.filter((text) => text !== '').length * 3 >= words.length * 2;
  const isHeading = plain && full && words.length > 2 && from + 1 < table.grid.rows;
  return { from, to: isHeading ? from + 1 : from, meanings };
}

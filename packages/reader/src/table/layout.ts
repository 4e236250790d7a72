import type { Cell, Grid, Note, Source, SourceFormat } from '../source.ts';
import { LIMITS, TooLarge } from './limits.ts';

/** A cell as a format's reader finds it: its place, how far it reaches, its words. */
export interface LaidCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** How much of a left-aside text is shown, in characters: enough to recognise it, too little to be a second copy. */
const SAMPLE = 24;

/** Collects what a format's reader finds, in reading order, and hands it over as a {@link Source}. */
export class Layout {
  readonly #blocks: string[] = [];
  readonly #grids: Grid[] = [];
  readonly #paragraphs: number[] = [];
  readonly #notes = new Map<Note['code'], Note>();

  /** A paragraph outside any table. One without words leaves no trace. */
  paragraph(text: string): void {
    const tidy = this.#tidy(text);
    if (tidy !== '') this.#paragraphs.push(this.#blocks.push(tidy) - 1);
  }

  /**
   * One table. Where two cells claim one place the first keeps it; a place that none claims becomes an empty cell:
   * a grid covers its rectangle, each place once. Throws {@link TooLarge}.
   */
  grid(name: string | null, laid: readonly LaidCell[]): void {
    const cells = cover(laid);
    if (cells.length === 0) return;
    const rows = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
    const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
    const placed: Cell[] = cells.map(({ text, ...place }) => ({
      block: this.#blocks.push(this.#tidy(text)) - 1,
      ...place,
    }));
    this.#grids.push({ name, rows, columns, cells: placed });
  }

  /** Says that something was left aside. */
  note(code: Note['code'], sample: string, count = 1): void {
    const known = this.#notes.get(code);
    const short = [...sample.trim().replaceAll('\n', ' ')].slice(0, SAMPLE).join('');
    this.#notes.set(code, known ? { ...known, count: known.count + count } : { code, count, sample: short });
  }

  source(format: SourceFormat): Source {
    return {
      format,
      blocks: this.#blocks,
      grids: this.#grids,
      paragraphs: this.#paragraphs,
      notes: [...this.#notes.values()],
    };
  }

  /**
   * Takes out what a converter wrote in (`[bookmark: _GoBack]`), blank lines, and the repeats of a heading that a tall
   * merged cell shows once per page. What is left is the source's own words, unchanged.
   */
  #tidy(text: string): string {
    const clean = text.replace(BOOKMARK, (mark) => {
      this.note('artefact', mark);
      return '';
    });
    const lines = clean.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
    const first = lines[0]?.trim() ?? '';
    if (lines.length > 1 && lines.every((line) => line.trim() === first)) {
      this.note('repeatedHeading', first, lines.length - 1);
      return first;
    }
    return lines.join('\n').trim();
  }
}

const BOOKMARK = /\[bookmark: [^\]\n]{0,80}\]/g;

function cover(laid: readonly LaidCell[]): LaidCell[] {
  const rows = laid.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const columns = laid.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  if (rows * columns > LIMITS.places) throw new TooLarge('table');
  const taken = new Uint8Array(rows * columns);
  const kept: LaidCell[] = [];
  const put = (cell: LaidCell): void => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      taken.fill(1, row * columns + cell.column, row * columns + cell.column + cell.columnSpan);
    }
    kept.push(cell);
  };
  for (const cell of laid) {
    const fits = largestFree(cell, rows, columns, taken);
    if (fits) put(fits);
  }
  for (let place = 0; place < taken.length; place += 1) {
    if (taken[place] === 1) continue;
    put({ row: Math.floor(place / columns), column: place % columns, rowSpan: 1, columnSpan: 1, text: '' });
  }
  return kept.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The part of a cell's rectangle, from its own corner, that no earlier cell holds; null where the corner is held. */
function largestFree(cell: LaidCell, rows: number, columns: number, taken: Uint8Array): LaidCell | null {
  const free = (row: number, column: number): boolean => taken[row * columns + column] === 0;
  let columnSpan = 0;
  while (columnSpan < cell.columnSpan && free(cell.row, cell.column + columnSpan)) columnSpan += 1;
  if (columnSpan === 0) return null;
  let rowSpan = 1;
  const rowFree = (row: number): boolean => {
    for (let column = cell.column; column < cell.column + columnSpan; column += 1) {
      if (!free(row, column)) return false;
    }
    return true;
  };
  while (rowSpan < cell.rowSpan && cell.row + rowSpan < rows && rowFree(cell.row + rowSpan)) rowSpan += 1;
  return { ...cell, rowSpan, columnSpan };
}

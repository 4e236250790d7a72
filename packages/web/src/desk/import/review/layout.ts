/** How a source is laid out on screen: its paragraphs and tables in reading order, and the rows that head a table. */

import type { Column } from '@yicun/reader/rows';
import type { Cell, Grid, Source } from '@yicun/reader/source';

export type Piece =
  | { readonly is: 'paragraph'; readonly block: number }
  | { readonly is: 'table'; readonly grid: Grid; readonly first: number };

/** Paragraphs and tables, in the order of the first words of each. */
export function piecesOf(source: Source): readonly Piece[] {
  const tables = source.grids.map(
    (grid): Piece => ({
      is: 'table',
      grid,
      first: Math.min(...grid.cells.map(({ block }) => block)),
    }),
  );
  const paragraphs = source.paragraphs.map((block): Piece => ({ is: 'paragraph', block }));
  const place = (piece: Piece): number => (piece.is === 'paragraph' ? piece.block : piece.first);
  return [...tables, ...paragraphs].sort((a, b) => place(a) - place(b));
}

/** How many rows at the top of a table are its heading: all down to the one that names its columns; 0 where none does. */
export function headRows({ cells }: Grid, columns: readonly Column[]): number {
  const headings = new Set(columns.flatMap(({ heading }) => (heading === null ? [] : [heading.block])));
  const ends = cells.filter(({ block }) => headings.has(block)).map(({ row, rowSpan }) => row + rowSpan);
  return Math.max(0, ...ends);
}

/** The cells of a table by row, each row from left to right; rows that only continue merged cells are empty. */
export function rowsOf({ rows, cells }: Grid): readonly (readonly Cell[])[] {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return Array.from({ length: rows }, (_, row) => [...(byRow.get(row) ?? [])].sort((a, b) => a.column - b.column));
}

/**
 * The width of each column in characters: long texts get more, but by the root of their length, so that no column of
 * names is squeezed to a letter a line beside one of 300 characters a cell.
 */
export function columnWidths({ columns, cells }: Grid, blocks: readonly string[]): readonly number[] {
  return Array.from({ length: columns }, (_, column) => {
    const lengths = cells
      .filter((cell) => cell.column === column && cell.columnSpan === 1)
      .map(({ block }) => blocks[block]?.length ?? 0);
    const mean = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
    return Math.min(11.2, Math.max(5.4, 1 + Math.sqrt(mean)));
  });
}

import type { Cell, Grid, Source, Span } from '../source.ts';

/** A grid whose places can be asked: every place answers with the cell that covers it. */
export interface Table {
  readonly source: Source;
  readonly grid: Grid;
  readonly at: (row: number, column: number) => Cell | undefined;
  readonly text: (row: number, column: number) => string;
}

export function tableOf(source: Source, grid: Grid): Table {
  const places: (Cell | undefined)[] = new Array(grid.rows * grid.columns);
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const from = row * grid.columns + cell.column;
      places.fill(cell, from, from + cell.columnSpan);
    }
  }
  const at = (row: number, column: number): Cell | undefined => places[row * grid.columns + column];
  return { source, grid, at, text: (row, column) => source.blocks[at(row, column)?.block ?? -1] ?? '' };
}

/** The whole of a block; null where it holds no words. */
export function whole(source: Source, block: number | undefined): Span | null {
  const length = block === undefined ? 0 : (source.blocks[block]?.length ?? 0);
  return block === undefined || length === 0 ? null : { block, start: 0, end: length };
}

/** The cells that begin in a row, left to right. */
export function cellsOf(table: Table, row: number): Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < table.grid.columns; ) {
    const cell = table.at(row, column);
    if (cell?.row === row) cells.push(cell);
    column = cell ? cell.column + cell.columnSpan : column + 1;
  }
  return cells;
}

/**
 * The one cell of a row that says something, where it spans the table or stands alone in it: a title, a heading of a
 * section, a remark under the table. Null for an ordinary row.
 */
export function soleCell(table: Table, row: number): Cell | null {
  const said = cellsOf(table, row).filter((cell) => table.source.blocks[cell.block] !== '');
  const [only] = said;
  if (said.length !== 1 || !only) return null;
  return standsAlone(table, row) ? only : null;
}

/** No cell begun above reaches into the row. */
function standsAlone(table: Table, row: number): boolean {
  for (let column = 0; column < table.grid.columns; column += 1) {
    if ((table.at(row, column)?.row ?? row) < row) return false;
  }
  return true;
}

import { fitness, type Kind, togetherness } from './textKinds.ts';

/** Cells put into columns: how well what stands in them fits, and the rows they make, each as wide as the table. */
interface Aligned {
  readonly score: number;
  readonly rows: string[][];
}

/** The best way found so far in which the last cell stands in one certain column. */
interface Way {
  readonly score: number;
  readonly row: readonly string[];
  readonly above: Above | null;
}

interface Above {
  readonly row: readonly string[];
  readonly above: Above | null;
}

/** What a second row in one group costs: more than a cell gains by chance, less than a row that fits gains. */
const NEW_ROW = -6;

/**
 * Puts cells into columns, in their order, so that what stands in them fits best: columns may stay empty, a cell may
 * be joined to the one before it (the line of a cell taken for a cell), and a new row may begin (the end of a row was
 * lost). `sure`: cells are told apart by a sign, not only by their lines; then as many cells as columns stand as they are.
 */
export function align(cells: readonly string[], columns: readonly Kind[], sure: boolean): Aligned {
  const empty = columns.map(() => '');
  let ways: (Way | null)[] = [];
  for (const cell of cells) {
    const next: (Way | null)[] = [];
    const ended = best(ways);
    let before: Way | null = ways.length === 0 ? { score: 0, row: empty, above: null } : null;
    for (const [column, kind] of columns.entries()) {
      const gain = fitness(cell, kind);
      const own = ways[column] ?? null;
      const fresh = ended && {
        score: ended.score + NEW_ROW,
        row: empty,
        above: { row: ended.row, above: ended.above },
      };
      next.push(
        best([
          placed(before, column, cell, gain),
          placed(own, column, cell, togetherness(cell, kind)),
          placed(fresh, column, cell, gain),
        ]),
      );
      if (own && (!before || own.score > before.score)) before = own;
    }
    ways = next;
  }
  const way = best(ways);
  const asTheyStand = sure && cells.length === columns.length;
  if (!way) return { score: 0, rows: [] };
  return { score: way.score, rows: asTheyStand ? [[...cells]] : unwound(way) };
}

/** Of equals the last: cells that are missing are merged ones, and those stand at the left. */
function best(ways: readonly (Way | null)[]): Way | null {
  return ways.reduce((most, way) => (way && (!most || way.score >= most.score) ? way : most), null);
}

function placed(way: Way | null, column: number, cell: string, gain: number): Way | null {
  if (!way) return null;
  const held = way.row[column];
  return { ...way, score: way.score + gain, row: way.row.with(column, held ? `${held}\n${cell}` : cell) };
}

function unwound(way: Way): string[][] {
  const rows: string[][] = [];
  for (let at: Above | null = way; at; at = at.above) rows.push([...at.row]);
  return rows.reverse();
}

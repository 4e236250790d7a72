import { folded, oneLine } from '@yicun/kernel/cell';
import type { Cell } from '@yicun/kernel/kind';
import type { SheetRow } from '../read/sheetRow.ts';

/** The heading of a table: which rows it takes, and for each column its words from above to below. */
export interface FoundHeading {
  /** Places in the rows that were looked at, both within it. */
  readonly first: number;
  readonly last: number;
  /** `['户主', '姓名']` where a wide cell stands above; `[]` for a column without a heading. */
  readonly paths: readonly (readonly string[])[];
  /** How well it is understood: about one for each column that means something. */
  readonly score: number;
}

/** How many rows from the top a heading may begin, and how many it may take. */
const beginsWithin = 15;
const deepest = 3;

/**
 * Finds the heading among the first rows of a sheet, under titles and remarks. Every place and depth is tried; that one
 * is taken whose columns say most.
 *
 * @param likeness how much a heading (its words from above to below) is like something we know: 0 to 1
 * @returns null where no row looks like one
 */
export function findHeading(
  rows: readonly SheetRow[],
  likeness: (path: readonly string[]) => number,
): FoundHeading | null {
  let best: FoundHeading | null = null;
  for (let first = 0; first < Math.min(rows.length, beginsWithin); first++) {
    for (let last = first; last < Math.min(first + deepest, rows.length); last++) {
      const block = rows.slice(first, last + 1);
      if (!block.every(isOfWords)) break;
      const paths = pathsOf(block);
      const said = paths.map(likeness).filter((one) => one >= 0.5);
      const score = said.reduce((sum, one) => sum + one, 0) - 0.05 * block.length;
      if (score > (best?.score ?? 0.9)) best = { first, last, paths, score };
    }
  }
  return best ? withGroups(rows, best) : firstOfWords(rows);
}

/**
 * Words of a heading of several lines. A cell that spans columns stands in the first of them only, in every format: an
 * upper line goes on to the right over columns that have something below.
 */
function pathsOf(block: readonly SheetRow[]): readonly (readonly string[])[] {
  const width = Math.max(...block.map(({ cells }) => cells.length));
  const lines = block.map(({ cells }) => Array.from({ length: width }, (_, place) => textOf(cells[place] ?? null)));
  for (const [depth, line] of lines.entries()) {
    const hasBelow = (place: number) => lines.slice(depth + 1).some((one) => one[place] !== '');
    for (let place = 1; place < width; place++) {
      const group = line[place - 1] ?? '';
      // The line above must not have begun anew here.
      const above = lines[depth - 1];
      const isNew = above !== undefined && above[place] !== above[place - 1];
      if (line[place] === '' && group !== '' && hasBelow(place) && hasBelow(place - 1) && !isNew) line[place] = group;
    }
  }
  return Array.from({ length: width }, (_, place) => {
    const words = lines.map((line) => line[place] ?? '').filter((one) => one !== '');
    return words.filter((one, at) => one !== words[at - 1]);
  });
}

/** A row above, of the names of groups, belongs to the heading. */
function withGroups(rows: readonly SheetRow[], found: FoundHeading): FoundHeading {
  let { first } = found;
  while (first > 0 && found.last - first + 1 < deepest) {
    const above = rows[first - 1];
    const texts = (above?.cells ?? []).map(textOf).filter((one) => one !== '');
    if (!above || texts.length < 2 || !isOfWords(above)) break;
    first -= 1;
  }
  return first === found.first ? found : { ...found, first, paths: pathsOf(rows.slice(first, found.last + 1)) };
}

/** Where nothing is known: the first row of words that is about as wide as the table. */
function firstOfWords(rows: readonly SheetRow[]): FoundHeading | null {
  const filled = ({ cells }: SheetRow) => cells.filter((one) => textOf(one) !== '').length;
  const widest = Math.max(0, ...rows.map(filled));
  const first = rows
    .slice(0, beginsWithin)
    .findIndex((row) => filled(row) >= 2 && filled(row) * 2 > widest && isOfWords(row));
  const row = rows[first];
  return row ? { first, last: first, paths: pathsOf([row]), score: 0 } : null;
}

/** No numbers, no days, nothing that is filled in (`填报单位：板桥乡`) or long: words that can name columns. */
function isOfWords({ cells }: SheetRow): boolean {
  const texts = cells.filter((one) => textOf(one) !== '');
  return texts.length > 0 && texts.every((one) => typeof one === 'string' && !saysSomething(one.trim()));
}

function saysSomething(text: string): boolean {
  return /^[\d.,\s/%-]+$/.test(folded(text)) || /[:：]\s*\S/.test(text) || text.length > 60;
}

/** A cell of a heading, on one line and without the spaces that spread its characters (`姓  名`). */
export function textOf(cell: Cell): string {
  return oneLine(cell).replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

import { strToU8, zipSync } from 'fflate';
import { type MergeRange, type WriteSheet, writeXlsx } from 'hucre';
import type { Grid, Source } from '../src/source.ts';

/** A cell to be written: its words, and how far it reaches. `null` in a row stands where a merged cell reaches. */
export interface BuiltCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

export type BuiltRow = readonly (string | BuiltCell | null)[];

/** The rows of a grid that was read, merges and all, to be written as another format. */
export function rowsOfGrid(source: Source, grid: Grid): BuiltRow[] {
  const rows: (BuiltCell | null)[][] = Array.from({ length: grid.rows }, () => new Array(grid.columns).fill(null));
  for (const { block, row, column, rowSpan, columnSpan } of grid.cells) {
    rows[row]![column] = { text: source.blocks[block]!, rowSpan, columnSpan };
  }
  return rows;
}

/** A workbook of the given sheets. */
export async function xlsxOf(
  sheets: readonly (Pick<WriteSheet, 'name'> & Partial<WriteSheet> & { built: readonly BuiltRow[] })[],
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ built, ...sheet }) => ({
      rows: built.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : (cell?.text ?? null)))),
      merges: built.flatMap((row, at) => row.flatMap((cell, column) => mergeOf(cell, at, column))),
      ...sheet,
    })),
  });
}

function mergeOf(cell: BuiltRow[number], row: number, column: number): MergeRange[] {
  if (cell === null || typeof cell === 'string') return [];
  const { rowSpan = 1, columnSpan = 1 } = cell;
  if (rowSpan * columnSpan === 1) return [];
  return [{ startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1 }];
}

/** A document of one table as Word has it: its paragraphs, then the table. */
export function wordOf(source: Source): Uint8Array {
  const [grid] = source.grids;
  return docxOf(...source.paragraphs.map((block) => source.blocks[block] ?? ''), grid ? rowsOfGrid(source, grid) : []);
}

/** The same as Excel has it: the paragraphs in rows of their own above the table. */
export async function workbookOf(source: Source): Promise<Uint8Array> {
  const [grid] = source.grids;
  if (!grid) throw new Error('The document holds no table.');
  const head = source.paragraphs.map((block) => [
    { text: source.blocks[block] ?? '', columnSpan: grid.columns },
    ...new Array<null>(grid.columns - 1).fill(null),
  ]);
  return xlsxOf([{ name: '任务', built: [...head, ...rowsOfGrid(source, grid)] }]);
}

/** A Word document of paragraphs and tables. */
export function docxOf(...content: readonly (string | readonly BuiltRow[])[]): Uint8Array {
  return docxOfXml(content.map((each) => (typeof each === 'string' ? paragraph(each) : table(each))).join(''));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with this body; `parts` are further parts below `word/`, each with the root's name in it. */
export function docxOfXml(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const part = (xml: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  return zipSync({
    '[Content_Types].xml': part('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': part(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [`word/${name}`, part(xml.replace('>', ` ${W}>`))]),
    ),
  });
}

/** `<w:p>` with these words, line by line; `properties` go into `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  const pPr = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${pPr}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `<w:tbl>`; a cell that reaches down continues cell by cell, as Word writes it. */
export function table(rows: readonly BuiltRow[]): string {
  const reach: { left: number; span: number }[] = [];
  const written = rows.map((row) => `<w:tr>${rowXml(row, reach)}</w:tr>`);
  return `<w:tbl>${written.join('')}</w:tbl>`;
}

function rowXml(row: BuiltRow, reach: { left: number; span: number }[]): string {
  let xml = '';
  for (let column = 0; column < row.length; ) {
    const above = reach[column];
    if (above && above.left > 0) {
      xml += cellXml([''], above.span, '<w:vMerge/>');
      reach[column] = { ...above, left: above.left - 1 };
      column += above.span;
      continue;
    }
    const cell = row[column] ?? '';
    const { text, rowSpan = 1, columnSpan = 1 } = typeof cell === 'string' ? { text: cell } : cell;
    xml += cellXml(text.split('\n'), columnSpan, rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '');
    reach[column] = { left: rowSpan - 1, span: columnSpan };
    column += columnSpan;
  }
  return xml;
}

function cellXml(lines: readonly string[], columnSpan: number, merge: string): string {
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${lines.map((line) => paragraph(line)).join('')}</w:tc>`;
}

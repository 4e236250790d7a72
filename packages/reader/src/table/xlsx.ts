import { zipSync } from 'fflate';
import type { Cell, formatValue, MergeRange, Sheet, Workbook } from 'hucre';
import type { Source } from '../source.ts';
import { type LaidCell, Layout } from './layout.ts';
import { LIMITS, TooLarge } from './limits.ts';
import { CHINESE_FORMATS, showValue } from './values.ts';
import { BadXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** Parts of a workbook that carry words; pictures, charts and macros stay in the file. */
const CARRIES_WORDS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?|xl\/(?:sharedStrings|styles)\.xml|xl\/theme\/[^/]+\.xml|xl\/worksheets\/(?:_rels\/)?[^/]+\.(?:xml|rels)|xl\/drawings\/[^/]+\.xml)$/i;

/**
 * Reads a workbook: each visible sheet that says something becomes a grid, hidden rows, columns and sheets are left
 * aside with a note, numbers and dates are written as the sheet shows them. Throws where the file is damaged.
 */
export async function readXlsx(archive: Archive): Promise<Source> {
  // hucre unpacks up to 2 GiB; what it is given here has been unpacked within our limits and is merely stored.
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  for (const name of archive.names) {
    const bytes = CARRIES_WORDS.test(name) ? archive.part(name) : null;
    if (!bytes) continue;
    total += bytes.length;
    if (total > LIMITS.parts) throw new TooLarge(name);
    if (new TextDecoder('latin1').decode(bytes).includes('<!DOCTYPE')) throw new BadXml('document type');
    parts[name] = /(?:^|\/)styles\.xml$/i.test(name) ? spellFormats(bytes) : bytes;
  }
  const hucre = await import('hucre');
  return sourceOf(await hucre.readXlsx(zipSync(parts, { level: 0 }), { readStyles: true }), hucre.formatValue);
}

/** Writes out the formats that are known by number only, for hucre gives a cell no format it does not find spelled out. */
function spellFormats(styles: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(styles);
  const used = Object.entries(CHINESE_FORMATS).filter(
    ([id]) => text.includes(`numFmtId="${id}"`) && !text.includes(`<numFmt numFmtId="${id}"`),
  );
  if (used.length === 0) return styles;
  const spelled = used
    .map(([id, format]) => `<numFmt numFmtId="${id}" formatCode="${format.replaceAll('"', '&quot;')}"/>`)
    .join('');
  const has = /<numFmts[^>]*[^/]>/.test(text);
  const spelledOut = has
    ? text.replace(/<numFmts[^>]*>/, (opening) => opening + spelled)
    : text.replace(/<styleSheet[^>]*>/, (opening) => `${opening}<numFmts count="${used.length}">${spelled}</numFmts>`);
  return new TextEncoder().encode(spelledOut);
}

/**
 * Reads a workbook of Excel 97–2003. hucre finds neither its hidden rows and sheets nor its number formats (85% comes
 * as 0.85), so a note asks for a second look.
 */
export async function readXls(bytes: Uint8Array): Promise<Source> {
  const hucre = await import('hucre');
  const workbook = await hucre.readXls(bytes);
  const source = sourceOf(workbook, hucre.formatValue);
  const sample = workbook.sheets.map((sheet) => sheet.name).join('、');
  return { ...source, notes: [...source.notes, { code: 'oldExcel', count: 1, sample }] };
}

function sourceOf(workbook: Workbook, write: typeof formatValue): Source {
  const layout = new Layout();
  for (const sheet of workbook.sheets) {
    if (sheet.hidden || sheet.veryHidden) layout.note('hiddenSheet', sheet.name);
    else laySheet(sheet, layout, (cell, value) => shown(cell, value, workbook.dateSystem === '1904', write));
  }
  return layout.source('xlsx');
}

type Show = (cell: Cell | undefined, value: unknown) => string;

function laySheet(sheet: Sheet, layout: Layout, show: Show): void {
  for (const box of sheet.textBoxes ?? []) layout.note('textBox', box.text);
  const used = usedRange(sheet);
  if (used.rows * used.columns > LIMITS.places) throw new TooLarge(sheet.name);
  const text = (row: number, column: number): string =>
    show(sheet.cells?.get(`${row},${column}`), sheet.rows[row]?.[column]);
  const rows = visible(used.rows, (row) => sheet.rowDefs?.get(row)?.hidden === true);
  const columns = visible(used.columns, (column) => sheet.columns?.[column]?.hidden === true);
  noteHidden(layout, 'hiddenRow', rows, (row) => joined(used.columns, (column) => text(row, column)));
  noteHidden(layout, 'hiddenColumn', columns, (column) => joined(used.rows, (row) => text(row, column)));
  const laid: LaidCell[] = [];
  for (const merge of sheet.merges ?? []) {
    const cell = placeMerge(merge, rows, columns);
    if (cell) laid.push({ ...cell, text: text(merge.startRow, merge.startCol) });
  }
  for (let row = 0; row < used.rows; row += 1) {
    for (let column = 0; column < used.columns; column += 1) {
      const [at, across] = [rows[row], columns[column]];
      const words = at === undefined || across === undefined ? '' : text(row, column);
      if (at === undefined || at < 0 || across === undefined || across < 0 || words === '') continue;
      laid.push({ row: at, column: across, rowSpan: 1, columnSpan: 1, text: words });
    }
  }
  if (laid.some((cell) => cell.text.trim() !== '')) layout.grid(sheet.name, laid);
}

/** How far down and across a sheet says anything: formatted but empty cells reach much further. */
function usedRange(sheet: Sheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, value] of cells.entries()) {
      if (value === null || value === undefined || value === '') continue;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
  }
  for (const merge of sheet.merges ?? []) {
    // A merged cell inside the used range may reach out of it; one that begins outside says nothing.
    if (merge.startRow < rows && merge.startCol < columns) columns = Math.max(columns, Math.min(merge.endCol + 1, 256));
  }
  return { rows, columns };
}

/** By place in the file, the place among what is shown; -1 for what is hidden. */
function visible(count: number, hidden: (at: number) => boolean): number[] {
  let next = 0;
  return Array.from({ length: count }, (_, at) => (hidden(at) ? -1 : next++));
}

function noteHidden(
  layout: Layout,
  code: 'hiddenRow' | 'hiddenColumn',
  places: readonly number[],
  words: (at: number) => string,
): void {
  for (const [at, place] of places.entries()) {
    const said = place < 0 ? words(at) : '';
    if (said !== '') layout.note(code, said);
  }
}

function joined(count: number, text: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => text(at))
    .join(' ')
    .trim();
}

/** Where a merged cell stands among the rows and columns that are shown; null where none of it is. */
function placeMerge(
  merge: MergeRange,
  rows: readonly number[],
  columns: readonly number[],
): Omit<LaidCell, 'text'> | null {
  const down = rows.slice(merge.startRow, merge.endRow + 1).filter((row) => row >= 0);
  const across = columns.slice(merge.startCol, merge.endCol + 1).filter((column) => column >= 0);
  const [row, column] = [down[0], across[0]];
  if (row === undefined || column === undefined) return null;
  return { row, column, rowSpan: down.length, columnSpan: across.length };
}

function shown(cell: Cell | undefined, value: unknown, is1904: boolean, write: typeof formatValue): string {
  return showValue(write, cell?.formulaResult ?? cell?.value ?? value, cell?.style?.numFmt, is1904);
}

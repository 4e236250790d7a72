import type { Source } from '../source.ts';
import { numbering } from './docxNumbering.ts';
import { type Reading, textOfParagraph } from './docxText.ts';
import { type LaidCell, Layout } from './layout.ts';
import { attribute, child, children, type Element, parseXml, wholeNumber, wordsIn } from './xml.ts';

/** Word allows 63 columns; a span beyond this is damage, not a table. */
const MOST_COLUMNS = 256;

/**
 * Reads a Word document (ISO/IEC 29500, transitional or strict).
 *
 * `part` gives the unzipped bytes of a part by its name below `word/`, or null where there is none. Merged cells come
 * out once with their reach; deleted revisions, text boxes and footnotes are left aside with a note; marks that Word
 * generates for numbered lists become part of the words. Throws `BadXml` where the document part is not readable.
 */
export function readDocx(document: Uint8Array, part: (name: string) => Uint8Array | null): Source {
  const layout = new Layout();
  const body = child(parseXml(document), 'w:body');
  const reading: Reading = {
    layout,
    marks: numbering(part),
    footnote: footnotes(part),
  };
  if (body) readBody(body, reading);
  return layout.source('docx');
}

/** Wrappers that only mark what they hold: its content is read as if they were not there. */
const TRANSPARENT = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** The children that carry content, wrappers opened; a deleted stretch is noted and left out. */
function* content(element: Element): Generator<Element> {
  for (const each of children(element)) {
    if (TRANSPARENT.has(each.tag)) yield* content(each);
    else yield each;
  }
}

function readBody(body: Element, reading: Reading): void {
  for (const each of content(body)) {
    if (each.tag === 'w:p') reading.layout.paragraph(textOfParagraph(each, reading));
    else if (each.tag === 'w:tbl') readTable(each, reading);
  }
}

function readTable(table: Element, reading: Reading): void {
  const rows = [...content(table)].filter((each) => each.tag === 'w:tr' && !isDeleted(each, reading));
  const only = onlyCell(rows);
  if (only && [...content(only)].some((each) => each.tag === 'w:tbl')) {
    // A table of one cell around another table is a frame, not a table.
    readBody(only, reading);
    return;
  }
  const laid: LaidCell[] = [];
  /** By first column: the cell that a vertical merge would continue. */
  const above = new Map<number, number>();
  for (const [row, element] of rows.entries()) readRow(element, row, laid, above, reading);
  reading.layout.grid(null, laid);
}

function onlyCell(rows: readonly Element[]): Element | null {
  const [row, ...more] = rows;
  if (!row || more.length > 0) return null;
  const cells = [...content(row)].filter((each) => each.tag === 'w:tc');
  return cells.length === 1 ? (cells[0] ?? null) : null;
}

function isDeleted(row: Element, reading: Reading): boolean {
  if (!child(child(row, 'w:trPr'), 'w:del')) return false;
  reading.layout.note('revision', wordsIn(row));
  return true;
}

function readRow(row: Element, at: number, laid: LaidCell[], above: Map<number, number>, reading: Reading): void {
  let column = span(child(row, 'w:trPr'), 'w:gridBefore', 0);
  const reached = new Map<number, number>();
  for (const cell of content(row)) {
    if (cell.tag !== 'w:tc') continue;
    const properties = child(cell, 'w:tcPr');
    const columnSpan = Math.max(1, span(properties, 'w:gridSpan', 1));
    const last = laid.at(-1);
    if (continues(properties, 'w:hMerge') && last?.row === at) {
      // Old Word merges sideways cell by cell.
      laid[laid.length - 1] = { ...last, columnSpan: last.columnSpan + columnSpan };
    } else {
      const upper = continues(properties, 'w:vMerge') ? above.get(column) : undefined;
      const merged = upper === undefined ? undefined : laid[upper];
      if (upper !== undefined && merged?.columnSpan === columnSpan) {
        laid[upper] = { ...merged, rowSpan: merged.rowSpan + 1 };
        reached.set(column, upper);
      } else {
        const text = textOfCell(cell, reading);
        reached.set(column, laid.push({ row: at, column, rowSpan: 1, columnSpan, text }) - 1);
      }
    }
    column = Math.min(column + columnSpan, MOST_COLUMNS);
  }
  above.clear();
  for (const [start, index] of reached) above.set(start, index);
}

function span(properties: Element | null, name: string, otherwise: number): number {
  return wholeNumber(attribute(child(properties, name), 'val'), otherwise, MOST_COLUMNS);
}

/** A merge element without a value continues (ISO/IEC 29500-1, 17.4.84). */
function continues(properties: Element | null, name: string): boolean {
  const merge = child(properties, name);
  return merge !== null && attribute(merge, 'val') !== 'restart';
}

/** The paragraphs of a cell, one a line; a table inside a cell gives its rows as lines, its cells set apart by tabs. */
function textOfCell(cell: Element, reading: Reading): string {
  const lines: string[] = [];
  for (const each of content(cell)) {
    if (each.tag === 'w:p') lines.push(textOfParagraph(each, reading));
    if (each.tag !== 'w:tbl') continue;
    for (const row of content(each)) {
      if (row.tag !== 'w:tr') continue;
      const cells = [...content(row)].filter((inner) => inner.tag === 'w:tc');
      lines.push(cells.map((inner) => textOfCell(inner, reading).trim()).join('\t'));
    }
  }
  return lines.join('\n');
}

/** The words of footnotes and endnotes, read only when one is referred to. */
function footnotes(part: (name: string) => Uint8Array | null): Reading['footnote'] {
  const loaded = new Map<string, Map<string, string>>();
  return (kind, id) => {
    let notes = loaded.get(kind);
    if (!notes) {
      const bytes = part(`${kind}s.xml`);
      notes = new Map<string, string>();
      for (const note of bytes ? children(parseXml(bytes)) : []) {
        notes.set(attribute(note, 'id') ?? '', wordsIn(note));
      }
      loaded.set(kind, notes);
    }
    return notes.get(id) ?? '';
  };
}

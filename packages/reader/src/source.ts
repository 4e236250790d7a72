/**
 * What a document says and how it is laid out, whatever file it came from.
 *
 * Text is kept once, in `blocks`: one block per table cell or per paragraph, in reading order. Everything that is
 * later extracted points into a block with a {@link Span}; the screen lays the same blocks out as tables. So a
 * span's text is the source's text by construction, and a property test checks that it stays so.
 */

/** A stretch of one block: UTF-16 offsets, `start` included, `end` excluded. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A cell of a laid-out table. A merged cell stands once, at its first row and column. */
export interface Cell {
  readonly block: number;
  /** 0-based, in the grid after merges are resolved. */
  readonly row: number;
  readonly column: number;
  /** At least 1. */
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** One table of the document, or one sheet of a workbook. */
export interface Grid {
  /** The sheet's name, where the format has one. */
  readonly name: string | null;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
}

export type SourceFormat = 'docx' | 'xlsx' | 'text';

/** Something that stood in the document and was left aside, so that nothing is left aside silently. */
export interface Note {
  readonly code:
    | 'textBox'
    | 'footnote'
    | 'hiddenRow'
    | 'hiddenColumn'
    | 'hiddenSheet'
    | 'hiddenText'
    | 'repeatedHeading'
    | 'revision'
    | 'artefact'
    | 'otherTable' // a table that holds no tasks: people, scores, signatures
    | 'oldExcel' // an .xls: what is hidden and how numbers are shown cannot be told
    | 'tableNote'; // words in or under a table that belong to no row: 注：…
  /** How many of them. */
  readonly count: number;
  /** A few characters of the first of them, for a person to recognise it. */
  readonly sample: string;
}

export interface Source {
  readonly format: SourceFormat;
  readonly blocks: readonly string[];
  readonly grids: readonly Grid[];
  /** Blocks that stand outside any table, in reading order. */
  readonly paragraphs: readonly number[];
  readonly notes: readonly Note[];
}

/** Why a file cannot be read as a document at all. Worded at the edge, by code. */
export interface Unreadable {
  readonly code:
    | 'document.oldWord'
    | 'document.pdf'
    | 'document.empty'
    | 'document.tooLarge'
    | 'document.damaged'
    | 'document.encrypted'
    | 'document.unknownFormat';
  readonly details: Readonly<Record<string, string | number>>;
}

/** The words a span stands for. */
export function textOf(source: Source, span: Span): string {
  return (source.blocks[span.block] ?? '').slice(span.start, span.end);
}

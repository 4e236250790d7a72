import type { Source } from '../source.ts';
import { Layout } from './layout.ts';
import { layCellPerLine } from './textCells.ts';
import { rowsOf, separatorOf } from './textSeparated.ts';

/**
 * Reads plain or pasted text. Tables come as Word and Excel put them on the clipboard or into a file: a cell per line
 * with a tab before it, cells set apart by tabs, by bars (Markdown included) or by commas. Everything else is
 * paragraphs, one a line.
 */
export function readText(text: string): Source {
  const layout = new Layout();
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\u2028', '\n').replaceAll('\f', '\n').split('\n');
  if (!layCellPerLine(lines, layout)) layRuns(lines, layout);
  return layout.source('text');
}

/** Stretches of lines that are laid out alike become tables, the lines between them paragraphs. */
function layRuns(lines: readonly string[], layout: Layout): void {
  let at = 0;
  while (at < lines.length) {
    const separator = separatorOf(lines, at);
    const run = separator === null ? null : rowsOf(lines, at, separator);
    if (run === null) {
      layout.paragraph(plain(lines[at] ?? ''));
      at += 1;
      continue;
    }
    layout.grid(
      null,
      run.rows.flatMap((cells, row) =>
        cells.map((cell, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text: plain(cell) })),
      ),
    );
    at = run.end;
  }
}

/** Markdown's marks of a heading and of bold are layout, not words. */
function plain(text: string): string {
  return text.replace(/^#{1,6}\s/, '').replace(/\*\*([^*\n]+)\*\*/g, '$1');
}

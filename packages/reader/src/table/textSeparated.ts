/** How the cells of a line are set apart. */
export type Separator = '\t' | '|' | ',';

/**
 * How the line at `at` begins a table; null where it does not. A table of bars or commas needs a second line that is
 * built alike, since both signs also stand in running text.
 */
export function separatorOf(lines: readonly string[], at: number): Separator | null {
  const line = lines[at] ?? '';
  if (line.trim().includes('\t')) return '\t';
  const next = lines[at + 1] ?? '';
  if (bars(line) > 1 && bars(next) > 1) return '|';
  if (!line.includes(',')) return null;
  const whole = joinQuoted(lines, at, ',');
  const commas = split(whole.text, ',').length;
  return commas > 2 && split(joinQuoted(lines, whole.end, ',').text, ',').length === commas ? ',' : null;
}

function bars(line: string): number {
  return splitBars(line, true).length;
}

/** The rows of a table that begins at `at`, and the line after its last. Null where it would be a single row of one. */
export function rowsOf(
  lines: readonly string[],
  at: number,
  separator: Separator,
): { rows: string[][]; end: number } | null {
  const rows: string[][] = [];
  const outer = /^\s*[|｜│]/.test(lines[at] ?? '');
  let end = at;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    if (separator === '|') {
      const cells = splitBars(line, outer);
      if (cells.length < 2) break;
      if (!cells.every((cell) => /^:?-+:?$/.test(cell.trim()))) rows.push(cells);
      end += 1;
      continue;
    }
    const whole = joinQuoted(lines, end, separator);
    const cells = split(whole.text, separator);
    if (cells.length < 2) {
      const goesOn = separator === '\t' && line.trim() !== '' && laterRow(lines, end, separator, rows[0]?.length ?? 0);
      if (!goesOn) break;
      appendLine(rows, line);
      end += 1;
      continue;
    }
    appendRow(rows, cells);
    end = whole.end;
  }
  return rows.length > 0 ? { rows, end } : null;
}

/** 二、扎实推进乡村建设: the heading of a section between the rows, whose other cells are empty. */
const SECTION = /^\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)[^。；;\d]{2,40}$/;

/** A line without a separator between the rows: a section's heading, or the words of the cell before it, broken in two. */
function appendLine(rows: string[][], line: string): void {
  const last = rows.at(-1);
  if (!last || SECTION.test(line)) rows.push([line]);
  else last.push(`${last.pop() ?? ''}\n${line}`);
}

/** A row broken by a line break goes on where it broke off, if together they make one row of the table's width. */
function appendRow(rows: string[][], cells: string[]): void {
  const width = rows[0]?.length ?? 0;
  const last = rows.at(-1);
  if (
    rows.length > 1 &&
    last &&
    !SECTION.test(last.join('')) &&
    last.length < width &&
    last.length + cells.length - 1 === width
  ) {
    last.push(`${last.pop() ?? ''}\n${cells[0] ?? ''}`, ...cells.slice(1));
  } else rows.push(cells);
}

/** Whether the table goes on after a line that holds no separator. */
function laterRow(lines: readonly string[], at: number, separator: Separator, width: number): boolean {
  for (let next = at + 1; next < Math.min(at + 12, lines.length); next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() === '') return false;
    const cells = line.split(separator).length;
    if (cells > 1) return cells <= width;
  }
  return false;
}

/** A quoted cell may run over several lines (as Excel copies a cell with line breaks). */
const LONGEST_QUOTED = 60;

function joinQuoted(lines: readonly string[], at: number, separator: Separator): { text: string; end: number } {
  const first = lines[at] ?? '';
  let open = staysOpen(first, false, separator);
  for (let end = at + 1; end <= Math.min(at + LONGEST_QUOTED, lines.length); end += 1) {
    if (!open) return { text: lines.slice(at, end).join('\n'), end };
    open = staysOpen(lines[end] ?? '', true, separator);
  }
  return { text: first, end: at + 1 };
}

/** Whether a quoted cell is open at the end of a line, given whether one was at its beginning. */
function staysOpen(line: string, open: boolean, separator: Separator): boolean {
  let inside = open;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
    if (!inside) inside = at === 0 || line[at - 1] === separator;
    else if (line[at + 1] === '"') at += 1;
    else if (ends(line, at + 1, separator)) inside = false;
  }
  return inside;
}

function ends(text: string, at: number, separator: Separator): boolean {
  return at === text.length || text[at] === separator;
}

/** Splits a line at its separators; those inside a quoted cell stay. A lone quote is a character like any other. */
function split(line: string, separator: Separator): string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const quoted = line[at] === '"' ? closing(line, at, separator) : -1;
    const end = quoted >= 0 ? quoted + 1 : next(line, at, separator);
    cells.push(quoted >= 0 ? line.slice(at + 1, quoted).replaceAll('""', '"') : line.slice(at, end));
    at = end + 1;
  }
  return cells;
}

function next(line: string, at: number, separator: Separator): number {
  const found = line.indexOf(separator, at);
  return found < 0 ? line.length : found;
}

function closing(line: string, open: number, separator: Separator): number {
  for (let at = open + 1; at < line.length; at += 1) {
    if (line[at] !== '"') continue;
    if (line[at + 1] === '"') at += 1;
    else if (ends(line, at + 1, separator)) return at;
  }
  return -1;
}

/** The cells of a row of bars; the escapes of Markdown are taken off, and the outer bars where the table has them. */
function splitBars(line: string, outer: boolean): string[] {
  const bare = line.replaceAll('｜', '|').replaceAll('│', '|').trim();
  if (!bare.includes('|')) return [line];
  const cells = bare.replaceAll('\\|', '\u0000').split('|');
  if (outer && bare.startsWith('|')) cells.shift();
  if (outer && bare.endsWith('|')) cells.pop();
  return cells.map((cell) =>
    cell
      .replaceAll('\u0000', '|')
      .replace(/<br ?\/?>/gi, '\n')
      .trim(),
  );
}

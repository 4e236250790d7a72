import { unzipSync } from 'fflate';
import type { NoProgramme } from './draft.ts';
import type { Row, Sheet } from './rows.ts';
import type { Source, Span, Unreadable } from './source.ts';
import { columnsOf } from './table/columns.ts';
import { readDocx } from './table/docx.ts';
import { tableOf, whole } from './table/table.ts';
import { sheetOf } from './table/taskRows.ts';
import { readText } from './table/text.ts';

export async function readSource(
  input: { readonly name: string; readonly bytes: Uint8Array } | { readonly text: string },
): Promise<{ ok: true; source: Source } | { ok: false; why: Unreadable }> {
  if ('text' in input) return { ok: true, source: readText(input.text) };
  if (input.bytes[0] === 0x50) {
    const parts = unzipSync(input.bytes);
    const d = parts['word/document.xml'];
    if (d) return { ok: true, source: readDocx(d, (name) => parts[`word/${name}`] ?? null) };
  }
  return { ok: true, source: readText(new TextDecoder().decode(input.bytes)) };
}

export function toSheet(source: Source): { ok: true; sheets: Sheet[] } | { ok: false; why: NoProgramme } {
  const sheets: Sheet[] = [];
  let earlier: Row | null = null;
  for (const grid of source.grids) {
    const table = tableOf(source, grid);
    const columns = columnsOf(table);
    if (columns.foreign || !columns.roles.includes('task')) continue;
    const first = grid.cells[0]?.block ?? 0;
    const title: Span | null = whole(
      source,
      source.paragraphs.findLast((block) => block < first),
    );
    const sheet = sheetOf(table, columns, title, earlier);
    earlier = sheet.rows.at(-1) ?? null;
    sheets.push(sheet);
  }
  if (sheets.length > 0) return { ok: true, sheets };
  return { ok: false, why: { code: 'programme.noTable', details: {} } };
}

import { open } from 'node:fs/promises';
import { BadSheet } from './badSheet.ts';
import { csvRows } from './csv.ts';
import type { SheetRow } from './sheetRow.ts';
import { oldWorkbookRows, workbookRows } from './workbook.ts';

/**
 * The rows of a workbook (.xlsx, .xls) or of a text file with separators (.csv, .tsv; UTF-8, UTF-16 or GB18030), known
 * by their first bytes and not by their name. Days come as `2022-05-31`, moments as `2022-05-31 16:00:00`.
 *
 * @throws BadSheet
 */
export async function* readRows(path: string): AsyncGenerator<SheetRow> {
  const head = await firstBytes(path, 8);
  const rows = isZip(head) ? workbookRows(path) : isOle(head) ? oldWorkbookRows(path) : csvRows(path);
  for await (const row of rows) {
    if (row.cells.some((cell) => cell !== null && cell !== '')) yield row;
  }
}

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b;
}

/** The container of Office 97–2003, and of workbooks with a password. */
function isOle(head: Uint8Array): boolean {
  return Buffer.from(head).toString('hex').startsWith('d0cf11e0a1b11ae1');
}

async function firstBytes(path: string, count: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(count), 0, count, 0);
    if (bytesRead === 0) throw new BadSheet('sheet.empty');
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

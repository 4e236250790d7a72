/** Files of a test, read as an import reads them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '@yicun/kernel/kind';
import { BadSheet } from '@yicun/server/exchange/read/badSheet';
import { readRows } from '@yicun/server/exchange/read/rows';

/** The rows of these bytes, or the code of the refusal. */
export async function rowsOf(bytes: Uint8Array): Promise<(readonly Cell[])[] | string> {
  const folder = mkdtempSync(join(tmpdir(), 'yicun-sheet-'));
  const path = join(folder, 'sheet');
  writeFileSync(path, bytes);
  try {
    const rows: (readonly Cell[])[] = [];
    for await (const row of readRows(path)) rows.push(row.cells);
    return rows;
  } catch (error) {
    if (error instanceof BadSheet) return error.why.code;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

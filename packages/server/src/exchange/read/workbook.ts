import { readFile, stat } from 'node:fs/promises';
import type { Cell } from '@yicun/kernel/kind';
import { unzipSync } from 'fflate';
import { type CellValue, readXls, streamXlsxRows } from 'hucre';
import { BadSheet, limits } from './badSheet.ts';
import type { SheetRow } from './sheetRow.ts';

/** Rows of every sheet of a workbook, one sheet after the other. */
export async function* workbookRows(path: string): AsyncGenerator<SheetRow> {
  const bytes = await readFile(path);
  checkParts(bytes);
  for (let sheet = 0; sheet < limits.sheets; sheet++) {
    let any = false;
    try {
      for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
        any = true;
        yield { sheet, line: index + 1, cells: cellsOf(values) };
      }
    } catch (error) {
      throw asBadSheet(error);
    }
    if (!any && sheet > 0) return;
  }
}

/** Rows of a workbook of Excel 97–2003. */
export async function* oldWorkbookRows(path: string): AsyncGenerator<SheetRow> {
  const { size } = await stat(path);
  if (size > limits.oldFile) throw tooLarge(limits.oldFile);
  const bytes = await readFile(path);
  // The container of a workbook with a password names the stream that holds it.
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw new BadSheet('sheet.encrypted');
  const workbook = await readXls(bytes).catch((error: unknown) => {
    throw asBadSheet(error);
  });
  for (const [sheet, { rows }] of workbook.sheets.entries()) {
    for (const [index, values] of rows.entries()) yield { sheet, line: index + 1, cells: cellsOf(values) };
  }
}

/** Looks at the contents of the archive before anything of it is unpacked: no part may swell beyond measure. */
function checkParts(bytes: Uint8Array): void {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        names.push(name);
        const swollen = originalSize > limits.ratioFrom && originalSize > size * limits.ratio;
        if (originalSize > limits.part || swollen) throw tooLarge(limits.part);
        if (name.endsWith('sharedStrings.xml') && originalSize > limits.texts) throw tooLarge(limits.texts);
        return false;
      },
    });
  } catch (error) {
    throw error instanceof BadSheet ? error : new BadSheet('sheet.damaged');
  }
  if (!names.includes('xl/workbook.xml')) throw new BadSheet('sheet.unknownFormat');
}

/** Whatever the library stumbles over, with errors of its own or the language's, lies in the file. */
function asBadSheet(error: unknown): BadSheet {
  return error instanceof BadSheet ? error : new BadSheet('sheet.damaged');
}

function tooLarge(most: number): BadSheet {
  return new BadSheet('sheet.tooLarge', { most: Math.floor(most / 2 ** 20) });
}

function cellsOf(values: readonly CellValue[]): readonly Cell[] {
  if (values.length > limits.columns && values.slice(limits.columns).some((one) => one !== null && one !== '')) {
    throw new BadSheet('sheet.tooWide', { most: limits.columns });
  }
  return values.slice(0, limits.columns).map((one) => (one instanceof Date ? momentText(one) : one));
}

/** A date as a sheet shows it. The library gives the wall clock of the sheet as if it were UTC. */
function momentText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split(/[T.]/);
  return time === '00:00:00' ? day : `${day} ${time}`;
}

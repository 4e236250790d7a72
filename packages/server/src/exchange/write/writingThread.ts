import { open } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { shielded, unshielded } from '@yicun/kernel/cell';
import type { Cell } from '@yicun/kernel/kind';
import { type CellValue, type ColumnDef, writeXlsxStream } from 'hucre';
import { cellOf, type SheetRecord } from '../cells.ts';
import { isDayField } from '../columns.ts';
import { UnitBook } from '../units.ts';
import { dateOf } from './dateCell.ts';
import type { Told, WritingOrder } from './writing.ts';

const { path, format, register, units, columns, headings } = workerData as WritingOrder;
const book = new UnitBook(units, []);

/** What was told and is not yet written. */
const told: Told[] = [];
let wake = Promise.withResolvers<void>();
parentPort?.on('message', (one: Told) => {
  told.push(one);
  wake.resolve();
});

/** Pages of rows, as they come; each is acknowledged when the next is asked for. */
async function* pages(): AsyncGenerator<readonly (readonly Cell[])[]> {
  for (;;) {
    while (told.length === 0) {
      await wake.promise;
      wake = Promise.withResolvers();
    }
    const one = told.shift();
    if (!one || one.is === 'end') return;
    yield one.is === 'cells' ? one.rows.map(asRead) : recordsIn(one.json, one.titles);
    parentPort?.postMessage('taken');
  }
}

function recordsIn(json: string, titles: Readonly<Record<string, string>>): readonly (readonly Cell[])[] {
  // The fence built it, by the very columns that SheetRecord names.
  const records = JSON.parse(json) as readonly SheetRecord[];
  const names = { units: book, titles };
  return records.map((record) =>
    columns.map((column) => (column === null ? null : cellOf(register, column, record, names))),
  );
}

/** Cells of somebody's file, which may hold formulas of theirs. */
function asRead(cells: readonly Cell[]): readonly Cell[] {
  return cells.map((cell) => (typeof cell === 'string' ? shielded(unshielded(cell)) : cell));
}

const isDay = columns.map((column) => column?.is === 'field' && isDayField(column.field));

async function* workbook(): AsyncGenerator<CellValue[]> {
  for await (const page of pages()) {
    for (const row of page) yield row.map((cell, place) => (isDay[place] ? dateOf(cell) : cell));
  }
}

async function* csv(): AsyncGenerator<string> {
  // The mark without which Excel takes UTF-8 for the encoding of its own country.
  yield `\uFEFF${line(headings)}`;
  for await (const page of pages()) yield page.map(line).join('');
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The widest a column begins; people widen it. */
function widthOf(heading: string): number {
  return Math.min(40, Math.max(10, [...heading].length * 2 + 2));
}

function columnDefs(): ColumnDef[] {
  return headings.map((header, place): ColumnDef => {
    const is = columns[place]?.is;
    return {
      header,
      width: is === 'unit' ? 24 : widthOf(header),
      ...(is === 'key' || is === 'seq' ? { hidden: true } : {}),
      ...(isDay[place] ? { numFmt: 'yyyy-mm-dd' } : {}),
    };
  });
}

async function* bytes(): AsyncGenerator<Uint8Array | string> {
  if (format === 'csv') return yield* csv();
  const name = register.label.zh.replace(/[[\]:*?/\\']/g, ' ').slice(0, 28);
  yield* writeXlsxStream(workbook(), { name, columns: columnDefs(), freezePane: { rows: 1 } });
}

const file = await open(path, 'wx', 0o600);
try {
  await file.writeFile(bytes());
} finally {
  await file.close();
}
parentPort?.postMessage('written');

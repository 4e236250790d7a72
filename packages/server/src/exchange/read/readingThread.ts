import { parentPort, workerData } from 'node:worker_threads';
import { UnitBook } from '../units.ts';
import { BadSheet, limits } from './badSheet.ts';
import { headingIn, headingWithin, type MappedRow, mapper } from './mapping.ts';
import { batchSize, type Heading, pendingMost, type Said, type ThreadOrder } from './reading.ts';
import { readRows } from './rows.ts';
import type { SheetRow } from './sheetRow.ts';

const order = workerData as ThreadOrder;
const pending = new Int32Array(order.pending);
const units = new UnitBook(order.units, order.scopes);

/** Says something, and stands still while too much of what was said is not dealt with: reading would fill the memory. */
function say(said: Said): void {
  parentPort?.postMessage(said);
  if (said.is === 'end' || said.is === 'bad') return;
  let open = Atomics.add(pending, 0, 1) + 1;
  while (open >= pendingMost) {
    Atomics.wait(pending, 0, open);
    open = Atomics.load(pending, 0);
  }
}

async function read(): Promise<void> {
  let heading: Heading | null = null;
  let map: ((row: SheetRow) => MappedRow) | null = null;
  let batch: MappedRow[] = [];
  let rows = 0;
  let seen = 0;
  let sheet = 0;
  for await (const row of readRows(order.path)) {
    if (row.sheet !== sheet) [sheet, seen, map] = [row.sheet, 0, null];
    seen += 1;
    if (map === null) {
      // A further sheet belongs to the table when it begins with the very same heading.
      if (heading !== null && (seen > 1 || !isSame(heading, row))) continue;
      const found: Heading | null = heading ?? headingOf(row, seen);
      if (!found) continue;
      map = mapper(order.register, found.columns, units);
      if (heading === null) say({ is: 'heading', heading: found });
      heading = found;
      continue;
    }
    rows += 1;
    if (rows > limits.rows) throw new BadSheet('sheet.tooLong', { most: limits.rows });
    batch.push(map(row));
    if (batch.length < batchSize) continue;
    say({ is: 'rows', rows: batch });
    batch = [];
  }
  if (heading === null) {
    const labels = Object.values(order.register.fields).map((one) => one.label);
    throw new BadSheet('sheet.noHeading', { labels: labels.slice(0, 3) });
  }
  if (batch.length > 0) say({ is: 'rows', rows: batch });
  if (rows === 0) throw new BadSheet('sheet.noRows');
  say({ is: 'end', rows });
}

function headingOf({ sheet, line, cells }: SheetRow, seen: number): Heading | null {
  const { known, register } = order;
  const matched = known ? (line === known.line ? known : null) : seen <= headingWithin && headingIn(register, cells);
  if (!matched) return null;
  const headings = cells.map((cell) => String(cell ?? ''));
  const unknown = headings.filter((one, place) => one.trim() !== '' && !matched.columns[place]);
  return { sheet, line, headings, columns: matched.columns, unknown };
}

function isSame({ headings }: Heading, { cells }: SheetRow): boolean {
  return cells.length > 1 && cells.every((cell, place) => String(cell ?? '') === headings[place]);
}

await read().catch((error: unknown) => {
  if (!(error instanceof BadSheet)) throw error;
  say({ is: 'bad', why: error.why });
});

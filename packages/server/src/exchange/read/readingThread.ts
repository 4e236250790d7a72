import { parentPort, workerData } from 'node:worker_threads';
import type { SheetMapping } from '../foreign/sheetMapping.ts';
import { type Translator, translator } from '../foreign/translating.ts';
import { UnitBook } from '../units.ts';
import { BadSheet, limits } from './badSheet.ts';
import { headingIn, headingWithin, type MappedRow, mapper } from './mapping.ts';
import { batchSize, type Heading, pendingMost, type Said, type Skipped, type ThreadOrder } from './reading.ts';
import { readRows } from './rows.ts';
import type { SheetRow } from './sheetRow.ts';

const order = workerData as ThreadOrder;
const pending = new Int32Array(order.pending);
const units = new UnitBook(order.units, order.scopes);

/** Says something, and stands still while too much of what was said is not dealt with: reading would fill the memory. */
function say(said: Said): void {
  parentPort?.postMessage(said);
  if (said.is === 'end' || said.is === 'bad' || said.is === 'skipped') return;
  let open = Atomics.add(pending, 0, 1) + 1;
  while (open >= pendingMost) {
    Atomics.wait(pending, 0, open);
    open = Atomics.load(pending, 0);
  }
}

async function read(): Promise<void> {
  let heading: Heading | null = null;
  let map: ((row: SheetRow) => MappedRow) | null = null;
  const saying = sayingRows();
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
      if (heading === null && isDoubtful(found)) break;
      map = mapper(order.register, found.columns, units);
      if (heading === null) say({ is: 'heading', heading: found });
      heading = found;
      continue;
    }
    saying.row(map(row));
  }
  if (heading === null) {
    const labels = Object.values(order.register.fields).map((one) => one.label);
    throw new BadSheet('sheet.noHeading', { labels: labels.slice(0, 3) });
  }
  saying.end();
}

/** A foreign table whose columns were told: its rows are made into those of the template first. */
async function readForeign(mapping: SheetMapping): Promise<void> {
  const lines: SheetRow[] = [];
  const first: Skipped['first'][number][] = [];
  let known: { readonly to: Translator; readonly map: (row: SheetRow) => MappedRow } | null = null;
  let count = 0;
  const saying = sayingRows();
  for await (const row of readRows(order.path)) {
    if (row.sheet !== mapping.sheet || row.line < mapping.first) continue;
    if (row.line <= mapping.last) {
      lines.push(row);
      continue;
    }
    if (known === null) {
      const to = translator(order.register, mapping, lines, units);
      known = { to, map: mapper(order.register, to.columns, units) };
      const { columns, headings, unknown } = to;
      say({ is: 'heading', heading: { sheet: mapping.sheet, line: mapping.last, headings, columns, unknown } });
    }
    const made = known.to.translate(row);
    if ('row' in made) {
      saying.row(known.map(made.row));
      continue;
    }
    count += 1;
    if (first.length < skippedShown) first.push({ line: row.line, why: made.skipped });
  }
  if (known === null) throw new BadSheet('sheet.noRows');
  say({ is: 'skipped', skipped: { count, first } });
  saying.end();
}

/** Of rows that are left out, so many are told one by one. */
const skippedShown = 100;

/** Says rows in batches, and at the end how many there were. */
function sayingRows() {
  let batch: MappedRow[] = [];
  let rows = 0;
  return {
    row(row: MappedRow) {
      rows += 1;
      if (rows > limits.rows) throw new BadSheet('sheet.tooLong', { most: limits.rows });
      batch.push(row);
      if (batch.length < batchSize) return;
      say({ is: 'rows', rows: batch });
      batch = [];
    },
    end() {
      if (batch.length > 0) say({ is: 'rows', rows: batch });
      if (rows === 0) throw new BadSheet('sheet.noRows');
      say({ is: 'end', rows });
    },
  };
}

function headingOf({ sheet, line, cells }: SheetRow, seen: number): Heading | null {
  const matched = seen <= headingWithin && headingIn(order.register, cells);
  if (!matched) return null;
  const headings = cells.map((cell) => String(cell ?? ''));
  const unknown = headings.filter((one, place) => one.trim() !== '' && !matched.columns[place]);
  return { sheet, line, headings, columns: matched.columns, unknown };
}

/** A table of other people's making that has some names in common with ours, or whose heading takes several rows. */
function isDoubtful({ headings, columns, unknown }: Heading): boolean {
  if (columns.some((one) => one?.is === 'key')) return false;
  const last = headings.findLastIndex((one) => one.trim() !== '');
  const isWide = headings.some((one, place) => {
    return place > 0 && place < last && one.trim() === '' && !columns[place - 1];
  });
  return isWide || unknown.length * 2 > columns.filter((one) => one !== null).length;
}

function isSame({ headings }: Heading, { cells }: SheetRow): boolean {
  return cells.length > 1 && cells.every((cell, place) => String(cell ?? '') === headings[place]);
}

await (order.mapping ? readForeign(order.mapping) : read()).catch((error: unknown) => {
  if (!(error instanceof BadSheet)) throw error;
  say({ is: 'bad', why: error.why });
});

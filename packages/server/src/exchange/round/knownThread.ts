import { parentPort, workerData } from 'node:worker_threads';
import { BadSheet } from '../read/badSheet.ts';
import { headingIn, headingWithin } from '../read/mapping.ts';
import { readRows } from '../read/rows.ts';
import type { LookOrder, Seen } from './known.ts';
import { type Mark, markIn } from './mark.ts';

const { paths, register } = workerData as LookOrder;

/** The sheet of one unit has no more rows; what is longer was made by somebody else. */
const rowsMost = 50_000;

async function look(path: string): Promise<Seen> {
  let mark: Mark | null = null;
  let fits = false;
  let [sheet, seen, rows] = [-1, 0, 0];
  try {
    for await (const row of readRows(path)) {
      if (row.sheet !== sheet) [sheet, seen] = [row.sheet, 0];
      seen += 1;
      rows += 1;
      if (seen <= headingWithin) {
        mark ??= markIn(row.cells);
        fits ||= headingIn(register, row.cells) !== null;
      }
      if ((mark && fits) || rows > rowsMost) break;
    }
    return { is: 'sheet', mark, fits };
  } catch (error) {
    if (error instanceof BadSheet) return { is: 'bad', why: error.why };
    throw error;
  }
}

const all: Seen[] = [];
for (const path of paths) all.push(await look(path));
parentPort?.postMessage(all);

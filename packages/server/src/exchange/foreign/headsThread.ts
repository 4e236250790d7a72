import { parentPort, workerData } from 'node:worker_threads';
import { BadSheet } from '../read/badSheet.ts';
import { readRows } from '../read/rows.ts';
import type { SheetRow } from '../read/sheetRow.ts';
import type { Heads } from './heads.ts';
import { headRows } from './survey.ts';

const { path } = workerData as { readonly path: string };

async function read(): Promise<Heads> {
  const heads = new Map<number, SheetRow[]>();
  for await (const row of readRows(path)) {
    const rows = heads.get(row.sheet) ?? [];
    if (rows.length < headRows) rows.push(row);
    heads.set(row.sheet, rows);
  }
  return { is: 'heads', heads: [...heads.values()] };
}

parentPort?.postMessage(
  await read().catch((error: unknown): Heads => {
    if (!(error instanceof BadSheet)) throw error;
    return { is: 'bad', why: error.why };
  }),
);

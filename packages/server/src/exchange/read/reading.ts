import { Worker } from 'node:worker_threads';
import type { Refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import { no, ok, type Result } from '@yicun/kernel/result';
import type { Column } from '../columns.ts';
import type { SheetMapping } from '../foreign/sheetMapping.ts';
import type { SkipReason } from '../foreign/skipping.ts';
import type { NamedUnit } from '../units.ts';
import type { MappedRow } from './mapping.ts';

/** A file to read, and what is needed to understand it. */
export interface ReadingOrder {
  readonly path: string;
  readonly register: Register;
  readonly units: readonly NamedUnit[];
  /** Paths of units under which whoever brought it may write. */
  readonly scopes: readonly string[];
  /** How a foreign table is understood; without it the heading is looked for as the template has it. */
  readonly mapping?: SheetMapping;
}

/** The heading of a file, understood. */
export interface Heading {
  readonly sheet: number;
  readonly line: number;
  readonly headings: readonly string[];
  readonly columns: readonly (Column | null)[];
  readonly unknown: readonly string[];
}

/** Rows of a foreign table that are no records: how many, and the first of them. */
export interface Skipped {
  readonly count: number;
  readonly first: readonly { readonly line: number; readonly why: SkipReason }[];
}

/** What the thread says: a heading before any row, rows in order, and how many there were or why it ended. */
export type Said =
  | { readonly is: 'heading'; readonly heading: Heading }
  | { readonly is: 'rows'; readonly rows: readonly MappedRow[] }
  | { readonly is: 'skipped'; readonly skipped: Skipped }
  | { readonly is: 'end'; readonly rows: number }
  | { readonly is: 'bad'; readonly why: Refusal };

/** What the thread is handed. */
export interface ThreadOrder extends ReadingOrder {
  /** One number: batches that were said and not yet dealt with. */
  readonly pending: SharedArrayBuffer;
}

/** Rows of a batch: what the door judges at a time. */
export const batchSize = 500;
/** Batches that may lie waiting: the thread stops reading then, so that memory does not grow with the file. */
export const pendingMost = 4;

/**
 * Reads a file in a thread of its own, with memory of its own: whatever somebody brings, requests go on. Rows are
 * handed over in batches, each dealt with before the next.
 *
 * @returns how many rows there were, or why the file cannot be read
 * @throws the reason of the signal when that is aborted; what `heading` or `rows` throws
 */
export async function readSheet(
  order: ReadingOrder,
  signal: AbortSignal,
  take: {
    heading(heading: Heading): Promise<Refusal | null>;
    rows(rows: readonly MappedRow[]): Promise<void>;
    skipped(skipped: Skipped): Promise<void>;
  },
): Promise<Result<number>> {
  const pending = new SharedArrayBuffer(4);
  const counter = new Int32Array(pending);
  const workerData: ThreadOrder = { ...order, pending };
  const worker = new Worker(new URL('./readingThread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Result<number>>();
  const deal = async (said: Said) => {
    if (said.is === 'bad') return resolve(no(said.why));
    if (said.is === 'end') return resolve(ok(said.rows));
    if (said.is === 'skipped') return take.skipped(said.skipped);
    if (said.is === 'rows') await take.rows(said.rows);
    const why = said.is === 'heading' ? await take.heading(said.heading) : null;
    if (why) resolve(no(why));
    Atomics.sub(counter, 0, 1);
    Atomics.notify(counter, 0);
  };
  let last: Promise<void> = Promise.resolve();
  worker.on('message', (said: Said) => {
    last = last.then(() => deal(said)).catch(reject);
  });
  worker.once('error', (error) => {
    // The thread ran out of its memory: the file was made to do that, or is beyond what can be read here.
    const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (isFull) resolve(no({ code: 'sheet.tooHard', details: {} }));
    else reject(error);
  });
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

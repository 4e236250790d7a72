import { Worker } from 'node:worker_threads';
import type { Cell } from '@yicun/kernel/kind';
import type { Register } from '@yicun/kernel/register';
import type { Column } from '../columns.ts';
import type { NamedUnit } from '../units.ts';

export type SheetFormat = 'xlsx' | 'csv';

/** A file to write. */
export interface WritingOrder {
  /** Where to; nothing may be there. */
  readonly path: string;
  readonly format: SheetFormat;
  readonly register: Register;
  readonly units: readonly NamedUnit[];
  /** What each column says of a record; null: it is given as cells only. */
  readonly columns: readonly (Column | null)[];
  readonly headings: readonly string[];
}

/** What the thread is told: records as JSON text with the titles of what they point to, ready cells, or that this is all. */
export type Told =
  | { readonly is: 'records'; readonly json: string; readonly titles: Readonly<Record<string, string>> }
  | { readonly is: 'cells'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly is: 'end' };

/** Hands rows over; resolves when there is room for more. */
export interface Put {
  records(json: string, titles: Readonly<Record<string, string>>): Promise<void>;
  cells(rows: readonly (readonly Cell[])[]): Promise<void>;
}

/** Pages that may lie waiting in the thread. */
const waitingMost = 2;

/**
 * Writes a sheet in a thread of its own, so that requests go on; memory does not grow with the file.
 *
 * @throws the reason of the signal when that is aborted; what `feed` throws. The unfinished file is the caller's.
 */
export async function writeSheet(
  order: WritingOrder,
  signal: AbortSignal,
  feed: (put: Put) => Promise<void>,
): Promise<void> {
  const worker = new Worker(new URL('./writingThread.ts', import.meta.url), {
    workerData: order,
    // A small nursery: what is written is forgotten at once, and the memory of the server is what exports are judged by.
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 },
  });
  const broken = Promise.withResolvers<never>();
  const finished = Promise.withResolvers<void>();
  let open = 0;
  let room = Promise.withResolvers<void>();
  worker.on('message', (said: 'taken' | 'written') => {
    if (said === 'written') return finished.resolve();
    open -= 1;
    room.resolve();
  });
  worker.once('error', broken.reject);
  const stop = () => broken.reject(signal.reason);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const tell = async (told: Told) => {
    worker.postMessage(told);
    open += 1;
    while (open >= waitingMost) {
      await Promise.race([room.promise, broken.promise]);
      room = Promise.withResolvers();
    }
    signal.throwIfAborted();
  };
  const work = async () => {
    await feed({
      records: (json, titles) => tell({ is: 'records', json, titles }),
      cells: (rows) => tell({ is: 'cells', rows }),
    });
    worker.postMessage({ is: 'end' } satisfies Told);
    await finished.promise;
  };
  try {
    await Promise.race([work(), broken.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

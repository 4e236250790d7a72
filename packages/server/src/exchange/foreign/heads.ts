import { Worker } from 'node:worker_threads';
import type { Refusal } from '@yicun/kernel/refusal';
import { no, ok, type Result } from '@yicun/kernel/result';
import type { SheetRow } from '../read/sheetRow.ts';

/** What the thread says. */
export type Heads =
  | { readonly is: 'heads'; readonly heads: readonly (readonly SheetRow[])[] }
  | { readonly is: 'bad'; readonly why: Refusal };

/**
 * The first rows of each sheet of a file, read in a thread of its own as whole files are.
 *
 * @throws the reason of the signal when that is aborted
 */
export async function readHeads(
  path: string,
  signal: AbortSignal,
): Promise<Result<Extract<Heads, { is: 'heads' }>['heads']>> {
  const worker = new Worker(new URL('./headsThread.ts', import.meta.url), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Heads>();
  worker.once('message', resolve);
  worker.once('error', (error) => {
    const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (isFull) resolve({ is: 'bad', why: { code: 'sheet.tooHard', details: {} } });
    else reject(error);
  });
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    const said = await promise;
    return said.is === 'heads' ? ok(said.heads) : no(said.why);
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}

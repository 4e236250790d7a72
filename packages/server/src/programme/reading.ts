import { Worker } from 'node:worker_threads';
import type { Refusal } from '@yicun/kernel/refusal';
import type { DistrictContext, ProgrammeDraft } from '@yicun/reader/draft';
import type { Input } from '@yicun/reader/read';
import type { Source } from '@yicun/reader/source';

/** What became of a document: a draft, or why there is none. The source is there whenever the file could be opened. */
export interface DocumentRead {
  readonly source: Source | null;
  readonly reading: ProgrammeDraft | null;
  readonly why: Refusal | null;
}

/** What the worker is told. */
export interface ReadingOrder {
  readonly input: Input;
  readonly context: DistrictContext;
}

/** A document that takes longer was made to: the sample takes a third of a second. */
const longestMs = 60_000;

/**
 * Reads a document off the main thread, with memory of its own: whatever somebody uploads, other requests go on, and
 * a document that would eat the machine is given up and said to be too large.
 */
export async function readDocument(order: ReadingOrder): Promise<DocumentRead> {
  const worker = new Worker(new URL('./readingWorker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  });
  const { promise, resolve } = Promise.withResolvers<DocumentRead>();
  const givenUp: DocumentRead = { source: null, reading: null, why: { code: 'document.tooHard', details: {} } };
  const timer = setTimeout(() => resolve(givenUp), longestMs);
  worker.once('message', resolve);
  worker.once('error', () => resolve(givenUp));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

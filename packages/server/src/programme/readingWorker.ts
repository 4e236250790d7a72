import { parentPort, workerData } from 'node:worker_threads';
import { isDraft, toDraft } from '@yicun/reader/draft/toDraft';
import { readSource, toSheet } from '@yicun/reader/read';
import type { DocumentRead, ReadingOrder } from './reading.ts';

/** The thread that {@link readDocument} starts: reads one document and says what became of it. */
async function read({ input, context }: ReadingOrder): Promise<DocumentRead> {
  const opened = await readSource(input);
  if (!opened.ok) return { source: null, reading: null, why: opened.why };
  const { source } = opened;
  const sheets = toSheet(source);
  if (!sheets.ok) return { source, reading: null, why: sheets.why };
  const reading = toDraft(source, sheets.sheets, context);
  return isDraft(reading) ? { source, reading, why: null } : { source, reading: null, why: reading };
}

parentPort?.postMessage(await read(workerData as ReadingOrder));

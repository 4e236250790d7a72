import { Worker } from 'node:worker_threads';
import type { Cell } from '@yicun/kernel/kind';
import type { Register } from '@yicun/kernel/register';
import type { NamedUnit } from '../units.ts';

/** What a template is made for: a register, and the units that whoever fills it in may write to. */
export interface TemplateOrder {
  readonly register: Register;
  readonly units: readonly NamedUnit[];
  readonly scopes: readonly string[];
  /** What is filled in already, where the sheet is one of a round. */
  readonly filled?: Filled;
}

/** What a sheet that is handed out holds beside the empty rows. */
export interface Filled {
  /** Fields that have a column; null: all that a sheet can fill. */
  readonly fields: readonly string[] | null;
  /** Cells of the records, in the order of the columns of {@link templateColumns} that are left. */
  readonly rows: readonly (readonly Cell[])[];
  /** Lines of a hidden sheet by which the file is known again. */
  readonly mark: readonly (readonly Cell[])[];
  /** What is said above the explanations. */
  readonly note: string;
}

/** A workbook to fill in, made in a thread of its own. */
export async function makeTemplate(order: TemplateOrder): Promise<Uint8Array> {
  const worker = new Worker(new URL('./templateThread.ts', import.meta.url), { workerData: order });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  worker.once('message', resolve).once('error', reject);
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}

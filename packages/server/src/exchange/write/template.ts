import { Worker } from 'node:worker_threads';
import type { Register } from '@yicun/kernel/register';
import type { NamedUnit } from '../units.ts';

/** What a template is made for: a register, and the units that whoever fills it in may write to. */
export interface TemplateOrder {
  readonly register: Register;
  readonly units: readonly NamedUnit[];
  readonly scopes: readonly string[];
}

/** An empty workbook to fill in, made in a thread of its own. */
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

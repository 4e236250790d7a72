import { Worker } from 'node:worker_threads';
import type { Refusal } from '@yicun/kernel/refusal';
import type { Register } from '@yicun/kernel/register';
import type { NamedUnit, UnitBook } from '../units.ts';
import type { Mark } from './mark.ts';

/** What a file that came back tells of itself. */
export type Seen =
  | { readonly is: 'sheet'; readonly mark: Mark | null; readonly fits: boolean }
  | { readonly is: 'bad'; readonly why: Refusal };

/** Files to look at, and the register whose headings are expected. */
export interface LookOrder {
  readonly paths: readonly string[];
  readonly register: Register;
}

/** Looks at files in a thread of its own, whose memory ends before that of the program does; in the order given. */
export async function lookAt(order: LookOrder): Promise<readonly Seen[]> {
  const worker = new Worker(new URL('./knownThread.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<readonly Seen[]>();
  const tooHard: Seen = { is: 'bad', why: { code: 'sheet.tooHard', details: {} } };
  worker.once('message', resolve).once('error', (error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(order.paths.map(() => tooHard));
    else reject(error);
  });
  try {
    return await promise;
  } finally {
    await worker.terminate();
  }
}

/**
 * The unit whose names stand in the name of a file: `金积镇_塔湾村_农村户厕台账_2022-05-31(1).xlsx`. Null: none of them, or
 * several that it does not tell apart.
 */
export function unitNamedIn(file: string, asked: readonly NamedUnit[], book: UnitBook): string | null {
  const plain = file.replace(/[\s_/\\·、，.。-]/g, '');
  const found = asked.flatMap((unit) => {
    const whole = book.write(unit.id).replaceAll('/', '');
    const named = [unit.name, ...unit.others].find((one) => plain.includes(one));
    return named === undefined
      ? []
      : [{ id: unit.id, length: plain.includes(whole) ? 100 + whole.length : named.length }];
  });
  const longest = Math.max(0, ...found.map((one) => one.length));
  const [only, ...others] = found.filter((one) => one.length === longest);
  return only && others.length === 0 ? only.id : null;
}

/** A yardstick is a program of its own, beside ours: it prints its address, and is ended when it has been measured. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Yardstick {
  readonly url: string;
  readonly pid: number;
  close(): Promise<void>;
}

/** @param database what `pg` connects by */
export async function startYardstick(file: string, database: object): Promise<Yardstick> {
  const child = spawn(process.execPath, [file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, YICUN_BENCH_DATABASE: JSON.stringify(database) },
  });
  return {
    url: await firstLine(child),
    pid: child.pid ?? 0,
    close: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the yardstick ended with ${code}`);
  });
  const spoken = once(child.stdout ?? child, 'data').then(([part]) => String(part).trim());
  return Promise.race([spoken, ended]);
}

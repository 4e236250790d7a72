/** The program as a person starts it: a process of its own on a folder of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readPostmaster } from '@yicun/server/postgres/postmaster';

const ENTRY = fileURLToPath(new URL('../../../bin/yicun.mjs', import.meta.url));

/** A run that has come to its end, by itself or by a signal. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

export interface Program {
  readonly process: ChildProcess;
  /** Resolves once it says its address; rejects with what it said when it ends before. */
  readonly url: Promise<string>;
  readonly ended: Promise<Ended>;
}

/** `yicun …` in a process of its own. */
export function yicun(args: readonly string[], env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [ENTRY, ...args], { env: { PATH: process.env.PATH, ...env } });
  let output = '';
  const url = Promise.withResolvers<string>();
  // Whoever waits for the end alone has nothing to do with the address.
  url.promise.catch(() => {});
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (address !== undefined && output.includes('\n')) url.resolve(address);
    });
  }
  const ended = once(child, 'close').then(([status]: [number | null]) => {
    url.reject(new Error(`it ended with ${status}: ${output}`));
    return { status, output };
  });
  return { process: child, url: url.promise, ended };
}

/** The desk on any free port, over a data folder. */
export function start(data: string, ...more: string[]): Program {
  return yicun(['start', '--empty', '--port', '0', '--data', data, ...more]);
}

/** Whether it answers, and its database too. */
export async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    (answer) => answer.ok,
    () => false,
  );
}

/** Waits for a condition, not for a time; fails when it has not come about in 20 s. */
export async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await condition())) {
    if (performance.now() - began > 20_000) throw new Error(`20 s and still not: ${what}`);
    await pause(10);
  }
}

/** A folder for one test, and its end. As root the database's account reaches it only with mode 755. */
export function folder(mode: number): { readonly path: string; remove(): Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), 'yicun-data-'));
  chmodSync(path, mode);
  return {
    path,
    remove: async () => {
      const server = readPostmaster(join(path, 'data', 'postgres'));
      if (server) throw new Error(`a test left its database running: process ${server.pid}`);
      await rm(path, { recursive: true, force: true });
    },
  };
}

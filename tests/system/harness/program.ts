/** The program as a person starts it: a process of its own on a folder of its own. */

import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readPostmaster } from '@yicun/server/postgres/postmaster';

export const ENTRY = fileURLToPath(new URL('../../../bin/yicun.mjs', import.meta.url));

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

/** `yicun …` in a process of its own; `node` are flags of Node itself. */
export function yicun(args: readonly string[], { env = {}, node = [], entry = ENTRY }: Options = {}): Program {
  const child = spawn(process.execPath, [...node, entry, ...args], { env: { PATH: process.env.PATH, ...env } });
  let output = '';
  const url = Promise.withResolvers<string>();
  // Whoever waits for the end alone has nothing to do with the address.
  url.promise.catch(() => {});
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const address = /(http:\/\/127\.0\.0\.1:\d+)\D/.exec(output)?.[1];
      if (address !== undefined) url.resolve(address);
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (status) => {
      url.reject(new Error(`it ended with ${status}: ${output}`));
      resolve({ status, output });
    });
  });
  return { process: child, url: url.promise, ended };
}

interface Options {
  readonly env?: Record<string, string>;
  readonly node?: readonly string[];
  readonly entry?: string;
}

/** The desk on any free port, over a data folder. */
export function start(data: string, options: Options = {}): Program {
  return yicun(['start', '--empty', '--port', '0', '--data', data], options);
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
      // What was killed while it wrote may write one file more.
      await rm(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

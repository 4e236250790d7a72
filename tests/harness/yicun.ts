/** The program as people start it: a process of its own, told by flags, heard by what it prints. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { temporaryFolder } from './folder.ts';

export interface StartOptions {
  /** A folder that stays; without it a fresh one is made, and removed by `close`. */
  readonly data?: string;
  /** Without the sample programme. */
  readonly empty?: boolean;
  /** Beside what this process has; DATABASE_URL, PORT, YICUN_DATA and YICUN_HOST are never handed on. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Yicun {
  readonly url: string;
  /** Printed on the first start of a data folder only; null later. */
  readonly user: string | null;
  readonly password: string | null;
  /** Printed while the district is still to be set up (`--empty`). */
  readonly setupCode: string | null;
  readonly pid: number;
  readonly data: string;
  /** From spawning to the address on the terminal. */
  readonly startMs: number;
  /** All it has printed so far, of both outputs. */
  printed(): string;
  /** Asks it to stop, and waits until it has. */
  close(): Promise<void>;
  /** Kills it as a power cut would, and waits until it is gone. A folder that was made for it is kept. */
  kill(): Promise<void>;
}

/** Long enough to build the pages and read the sample on two busy cores. */
const PATIENCE_MS = 90_000;

/** Starts `bin/yicun.mjs start` on a free port and waits for its address. */
export async function startYicun({ data, empty = false, env = {} }: StartOptions = {}): Promise<Yicun> {
  const folder = data === undefined ? temporaryFolder() : null;
  const home = data ?? resolve(folder?.path ?? '', 'data');
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['bin/yicun.mjs', 'start', '--port', '0', '--data', home, ...(empty ? ['--empty'] : [])],
    // The channel tells it when we are killed, so that nothing is left running.
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...inherited(), ...env } },
  );
  const ended = once(child, 'exit');
  let printed = '';
  const hear = (part: Buffer): void => {
    printed += part.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const said = (what: string): string | null => new RegExp(`^${what}: (\\S+)$`, 'm').exec(printed)?.[1] ?? null;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  try {
    const url = await address(child, () => printed);
    return {
      url,
      user: said('User 用户'),
      password: said('One-time password 一次性密码'),
      setupCode: said('Setup code 设置码'),
      pid: child.pid ?? 0,
      data: home,
      startMs: performance.now() - began,
      printed: () => printed,
      close: async () => {
        await stop('SIGTERM');
        folder?.remove();
      },
      kill: () => stop('SIGKILL'),
    };
  } catch (error) {
    await stop('SIGTERM');
    folder?.remove();
    throw error;
  }
}

/** The last thing it prints when it is ready is where it is. */
function address(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((found, failed) => {
    const why = (what: string): Error => new Error(`yicun start ${what}. It printed:\n${printed()}`);
    const late = setTimeout(() => failed(why(`gave no address within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
    const look = (): void => {
      const url = /https?:\/\/[^\s]+/.exec(printed())?.[0];
      if (url === undefined || !printed().endsWith('\n')) return;
      clearTimeout(late);
      found(url);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => {
      clearTimeout(late);
      failed(why(`ended with ${code}`));
    });
  });
}

function inherited(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, PORT: _port, YICUN_DATA: _data, YICUN_HOST: _host, ...rest } = process.env;
  return rest;
}

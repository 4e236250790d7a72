import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running (or killed) server wrote down about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly clusterDir: string;
  readonly socketDir: string;
  /** `starting`, `ready`, `stopping`, or empty while the file is being written. */
  readonly status: string;
}

export function readPostmaster(clusterDir: string): Postmaster | null {
  const file = pidFile(clusterDir);
  if (!existsSync(file)) return null;
  const [pid = '', dir = '', , , socketDir = '', , , status = ''] = readWhole(file).split('\n');
  return { pid: Number(pid), clusterDir: dir, socketDir, status: status.trim() };
}

export function pidFile(clusterDir: string): string {
  return join(clusterDir, 'postmaster.pid');
}

/**
 * `zombie`: killed, but not yet reaped by its parent. PostgreSQL takes it for alive and refuses to start beside
 * it; where process 1 reaps slowly that lasts for seconds (1.3–5 s seen after a kill of server and database).
 * `other`: the number now belongs to another program, as happens after a power cut.
 */
export type ProcessState = 'running' | 'zombie' | 'other' | 'gone';

export function stateOf(postmaster: Postmaster): ProcessState {
  if (!isAlive(postmaster.pid)) return 'gone';
  if (!existsSync('/proc/self/stat')) return 'running';
  // "1234 (postgres) S …": the name in brackets may itself hold spaces and brackets.
  const stat = readWhole(`/proc/${postmaster.pid}/stat`);
  if (stat === '') return 'gone';
  if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')) return 'zombie';
  const words = readWhole(`/proc/${postmaster.pid}/cmdline`).split('\0');
  return words.includes(postmaster.clusterDir) ? 'running' : 'other';
}

/** Whether a process of this number exists, under whatever account. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The whole file, or nothing where it has just gone. */
function readWhole(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

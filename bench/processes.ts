/** What a process costs, read from /proc: Linux only, like the figures of QUALITY it is compared with. */

import { readFileSync, writeFileSync } from 'node:fs';

/** Kernel ticks are 10 ms on every Linux this runs on. */
const TICK_MS = 10;

/** Memory a process holds (RSS), all its threads together, in MiB. */
export function memory(pid: number): number {
  return status(pid, 'VmRSS');
}

/** The most it has held since it began, or since {@link forgetPeak}, in MiB. */
export function peak(pid: number): number {
  return status(pid, 'VmHWM');
}

/** The peak begins anew (proc_pid_clear_refs(5): 5). */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

function status(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  const kib = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kib === undefined) throw new Error(`/proc/${pid}/status names no ${name}`);
  return Number(kib) / 1024;
}

/** Processor time a process has used so far, in milliseconds. */
export function processorTime(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, field 2 of proc(5), stands in brackets and may hold brackets; utime and stime are 14 and 15.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

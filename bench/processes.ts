/** What a process costs, read from /proc: Linux only, like the figures of QUALITY it is compared with. */

import { readdirSync, readFileSync } from 'node:fs';

/** Kernel ticks are 10 ms on every Linux this runs on. */
const TICK_MS = 10;

/** Memory of one process in MiB, pages shared with others counted in part (PSS). */
export function memory(pid: number): number {
  const kib = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  if (kib === undefined) throw new Error(`/proc/${pid}/smaps_rollup names no Pss`);
  return Number(kib) / 1024;
}

/** Processor time used so far, in milliseconds, by a process and those of its children that have ended. */
export function processorTime(pid: number): number {
  const { fields } = statOf(pid);
  // utime, stime, cutime, cstime: 14 to 17 of proc(5); `fields` begins at 3.
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS;
}

/** The processes below a process, itself not among them. */
export function descendants(pid: number): number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = Number(statOf(Number(name)).fields[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended between the listing and the look.
    }
  }
  const below = (parent: number): number[] => (parents.get(parent) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}

/** What a process is called, at most 15 characters: `node`, `postgres`. */
export function nameOf(pid: number): string {
  return statOf(pid).name;
}

/** The name stands in brackets and may hold brackets itself. */
function statOf(pid: number): { name: string; fields: string[] } {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const end = text.lastIndexOf(')');
  return { name: text.slice(text.indexOf('(') + 1, end), fields: text.slice(end + 2).split(' ') };
}

import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json } from '@yicun/kernel/kind';
import { isNamed } from '@yicun/kernel/kind';
import type { SheetFormat } from './write/writing.ts';

/** A sheet, or several in one archive. */
export type MadeFormat = SheetFormat | 'zip';

/** A file that a job made: lies in the folder of made files under the job's id. */
export interface MadeFile {
  /** What it is called when it is saved. */
  readonly name: string;
  readonly format: MadeFormat;
  readonly size: number;
  readonly rows: number;
  /** ISO instant after which it is gone. */
  readonly until: string;
}

const keptMs = 24 * 3_600_000;

/** Has a file made and moves it to its place when it is whole; nothing is left of one that was not finished. */
export async function makeFile(
  folder: string,
  job: string,
  format: MadeFormat,
  make: (path: string) => Promise<void>,
): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${pathOf(folder, job, format)}.part`;
  // Of a run that the program's end cut off.
  await rm(unfinished, { force: true });
  try {
    await make(unfinished);
    await rename(unfinished, pathOf(folder, job, format));
  } finally {
    await rm(unfinished, { force: true });
  }
  return (await stat(pathOf(folder, job, format))).size;
}

export function pathOf(folder: string, job: string, format: MadeFormat): string {
  return join(folder, `${job}.${format}`);
}

/** When a file made now will be gone. */
export function keptUntil(now: Date): string {
  return new Date(now.getTime() + keptMs).toISOString();
}

/** The file that a job's result tells of; null: it tells of none. */
export function madeFile(result: Json): MadeFile | null {
  if (!isNamed(result) || !isNamed(result.file)) return null;
  const { name, format, size, rows, until } = result.file;
  const known = typeof name === 'string' && isFormat(format) && typeof until === 'string';
  return known ? { name, format, size: Number(size), rows: Number(rows), until } : null;
}

function isFormat(format: unknown): format is MadeFormat {
  return format === 'xlsx' || format === 'csv' || format === 'zip';
}

/** Removes what was made more than a day ago. */
export async function forgetMade(folder: string, now: Date): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: 0 }));
    if (now.getTime() - mtimeMs > keptMs) await rm(join(folder, name), { force: true });
  }
}

import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { blobPath } from '../blobs.ts';
import type { Import } from '../db/imports.ts';

/**
 * Where the file of an import lies until it is read: its rows are then kept in the database, sealed where they are
 * sensitive, and the file, which is not, is removed. Whoever brought it has their own.
 */
export function broughtFolder(blobs: string, id: string): string {
  return join(blobs, 'brought', id);
}

/** Where the file of an import lies: in its own folder, or where one was put that is kept anyway. */
export function sheetPath(blobs: string, { id, blob }: Pick<Import, 'id' | 'blob'>): string {
  const own = blobPath(broughtFolder(blobs, id), blob);
  return existsSync(own) ? own : blobPath(blobs, blob);
}

/** Removes the file of an import; none may be there. */
export function removeBrought(blobs: string, id: string): Promise<void> {
  return rm(broughtFolder(blobs, id), { recursive: true, force: true });
}

/** Removes files that were brought before that moment and never read. */
export async function forgetBrought(blobs: string, before: Date): Promise<void> {
  const folder = join(blobs, 'brought');
  for (const id of await readdir(folder).catch((): string[] => [])) {
    const { mtime } = await stat(join(folder, id)).catch(() => ({ mtime: before }));
    if (mtime < before) await removeBrought(blobs, id);
  }
}

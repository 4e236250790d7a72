import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from './sentence.ts';

/**
 * Makes the data folder if it is missing, and gives its real path.
 *
 * @throws CannotStart where it cannot be made or written
 */
export function openDataFolder(path: string): string {
  try {
    makeFolder(path);
    accessSync(path, constants.W_OK | constants.X_OK);
    return realpathSync(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotStart({
      en: `The data folder ${path} cannot be written (${why}). Give this account the right to write it, or choose another with --data.`,
      zh: `数据文件夹 ${path} 无法写入（${why}）。请授予当前账户写权限，或用 --data 另选文件夹。`,
    });
  }
}

/** Step by step: `mkdirSync` with `recursive` never comes back from a file system that makes no folders (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  // 0711: the database's account passes through to its own folders, and nobody else reads a name.
  try {
    mkdirSync(path, { mode: 0o711 });
  } catch (error) {
    // Another start made it a moment ago.
    if (!existsSync(path)) throw error;
  }
}

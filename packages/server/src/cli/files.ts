import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder Yicun is installed in: where data lies and yicun.json is looked for unless told otherwise. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A file's text, or null where it is not there or cannot be read. */
export function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The files that git keeps, for the guards to look through. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface KeptFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every file that is committed or about to be, whose path fits. */
export function kept(pattern: RegExp): KeptFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = [...new Set(listed.split('\0'))].filter(
    (path) => path !== '' && pattern.test(path) && existsSync(path),
  );
  if (paths.length === 0) throw new Error(`No file fits ${pattern}: this guard would watch nothing.`);
  return paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** `path:line` of every line that fits `pattern`. */
export function lines({ path, text }: KeptFile, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}

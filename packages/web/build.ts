/**
 * Builds the pages when they are missing or older than their sources. `npm start` calls {@link buildWeb} on every start,
 * so the look must be quick; the building runs in a process of its own, whose memory goes when it is done.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const house = join(here, '../..');
const dist = join(here, 'dist');
const stampFile = join(dist, '.stamp');
/** Half-built pages stand here: git ignores it, and it is on the same disk. */
const workshop = join(house, 'node_modules/.cache');

/** Everything the pages are made of: their own files, the packages they take in, and the versions of the libraries. */
const sources = ['package-lock.json', 'packages/web/*.*', 'packages/{web,kernel,packs,reader}/src/**/*.*'];

/**
 * Makes sure that the pages are built from the sources as they are now, and gives the folder they are in.
 *
 * @param say hears one line when there is something to wait for
 */
export async function buildWeb(say: (line: string) => void): Promise<string> {
  const wanted = stamp();
  if (kept() === wanted) return dist;
  say('Building the pages: once now, and again only when their sources change.');
  mkdirSync(workshop, { recursive: true });
  const fresh = mkdtempSync(join(workshop, 'yicun-pages-'));
  try {
    await run(fresh);
    writeFileSync(join(fresh, '.stamp'), wanted);
    chmodSync(fresh, 0o755);
    place(fresh, wanted);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return dist;
}

/** A hash of the sources. */
function stamp(): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: house }).sort()) {
    hash.update(`${path}\0`).update(readFileSync(join(house, path)));
  }
  return hash.digest('hex');
}

/** What the pages that are there were built from. */
function kept(): string | null {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;
}

/** Puts the new pages in place of the old. Of two that build at the same time the second finds the first one's. */
function place(fresh: string, wanted: string): void {
  rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(fresh, dist);
  } catch (error) {
    if (kept() !== wanted) throw error;
  }
}

/** Runs Vite's build into a folder, in a child process: this very file, told where to put the pages. */
function run(into: string): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, into], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Whatever the caller runs as (a test, say): these pages are kept, and must be made with React's small half.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done() : failed(new Error(`The pages could not be built.\n${said}`))));
  });
}

if (import.meta.main) {
  const into = process.argv[2];
  if (into === undefined) {
    const began = performance.now();
    await buildWeb((line) => console.warn(line));
    console.warn(`The pages are in packages/web/dist (${((performance.now() - began) / 1000).toFixed(1)} s).`);
  } else {
    const { build } = await import('vite');
    await build({ root: here, logLevel: 'warn', build: { outDir: into, emptyOutDir: true } });
  }
}

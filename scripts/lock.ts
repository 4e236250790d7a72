/**
 * Completes package-lock.json with the platform packages that npm left out. When the registry at hand does not carry an
 * optional package of another platform, `npm install` silently drops it from the lock, and `npm ci` then refuses that
 * very lock everywhere. `npm run lock` after every install; a guard test says when it was forgotten.
 */

import { readFileSync, writeFileSync } from 'node:fs';

/** One entry of `packages`, as far as it matters here. */
export interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export type Packages = Readonly<Record<string, Locked>>;

/** The entries that `npm ci` would miss: path in node_modules → entry. Without an integrity, which nobody here can know. */
export function missingPlatforms(packages: Packages): Packages {
  const missing: Record<string, Locked> = {};
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (resolves(packages, path, name)) continue;
      missing[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

/** As Node looks: beside, then in every folder above. */
function resolves(packages: Packages, from: string, name: string): boolean {
  const beside = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (beside in packages) return true;
  return from !== '' && resolves(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

/** Platform packages are named after what they run on: `…-linux-arm64-musl`. Refuses a name it cannot read. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  const found =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm|arm64|ia32|ppc64|riscv64|s390x|x64)(?:-(.+))?$/.exec(name);
  const [, os, cpu, abi] = found ?? [];
  if (os === undefined || cpu === undefined) {
    throw new Error(`The lock file lacks ${name}, and its name does not say for which platform it is. Add it by hand.`);
  }
  const libc = os === 'linux' && abi !== undefined ? [abi.startsWith('musl') ? 'musl' : 'glibc'] : undefined;
  return { os: [os], cpu: [cpu], ...(libc && { libc }) };
}

if (import.meta.main) {
  const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const missing = missingPlatforms(lock.packages);
  const all = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(all) }, null, 2)}\n`);
  console.log(`package-lock.json: ${Object.keys(missing).length} platform packages added.`);
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * Files are kept by the SHA-256 of their bytes: the same photo sent twice is one file, and a name that verifies.
 * Written beside, synced, then renamed: a file under its hash is whole, whatever was cut off when.
 *
 * @param folder where they are kept
 * @param unique something that no other write at this moment has, for the name of the unfinished file
 */
export async function keepBytes(folder: string, bytes: Uint8Array, unique: string): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = pathOf(folder, sha256);
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (there) return sha256;
  await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
  const unfinished = join(folder, sha256.slice(0, 2), `${unique}.part`);
  const file = await open(unfinished, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  return sha256;
}

/** The bytes of a kept file, as a stream. The hash must be one that was looked up, never one as it came in. */
export function readBytes(folder: string, sha256: string): Readable {
  return createReadStream(pathOf(folder, sha256));
}

/** Its first bytes: fewer than asked for when the file is shorter. */
export async function firstBytes(folder: string, sha256: string, count: number): Promise<Uint8Array> {
  const file = await open(pathOf(folder, sha256), 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function pathOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

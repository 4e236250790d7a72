import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
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
  const path = blobPath(folder, sha256);
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

/**
 * Keeps what streams in, without holding it in memory, as {@link keepBytes} does. Gives its hash and its size in bytes.
 *
 * @throws what the stream throws; nothing is left of an upload that was cut off
 */
export async function keepStream(
  folder: string,
  stream: Readable,
  unique: string,
): Promise<{ readonly sha256: string; readonly size: number }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `${unique}.part`);
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(unfinished, 'wx', 0o600);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      size += chunk.length;
      await file.write(chunk);
    }
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(unfinished, { force: true });
    throw error;
  }
  await file.close();
  const sha256 = hash.digest('hex');
  await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
  await rename(unfinished, blobPath(folder, sha256));
  return { sha256, size };
}

/** The bytes of a kept file, as a stream. The hash must be one that was looked up, never one as it came in. */
export function readBytes(folder: string, sha256: string): Readable {
  return createReadStream(blobPath(folder, sha256));
}

/** Its first bytes: fewer than asked for when the file is shorter. */
export async function firstBytes(folder: string, sha256: string, count: number): Promise<Uint8Array> {
  const file = await open(blobPath(folder, sha256), 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Where a kept file lies. The hash must be one that was looked up, never one as it came in. */
export function blobPath(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

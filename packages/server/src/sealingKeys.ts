import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SealingKey } from './sealing.ts';
import { CannotStart } from './sentence.ts';

const secretLength = 32;

/**
 * The keys that sensitive text is sealed under. The file has a line for each, `id secret` (base64 of 32 bytes): the first
 * seals, all of them open. It is made with a key of its own where there is none yet.
 *
 * @param mayMake there is nothing yet that a new key could not open
 * @throws CannotStart where it is missing and must not be made, or cannot be read or written
 */
export function sealingKeys(
  path: string,
  random: (bytes: number) => Uint8Array,
  mayMake: boolean,
): readonly [SealingKey, ...SealingKey[]] {
  if (!existsSync(path) && !mayMake) throw missing(path);
  try {
    if (!existsSync(path)) make(path, random);
    const [first, ...others] = readFileSync(path, 'utf8').split('\n').flatMap(keyIn);
    if (first) return [first, ...others];
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error));
  }
  throw unreadable(path, 'it holds no key');
}

function make(path: string, random: (bytes: number) => Uint8Array): void {
  // 0700 and 0600: the database's account has no business with what its rows are sealed under.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, `1 ${Buffer.from(random(secretLength)).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
}

function keyIn(line: string): readonly SealingKey[] {
  const [id, secret] = line.trim().split(/\s+/);
  if (!id || id.startsWith('#')) return [];
  const bytes = Buffer.from(secret ?? '', 'base64');
  if (!/^[0-9a-z]{1,16}$/.test(id) || bytes.length !== secretLength) {
    throw new Error(`the line of the key "${id}" is no id and ${secretLength} bytes in base64`);
  }
  return [{ id, secret: bytes }];
}

function missing(path: string): CannotStart {
  return new CannotStart({
    en: `The key file ${path} is missing, and this data was written with one. Put it back from where it is kept apart from the data (docs/operations.md); without it sensitive values cannot be opened.`,
    zh: `缺少密钥文件 ${path}，而现有数据是用它加密的。请从单独保管处放回（见 docs/operations.md）；没有它，敏感信息无法打开。`,
  });
}

function unreadable(path: string, why: string): CannotStart {
  return new CannotStart({
    en: `The key file ${path} cannot be used (${why}). Mend it or put it back from where it is kept apart (docs/operations.md).`,
    zh: `密钥文件 ${path} 无法使用（${why}）。请修正，或从单独保管处放回（见 docs/operations.md）。`,
  });
}

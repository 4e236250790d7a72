import { createHash } from 'node:crypto';

/**
 * A UUID of version 8 (RFC 9562 §5.8) that follows from what it names: the same file and row make the same id however
 * often they are read, so nothing is written twice.
 */
export function idFrom(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('\n')).digest('hex');
  // Version 8 in the 13th digit, the variant in the 17th (8 to b).
  const variant = '89ab'[Number.parseInt(hash.charAt(16), 16) % 4];
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

import { createHash } from 'node:crypto';

/**
 * A UUID (version 8, RFC 9562 §5.8) that follows from its parts: the same parts give the same id. What a document
 * becomes is named this way, so that a creation that was cut off can be done again and makes nothing twice.
 */
export function idOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

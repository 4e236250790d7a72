const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Is this text a UUID in the form we store? */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && shape.test(text);
}

/**
 * A UUID of version 7 (RFC 9562 §5.7): 48 bits of time, then 74 bits of chance, so that ids made one after the other
 * lie beside each other in an index, and two devices never make the same one.
 *
 * @param now          milliseconds since 1970
 * @param randomBytes  at least 10 bytes from a cryptographic source; the first 10 are used
 */
export function uuid7(now: number, randomBytes: Uint8Array): string {
  if (randomBytes.length < 10) throw new RangeError(`uuid7 needs 10 random bytes and got ${randomBytes.length}.`);
  const bytes = randomBytes.slice(0, 10);
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f); // version 7
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f); // variant of RFC 9562
  const time = now.toString(16).padStart(12, '0');
  const chance = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${chance.slice(0, 4)}-${chance.slice(4, 8)}-${chance.slice(8)}`;
}

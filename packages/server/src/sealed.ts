import type { Json } from '@yicun/kernel/kind';

/**
 * How a sealed value is written: `sealed:<key>:<base64url>:<mask>`. The mask stands beside it, so that only opening
 * needs a key; it is what everybody who reaches the record is shown anyway.
 */
export const sealedMark = 'sealed:';

interface SealedParts {
  readonly key: string;
  readonly bytes: string;
  readonly mask: string;
}

/** The parts of a sealed value; null: it is none. */
export function sealedParts(value: Json): SealedParts | null {
  if (typeof value !== 'string' || !value.startsWith(sealedMark)) return null;
  const [key, bytes, mask] = /^sealed:([0-9a-z]{1,16}):([\w-]{38,}):(.*)$/su.exec(value)?.slice(1) ?? [];
  return key === undefined || bytes === undefined || mask === undefined ? null : { key, bytes, mask };
}

/** What may be shown of a sealed value; null: it is not sealed, or nothing may. */
export function sealedMask(value: Json): string | null {
  return sealedParts(value)?.mask || null;
}

import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { Json } from '@yicun/kernel/kind';
import { sealedMark, sealedParts } from './sealed.ts';

/** A secret of 32 bytes, and the name by which sealed values say that they are under it. */
export interface SealingKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

export interface Seals {
  /**
   * The text under the key. The same text of the same place seals alike: that is what unique fields and "unchanged" are
   * known by.
   *
   * @param place which field it is of, as {@link placeOf} gives it: elsewhere it does not open
   * @param mask  what may be shown of it, kept beside
   */
  seal(place: string, text: string, mask: string): string;
  /** The text again; null: it is not sealed, not of this place, was tampered with, or its key is not held. */
  open(place: string, sealed: Json): string | null;
}

/** What binds a sealed value to its field. */
export function placeOf(register: string, field: string): string {
  return `${register}.${field}`;
}

/** Bytes of the synthetic initialisation vector and of the tag: those of AES-GCM (NIST SP 800-38D, 5.2.1.1, 5.2.1.2). */
const ivLength = 12;
const tagLength = 16;

/**
 * AES-256-GCM. The initialisation vector is an HMAC-SHA-256 of place and text under a key of its own: two texts share one
 * by chance only, and whoever has the database but not the key cannot try texts out.
 *
 * @param keys the first seals, all of them open
 */
export function sealing(keys: readonly [SealingKey, ...SealingKey[]]): Seals {
  const pairs = new Map(keys.map((key) => [key.id, pairOf(key)]));
  const current = pairOf(keys[0]);
  return {
    seal(place, text, mask) {
      const iv = createHmac('sha256', current.vectors).update(`${place}\0${text}`).digest().subarray(0, ivLength);
      const cipher = createCipheriv('aes-256-gcm', current.texts, iv, { authTagLength: tagLength });
      cipher.setAAD(Buffer.from(place));
      const bytes = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${sealedMark}${keys[0].id}:${bytes.toString('base64url')}:${mask}`;
    },
    open(place, sealed) {
      const parts = sealedParts(sealed);
      const pair = parts && pairs.get(parts.key);
      if (!parts || !pair) return null;
      const bytes = Buffer.from(parts.bytes, 'base64url');
      if (bytes.length < ivLength + tagLength) return null;
      const iv = bytes.subarray(0, ivLength);
      const decipher = createDecipheriv('aes-256-gcm', pair.texts, iv, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(bytes.subarray(-tagLength));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(ivLength, -tagLength)), decipher.final()]).toString(
          'utf8',
        );
      } catch {
        return null;
      }
    },
  };
}

/** Two keys out of one secret, so that neither use says anything of the other (RFC 5869). */
function pairOf({ secret }: SealingKey) {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `yicun sealing ${use}`, 32));
  return { texts: derive('texts'), vectors: derive('vectors') };
}

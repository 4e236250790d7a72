/** What a browser may show of an uploaded file: judged by its bytes, never by its name or by what the sender says. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** Bytes that tell a picture: enough for every type below. */
export const tellingBytes = 12;

/**
 * The type of picture that begins with these bytes, or null. SVG is none: it can carry scripts.
 *
 * Sources: JPEG (ITU-T T.81, B.1.1.3: SOI and the next marker), PNG (ISO/IEC 15948, 5.2), WebP (RFC 9649, 2.4).
 */
export function pictureType(head: Uint8Array): PictureType | null {
  const text = String.fromCharCode(...head.subarray(0, tellingBytes));
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  return /^RIFF.{4}WEBP/s.test(text) ? 'image/webp' : null;
}

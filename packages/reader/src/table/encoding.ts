/**
 * The words of a text file: UTF-8, UTF-16 with its mark, or GB18030 (GB 18030-2022, which holds GBK and GB2312), as
 * Chinese Windows saves text. Null where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    const text = decoded(bytes, encoding);
    if (text !== null && isText(text)) return text;
  }
  return null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A file of another sort may decode by chance; control characters and private ones give it away. */
function isText(text: string): boolean {
  let strange = 0;
  let all = 0;
  for (const character of text) {
    all += 1;
    const code = character.codePointAt(0) ?? 0;
    if (code === 0) return false;
    const control = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0b && code !== 0x0c && code !== 0x0d;
    if (control || (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd) strange += 1;
  }
  return strange * 100 <= all;
}

import type { ReactNode } from 'react';
import { pieces } from './hits.ts';

/** A text with what was searched for marked in it. */
export function Hits({ text, words }: { text: string; words: readonly string[] }): ReactNode {
  if (words.length === 0) return text;
  return pieces(text, words).map((piece, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the text.
    piece.isHit ? <mark key={at}>{piece.text}</mark> : piece.text,
  );
}

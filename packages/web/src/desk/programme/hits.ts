/** Finding words in texts: any part of a word counts, for Chinese has no spaces; Latin letters in either case. */

/** A stretch of a text, and whether it was searched for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** The words of a search, apart by spaces; all of them have to be found. */
export function wordsOf(q: string): readonly string[] {
  return q.split(/\s+/u).filter((word) => word !== '');
}

/** Does each of the words stand in some of the texts? */
export function holdsAll(texts: readonly string[], words: readonly string[]): boolean {
  const plain = texts.map(folded);
  return words.every((word) => plain.some((text) => text.includes(folded(word))));
}

/** Cuts a text into hits and what lies between them; put together they are the text. Hits that touch are one. */
export function pieces(text: string, words: readonly string[]): readonly Piece[] {
  const plain = folded(text);
  const hit = new Uint8Array(text.length);
  for (const word of words.map(folded)) {
    for (let at = plain.indexOf(word); at >= 0 && word !== ''; at = plain.indexOf(word, at + 1)) {
      hit.fill(1, at, at + word.length);
    }
  }
  const found: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && hit[end] === hit[start]) end += 1;
    found.push({ text: text.slice(start, end), isHit: hit[start] === 1 });
    start = end;
  }
  return found;
}

/** A–Z alone, so that every letter keeps its place: `toLowerCase` makes two of some. */
function folded(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

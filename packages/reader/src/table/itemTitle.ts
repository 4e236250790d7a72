import { type Source, type Span, textOf } from '../source.ts';

/** Marks of items, from the widest to the narrowest: 第一章, 一、 （一） 1. （1） ①. */
export const LEVELS: readonly RegExp[] = [
  /^第[一二三四五六七八九十百\d]{1,4}[编部章]/,
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,3}\s*(?:[.．](?!\d)|、)/,
  /^(?:[（(]\d{1,3}[）)]|\d{1,2}[)）]|\d{1,2}[.．]\d{1,2}[.．、\s])/,
  /^[①-⑳]/,
];

/** How many characters the mark of an item takes; 0 where it has none. */
export function markLength(words: string): number {
  return LEVELS.map((pattern) => pattern.exec(words)?.[0].length ?? 0).find((length) => length > 0) ?? 0;
}

/** A first sentence of this length is a title; the rest says what is to be reached. */
const LONGEST_TITLE = 40;

/**
 * The title of an item and the words that say what is to be done. Where one sentence is all there is, it is both: the
 * second is null only if nothing but a title is said.
 */
export function splitTitle(source: Source, item: Span): { title: Span; rest: Span | null } {
  const words = textOf(source, item);
  const mark = markLength(words);
  const part = (start: number, end: number): Span => ({ ...item, start: item.start + start, end: item.start + end });
  const stop = words.slice(mark).search(/[。：:；;\n]/);
  if (stop > 0 && stop <= LONGEST_TITLE) {
    let next = mark + stop + 1;
    while (/\s/.test(words.charAt(next))) next += 1;
    // A first sentence that names a figure is a goal as well as a title.
    const from = /\d/.test(words.slice(mark, mark + stop)) ? mark : next;
    if (next < words.length) return { title: part(0, mark + stop), rest: part(from, words.length) };
  }
  const long = words.length - mark > LONGEST_TITLE;
  const comma = long ? words.slice(mark, mark + LONGEST_TITLE).search(/，|,(?!\d{3}(?!\d))/) : -1;
  const title = part(0, comma > 0 ? mark + comma : words.length);
  return { title, rest: long || /\d/.test(words.slice(mark)) ? part(mark, words.length) : null };
}

/**
 * Characters, and how running text is cut into sentences and clauses.
 *
 * Everything in `language/` works on text that was passed through {@link normalise} and gives UTF-16 offsets that hold
 * for the original as well.
 */

/** A stretch of a text: `start` included, `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const SAME_LENGTH: Readonly<Record<string, string>> = {
  '．': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '　': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  〇: '零',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '—': '-',
  '–': '-',
  '―': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '﹣': '-',
  '／': '/',
  '≧': '≥',
  '≦': '≤',
  '㎡': '㎡',
  '\r': '\n',
};

/** What {@link normalise} changes: full-width forms, `"`, `,` and the signs above. */
const CHANGING = new RegExp(`[\uff01-\uff5e",${Object.keys(SAME_LENGTH).join('')}]`, 'g');

/**
 * Full-width letters, digits and signs become their narrow forms; dashes, tildes and quotation marks become one sort
 * each. One code unit gives one code unit, so offsets stay what they were.
 */
export function normalise(text: string): string {
  let open = false;
  return text.replace(CHANGING, (char, at: number) => {
    if (char === '"') {
      open = !open;
      return open ? '“' : '”';
    }
    if (char === ',') return isThousands(text, at) ? ',' : '，';
    if (char === '，') return char;
    return SAME_LENGTH[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  });
}

/** A comma between a digit and exactly three more: 1,234. */
function isThousands(text: string, i: number): boolean {
  return isDigit(text.charAt(i - 1)) && /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5));
}

/** A digit, narrow or full-width. */
function isDigit(char: string): boolean {
  return /^[0-9０-９]$/.test(char);
}

/** A text without the spaces that only set it wide, and where each place of it stands in the text it was made from. */
export interface Compact {
  readonly text: string;
  readonly at: (place: number) => number;
}

/**
 * Spaces that set words wide: 2023 年 12 月 底, 达到 95 %, 各 乡 镇, 5 000 个. A number at the start of a line is the mark of
 * an item, and so is 2. behind a space: those stay apart.
 */
const WIDE = new RegExp(
  [
    '(?<!(?:^|\\n) *\\d{1,3})(?<=\\d) +(?=[\\u4e00-\\u9fff%])',
    '(?<=[\\u4e00-\\u9fff]) +(?=\\d)(?!\\s+\\d{1,2}(?:[、)]|\\.(?!\\d|\\s*$)|\\.(?:\\d{1,2}月|20\\d\\d)))',
    '(?<=\\d *[年月]) +(?=[底末内前])',
    '(?<=(?:^|[^\\u4e00-\\u9fff])[\\u4e00-\\u9fff]) +(?=[\\u4e00-\\u9fff](?:[^\\u4e00-\\u9fff]|$))',
    '(?<!(?:^|\\n) *\\d{1,3})(?<=(?<![\\d.])\\d{1,3}) (?=\\d{3}(?!\\d))',
  ].join('|'),
  'g',
);

/** The normalised text without the spaces that only set it wide. */
export function compact(raw: string): Compact {
  const wide = normalise(raw);
  const gaps = wide.includes(' ') ? [...wide.matchAll(WIDE)] : [];
  if (gaps.length === 0) return { text: wide, at: (place) => place };
  let text = '';
  let from = 0;
  const places: number[] = [];
  for (const gap of [
    ...gaps.map(({ index, 0: { length } }) => ({ index, length })),
    { index: wide.length, length: 0 },
  ]) {
    for (let i = from; i < gap.index; i++) places.push(i);
    text += wide.slice(from, gap.index);
    from = gap.index + gap.length;
  }
  return { text, at: (place) => places[place] ?? wide.length };
}

/** A stretch of a compact text as a stretch of the text it was made from. */
export function original({ at }: Compact, { start, end }: Range): Range {
  return { start: at(start), end: end > start ? at(end - 1) + 1 : at(start) };
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Those of the ranges, which are in order and do not overlap, that lie inside another: found by halving, not by looking at all. */
export function inside<T extends Range>(ranges: readonly T[], outer: Range): T[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < outer.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let range = ranges[low]; range && range.end <= outer.end; range = ranges[++low]) found.push(range);
  return found;
}

/** Which places of a text are taken: for each, the end of the range over it, or 0; and whether a range ends there. */
export interface Coverage {
  readonly end: Uint32Array;
  readonly fresh: Uint8Array;
}

export function coverage(length: number, ranges: readonly Range[]): Coverage {
  const end = new Uint32Array(length + 1);
  const fresh = new Uint8Array(length + 1);
  for (const range of ranges) {
    end.fill(range.end, range.start, range.end);
    fresh[range.end] = 1;
  }
  return { end, fresh };
}

/** The range without white space at its ends. */
export function trim(text: string, range: Range, chars: RegExp = /\s/): Range {
  let { start, end } = range;
  while (start < end && chars.test(text.charAt(start))) start++;
  while (end > start && chars.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Everything at which a text may be cut, and what opens a stretch that is not. */
const JOINTS = /[，;:()。!?\n“《【]/g;

/** Where a global pattern is found next; the end of the text where it is not. */
export function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

const CLOSER: Readonly<Record<string, string>> = { '“': '”', '《': '》', '(': ')', '【': '】' };

/**
 * Cuts a stretch at the given marks, but not inside quotation marks or 《》, and not inside brackets unless the bracket
 * holds a digit: （其中新建20座） is a clause of its own, （指一户一宅的单独住房） is a remark.
 */
function cut(text: string, within: Range, at: (char: string) => boolean): Range[] {
  const pieces: Range[] = [];
  let start = within.start;
  let i = within.start;
  const push = (end: number): void => {
    const piece = trim(text, { start, end });
    if (piece.end > piece.start) pieces.push(piece);
  };
  for (;;) {
    i = next(JOINTS, text, i);
    if (i >= within.end) break;
    const char = text.charAt(i);
    const closer = CLOSER[char];
    if (closer !== undefined) {
      // Looked for nearby only: what is never closed must not cost a look at the whole text each time.
      const near = text.slice(i + 1, Math.min(i + 80, within.end));
      const close = near.indexOf(closer);
      if (close >= 0 && (char !== '(' || !/\d/.test(near.slice(0, close)))) {
        i += close + 2;
        continue;
      }
    }
    if (at(char)) {
      push(i);
      start = i + 1;
    }
    i++;
  }
  push(within.end);
  return pieces;
}

/** Sentences: cut at 。！？ and line breaks. */
export function sentences(text: string, within: Range = { start: 0, end: text.length }): Range[] {
  return cut(text, within, (char) => '。!?\n'.includes(char));
}

/** Parts of a sentence between semicolons. */
export function parts(text: string, within: Range): Range[] {
  return cut(text, within, (char) => char === ';');
}

/** Clauses: cut at commas, semicolons, colons and the edges of brackets that hold figures. */
export function clauses(text: string, within: Range): Range[] {
  return cut(text, within, (char) => '，;:()。!?\n'.includes(char));
}

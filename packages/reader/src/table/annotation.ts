import { looksLikeUnits } from './content.ts';
import { firstLabel, moved, type Said, unitsSaid } from './unitWords.ts';

/** The part of a paragraph that names units: it begins at `from` and reaches to the end. */
export interface Annotation {
  readonly from: number;
  /** Offsets into the paragraph. */
  readonly said: readonly Said[];
}

/** Longer stretches are running text that happens to hold a label. */
const LONGEST = 400;

/** The naming of units at the end of a paragraph, or in the whole of it; null where there is none. */
export function annotationOf(text: string): Annotation | null {
  return bracketed(text) ?? labelled(text) ?? lastSentence(text);
}

const PAIRS: Readonly<Record<string, string>> = { '）': '（', ')': '(', '】': '【', ']': '[', '］': '［', '〕': '〔' };
const OPENING = new Set(Object.values(PAIRS));

/** …（责任单位：甲、乙；完成时限：…）。 or …（甲牵头，乙配合） or …（甲、乙）, or several brackets one after another. */
function bracketed(text: string): Annotation | null {
  let from = text.length;
  const all: Said[] = [];
  for (;;) {
    const end = trimmedEnd(text, from);
    const open = opening(text, end - 1);
    const said = open < 0 ? [] : saidInside(text.slice(open + 1, end - 1));
    if (said.length === 0) return all.length > 0 ? { from, said: all } : null;
    all.unshift(...said.map((part) => moved(part, open + 1)));
    from = open;
  }
}

function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (end > 0 && /[\s。.；;]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function saidInside(inner: string): readonly Said[] {
  const said = unitsSaid(inner);
  // （街道）, （场）: a bracket inside a name, not a naming.
  if (said.length > 0 || inner.length < 3 || !looksLikeUnits(inner) || /^(?:含|包括|如|即|以下)/.test(inner))
    return said;
  return [{ as: 'duty', start: 0, end: inner.length }];
}

/** Where the bracket opens that closes at `close`; -1 where there is none. */
function opening(text: string, close: number): number {
  const want = PAIRS[text.charAt(close)];
  if (want === undefined) return -1;
  let depth = 0;
  for (let at = close; at >= 0 && close - at <= LONGEST; at -= 1) {
    const here = text.charAt(at);
    if (PAIRS[here] !== undefined) depth += 1;
    else if (OPENING.has(here)) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** A line of labels, or labels after the last words of a paragraph. */
function labelled(text: string): Annotation | null {
  const from = firstLabel(text);
  if (from < 0 || text.length - from > LONGEST) return null;
  const before = text.slice(0, from).trimEnd();
  if (before !== '' && !/[。；;！）)（(【［〔[]$/.test(before) && !/\s$/.test(text.slice(0, from))) return null;
  const said = unitsSaid(text.slice(from)).map((part) => moved(part, from));
  const start = /[（(【［〔[]$/.test(before) ? before.length - 1 : from;
  return said.length > 0 ? { from: start, said } : null;
}

/** …。由甲牵头，乙配合。 or …，由甲牵头，乙配合。 */
function lastSentence(text: string): Annotation | null {
  const body = text.replace(/[。\s]{1,4}$/, '');
  const sentence = body.lastIndexOf('。') + 1;
  if (body.length - sentence > LONGEST) return null;
  const by = body.slice(sentence).search(/[，；]由/);
  for (const from of by < 0 ? [sentence] : [sentence, sentence + by + 1]) {
    const said = unitsSaid(body.slice(from)).map((part) => moved(part, from));
    if (from > 0 && named(said)) return { from, said };
  }
  return null;
}

/** Whether units are among what was said, not only a time or a person. */
export function named(said: readonly Said[]): boolean {
  return said.some((part) => part.as !== 'leader' && part.as !== 'due');
}

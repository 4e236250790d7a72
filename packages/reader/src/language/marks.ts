import type { Range } from './text.ts';

/** A mark that numbers an item: `1.`, `2、`, `（3）`, `①`, `一是`, `（一）`. */
export interface Mark extends Range {
  readonly number: number;
  readonly family: MarkFamily;
}

export type MarkFamily = 'dot' | 'bracket' | 'circle' | 'is' | 'chinese' | 'chineseBracket' | 'first';

const CHINESE_ORDER = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CANDIDATE =
  /(\d{1,2})(?:\.{1,2}|、|\)(?!\s*[,，。]))|\((\d{1,2})\)[.、]?|([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳])|([一二三四五六七八九十]{1,2})(?:是要?|要)(?!否|一|以)|([一二三四五六七八九十]{1,3})、|\(([一二三四五六七八九十]{1,3})\)[.、]?|第([一二三四五六七八九十])[，、:]/g;

/**
 * Item marks of a normalised text, in order. A mark counts where it stands at the start of the text or a line or behind
 * a mark of punctuation, and where it carries on its family's count from 1. So `2.6月份前` behind item 1 is item 2 and
 * June, `2、3月底前` is item 2 and March, while `提高2.6个百分点` holds no mark.
 */
export function findMarks(text: string): Mark[] {
  const candidates = [...text.matchAll(CANDIDATE)].map(read).filter((mark) => standsApart(text, mark));
  const expected = new Map<MarkFamily, number>();
  const marks: Mark[] = [];
  // Where each number of each family stands last: whether a 2 follows a 1 is then known without looking.
  const last = new Map(candidates.map((mark) => [`${mark.family} ${mark.number}`, mark.start]));
  const follows = (mark: Mark): boolean => (last.get(`${mark.family} ${mark.number + 1}`) ?? -1) > mark.start;
  candidates.forEach((mark) => {
    const next = expected.get(mark.family) ?? 1;
    const carriesOn = mark.number === next && (mark.number > 1 || opensList(text, mark, follows(mark)));
    const restarts = mark.number === 1 && next > 1 && opensList(text, mark, follows(mark));
    const gap = atLineStart(text, mark) && mark.number > 1 && next > 1 && mark.number <= next + 2;
    // A paragraph of its own that begins with （三）: the list is the paragraphs around it.
    const alone = atTextStart(text, mark) && mark.number > 1;
    if (!carriesOn && !restarts && !gap && !alone) return;
    if (!readsAsMark(text, mark, carriesOn && mark.number > 1)) return;
    expected.set(mark.family, mark.number + 1);
    marks.push(mark);
  });
  return marks;
}

/** The number and the mark a title begins with (`07.`, `16..`, `3、`, `（二）`), or null. */
export function leadingMark(
  text: string,
): { readonly raw: string; readonly number: string; readonly end: number } | null {
  const match =
    /^\s*(\d{1,3})(?:\.{1,2}|、|\))\s*(?!\d)/.exec(text) ??
    /^\s*\((\d{1,3})\)[.、]?\s*/.exec(text) ??
    /^\s*(\d{1,3})\s+(?=[\u4e00-\u9fff“《])/.exec(text) ??
    /^\s*0(\d)(?=[\u4e00-\u9fff“《])/.exec(text) ??
    /^\s*([一二三四五六七八九十]{1,3})、\s*/.exec(text) ??
    /^\s*\(([一二三四五六七八九十]{1,3})\)[.、]?\s*/.exec(text) ??
    /^\s*第([一二三四五六七八九十]{1,3})[,，、:]\s*/.exec(text);
  if (!match?.[1]) return null;
  return { raw: match[0].trim(), number: match[1], end: match[0].length };
}

function read(match: RegExpExecArray): Mark {
  const [all, dot, bracket, circle, is, chinese, chineseBracket, first] = match;
  const at = { start: match.index, end: match.index + all.length };
  if (dot !== undefined) return { ...at, number: Number(dot), family: 'dot' };
  if (bracket !== undefined) return { ...at, number: Number(bracket), family: 'bracket' };
  if (circle !== undefined) return { ...at, number: CIRCLED.indexOf(circle) + 1, family: 'circle' };
  if (is !== undefined) return { ...at, number: order(is), family: 'is' };
  if (chinese !== undefined) return { ...at, number: order(chinese), family: 'chinese' };
  if (chineseBracket !== undefined) return { ...at, number: order(chineseBracket), family: 'chineseBracket' };
  return { ...at, number: order(first ?? ''), family: 'first' };
}

function order(text: string): number {
  if (text.length === 1) return CHINESE_ORDER.indexOf(text) + 1;
  const [tens, ones] = text.split('十');
  return (tens ? CHINESE_ORDER.indexOf(tens) + 1 : 1) * 10 + (ones ? CHINESE_ORDER.indexOf(ones) + 1 : 0);
}

function atLineStart(text: string, mark: Mark): boolean {
  return /(^|\n)\s*$/.test(text.slice(Math.max(0, mark.start - 40), mark.start));
}

function atTextStart(text: string, mark: Mark): boolean {
  const own = mark.family === 'chineseBracket' || mark.family === 'bracket' || mark.family === 'chinese';
  return own && text.slice(0, mark.start).trim() === '';
}

function standsApart(text: string, mark: Mark): boolean {
  const before = text.slice(Math.max(0, mark.start - 40), mark.start);
  if (/(^|[\n。;!?:])\s*$/.test(before)) return true;
  if (/\s$/.test(before)) return mark.family !== 'dot' || /[^\d.]\s+$/.test(before);
  if (mark.family === 'circle') return true;
  return /[，)]$/.test(before);
}

/** 1 opens a list where a 2 of its family follows, or where nothing but the start of a line stands before it. */
function opensList(text: string, mark: Mark, followed: boolean): boolean {
  if (followed) return true;
  return (
    mark.family !== 'is' &&
    mark.family !== 'first' &&
    atLineStart(text, mark) &&
    (mark.family !== 'dot' || !/\d/.test(text.charAt(mark.end)))
  );
}

/** `2.6` is a mark only if what follows is a date, or the text may be counting: item 1 was seen and a digit-free 2 is not due. */
function readsAsMark(text: string, mark: Mark, expected: boolean): boolean {
  if (mark.family !== 'dot' || !/\d/.test(text.charAt(mark.end))) return true;
  const raw = text.slice(mark.start, mark.end);
  const after = text.slice(mark.end, mark.end + 8);
  if (
    /^(\d{1,2}月|20\d\d年?|\d{1,2}个?[^%\d.])/.test(after) &&
    (raw.endsWith('.') ? /^(\d{1,2}月|20\d\d)/.test(after) : true)
  ) {
    return true;
  }
  return expected && atLineStart(text, mark) && /^20\d\d/.test(after);
}

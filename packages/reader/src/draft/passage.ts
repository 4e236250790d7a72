import { type DateWord, findDates } from '../language/dates.ts';
import { between } from '../language/deadlines.ts';
import { findMarks, type Mark } from '../language/marks.ts';
import { findShields, type Protected } from '../language/nonTargets.ts';
import { findQuantities, type Quantity } from '../language/quantities.ts';
import {
  type Compact,
  clauses,
  compact,
  inside,
  original,
  overlaps,
  parts,
  type Range,
  sentences,
} from '../language/text.ts';
import type { Span } from '../source.ts';

/** Which column a passage stands in, as targets name it. */
export type PassageColumn = 'goal' | 'measures' | 'due' | 'indicator';

/** One stretch of a cell, read: its marks, shields, dates, quantities, and its clauses with the date that governs each. */
export interface Passage {
  readonly span: Span;
  /** As in the source. */
  readonly raw: string;
  /** Normalised and compact; ranges are in it, and {@link spanOf} and {@link wordsOf} lead back to the source. */
  readonly text: string;
  readonly compact: Compact;
  readonly column: PassageColumn;
  readonly row: number;
  /** The date of the column it stands in: 二季度, 2024年目标. */
  readonly governing: DateWord | null;
  readonly marks: readonly Mark[];
  readonly shields: readonly Protected[];
  readonly dates: readonly DateWord[];
  readonly quantities: readonly Quantity[];
  readonly items: readonly Range[];
  readonly clauses: readonly Clause[];
}

export interface Clause extends Range {
  /** Its place among the passage's clauses. */
  readonly index: number;
  /** The sentence it is part of. */
  readonly sentence: Range;
  readonly item: Range;
  /** The date that governs it: its own, or one before it in the sentence. */
  readonly date: DateWord | null;
  /** Its own date, if it has one. */
  readonly own: DateWord | null;
}

/** 二季度起每季度考评1次: from then on, with no end. */
const SINCE = /^起(?!草)/;
/** Words that may stand before a date that says *when*; behind others it describes (实施2022年头道沟岁修工程). */
const WHEN =
  /^(?:到|至|截至|截止|在|于|并|并于|对|将|拟|力争|争取|确保|计划|预计|原则上|其中|全面|全[区县市]|要|应|须|需|且|另|再|自|从|“?十四五”?期间|\s)*$/;
/** 2015年以前建设的500户, 2013年以来, 二季度起: the date says which or since when, not by when. */
const DESCRIBES = /^以来|^起(?!草)|^(?:建设|建成|改造|实施|形成|排查|启用|新建|投入)[^，。;]{0,3}的/;
/** A date behind that closes what stands before it: 新建3处，5月30日前完成竣工验收. Not the start of works. */
const CLOSES =
  /竣工|完工|验收|建成|投入使用|投用|投运|到位|办结|销号|清零|全部完成|完成(?:建设|改造|安装|整改|整治|治理|任务)?$/;

type Unnumbered = Omit<Clause, 'index'>;

/** Reads one stretch of text. `year` is the programme's; `governing` a date that a column's heading gives (staged columns). */
export function readPassage(
  raw: string,
  span: Span,
  column: PassageColumn,
  row: number,
  year: number | null,
  governing: DateWord | null = null,
): Passage {
  const reading = compact(raw);
  const { text } = reading;
  const marks = findMarks(text);
  const shields = findShields(text).filter((shield) => !marks.some((mark) => overlaps(mark, shield)));
  const dates = findDates(
    text,
    year,
    [...marks, ...shields].sort((a, b) => a.start - b.start),
  );
  const taken = [...marks, ...shields, ...dates].sort((a, b) => a.start - b.start);
  const quantities = findQuantities(text, taken);
  const items = between(text, marks);
  return {
    span,
    raw,
    text,
    compact: reading,
    column,
    row,
    governing,
    marks,
    shields,
    dates,
    quantities,
    items,
    clauses: items
      .flatMap((item) => clausesOf(text, item, datesThatSayWhen(text, dates, year), quantities, governing, dates))
      .map((clause, index) => ({ ...clause, index })),
  };
}

/** The span in the source of a stretch of a passage. */
export function spanOf(passage: Passage, range: Range): Span {
  const { start, end } = original(passage.compact, range);
  return { block: passage.span.block, start: passage.span.start + start, end: passage.span.start + end };
}

export function wordsOf(passage: Passage, range: Range): string {
  const { start, end } = original(passage.compact, range);
  return passage.raw.slice(start, end);
}

function clausesOf(
  text: string,
  item: Range,
  dates: readonly DateWord[],
  quantities: readonly Quantity[],
  governing: DateWord | null,
  all: readonly DateWord[],
): Unnumbered[] {
  const found: Unnumbered[] = [];
  for (const sentence of sentences(text, item)) {
    let topic: DateWord | null = governing;
    const inSentence: Unnumbered[] = [];
    for (const part of parts(text, sentence)) {
      let carried: DateWord | null = null;
      for (const clause of clauses(text, part)) {
        const own = governs(text, clause, dates);
        if (own && isAlone(text, clause, own)) topic = own;
        else if (own) carried = own;
        const begins = inside(all, clause).some(({ end }) => SINCE.test(text.slice(end)));
        inSentence.push({ ...clause, sentence, item, own, date: own ?? (begins ? null : (carried ?? topic)) });
      }
    }
    found.push(...closed(text, inSentence, quantities));
  }
  return found;
}

/** Without those that describe, and without years gone by: 2021—2023年度流出耕地 in a table of 2024. */
function datesThatSayWhen(text: string, dates: readonly DateWord[], year: number | null): DateWord[] {
  return dates.filter(
    ({ kind, due, end }) =>
      !DESCRIBES.test(text.slice(end, end + 8)) &&
      !(kind === 'range' && year !== null && due !== null && Number(due.slice(0, 4)) < year),
  );
}

/** The date in a clause that says when it is due; of several the last that is a limit, else the first. */
function governs(text: string, clause: Range, dates: readonly DateWord[]): DateWord | null {
  const own = inside(dates, clause).filter((date) => date.kind !== 'recurring' && date.due !== null);
  const when = own.filter(
    (date, i) => date.limit || date.kind === 'range' || WHEN.test(sinceLast(text, clause, own, i)),
  );
  const limits = when.filter((date) => date.limit);
  return limits.at(-1) ?? when[0] ?? null;
}

/** The words of the clause between the date before this one (or the start) and this one. */
function sinceLast(text: string, clause: Range, dates: readonly DateWord[], index: number): string {
  const date = dates[index];
  return text.slice(dates[index - 1]?.end ?? clause.start, date?.start ?? clause.start);
}

/** 2022年， or 到2025年，: nothing but the date, so it is the topic of the whole sentence. */
function isAlone(text: string, clause: Range, date: DateWord): boolean {
  const rest = text.slice(clause.start, date.start) + text.slice(date.end, clause.end);
  return /^(?:到|至|截至|在|于|力争|确保|争取|期间|全[区县市]|[\s“”])*$/.test(rest);
}

/** Gives clauses whose date is none, or no limit, the limit that a later clause of the sentence closes them with. */
function closed(text: string, sentence: readonly Unnumbered[], quantities: readonly Quantity[]): Unnumbered[] {
  let closing: Unnumbered | null = null;
  return sentence
    .toReversed()
    .map((clause) => {
      if (clause.own !== null) {
        closing = closes(text, clause, quantities) ? clause : null;
        return clause;
      }
      return closing === null || clause.date?.limit ? clause : { ...clause, date: closing.own };
    })
    .reverse();
}

function closes(text: string, clause: Unnumbered, quantities: readonly Quantity[]): boolean {
  if (!clause.own?.limit || !CLOSES.test(text.slice(clause.own.end, clause.end))) return false;
  return inside(quantities, clause).length === 0;
}

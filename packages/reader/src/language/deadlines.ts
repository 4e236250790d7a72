import { type DateWord, findDates } from './dates.ts';
import { findMarks } from './marks.ts';
import { clauses, overlaps, type Range, sentences, trim } from './text.ts';

/** One deadline of a cell: the words that state it, and the date or 长期 in them. */
export interface Deadline extends Range {
  readonly kind: DateWord['kind'];
  readonly word: DateWord;
}

/** 长期坚持, 常态化推进: anywhere in a cell of deadlines; 持续推进 only where the clause ends on it. */
const ONGOING =
  /(?:长期|常年|常态化?|坚持长期)(?:坚持|保持|实施|推进|开展|落实|进行|执行|有效|抓好|管护|运行|任务|工作|化|性)*|(?:持续|坚持|不断)(?:推进|开展|实施|推动|坚持|用力|落实)*(?=\s*(?:[，。;\n)]|$))|^(?:随时|即时|实时|立行立改|适时|按时序(?:进度)?推进|贯穿全年)$/g;

/**
 * The deadlines a cell of 完成时限 holds, in order. A cell may be one date, several, or numbered measures with dates in
 * them (tasks 07 and 22 of the sample): then a deadline's words are the clause its date stands in. Item marks are not
 * dates (`2、3月底前` is March), and a measure without any time gives no deadline.
 */
export function findDeadlines(text: string, year: number | null): Deadline[] {
  const marks = findMarks(text);
  const words = [...findDates(text, year, marks), ...findOngoing(text)].sort((a, b) => a.start - b.start);
  const found: Deadline[] = [];
  for (const item of between(text, marks)) {
    for (const sentence of sentences(text, item)) {
      const all = clauses(text, sentence);
      all.forEach((clause, index) => {
        const own = words.filter((word) => overlaps(word, clause));
        for (const word of own) {
          found.push({ ...wordsOf(text, clause, word, own, all[index - 1], words), kind: word.kind, word });
        }
      });
    }
  }
  return found;
}

function findOngoing(text: string): DateWord[] {
  return [...text.matchAll(ONGOING)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'ongoing',
    precision: 'year',
    from: null,
    due: null,
    strict: null,
    every: null,
    bareYear: false,
    limit: false,
  }));
}

/** The stretches between item marks. */
export function between(text: string, marks: readonly Range[]): Range[] {
  const starts = [0, ...marks.map((mark) => mark.end)];
  const ends = [...marks.map((mark) => mark.start), text.length];
  return starts
    .map((start, i) => trim(text, { start, end: ends[i] ?? text.length }))
    .filter((range) => range.end > range.start);
}

/**
 * The clause, without a joint before it. A clause that is nothing but 长期保持 takes in the clause before it, which
 * says what is kept up; two dates in one clause each keep the whole clause.
 */
function wordsOf(
  text: string,
  clause: Range,
  word: DateWord,
  own: readonly DateWord[],
  previous: Range | undefined,
  words: readonly DateWord[],
): Range {
  const joint = /^(?:并且|并|且|同时|其中)/.exec(text.slice(clause.start, word.start));
  const start = clause.start + (joint?.[0].length ?? 0);
  const alone = own.length === 1 && text.slice(start, clause.end).trim().length <= word.end - word.start + 2;
  const aboutPrevious =
    word.kind === 'ongoing' && alone && previous && !words.some((other) => overlaps(other, previous));
  return aboutPrevious ? { start: previous.start, end: clause.end } : { start, end: clause.end };
}

import { chineseValue } from './numerals.ts';
import { coverage, next, type Range } from './text.ts';

/** A month `2022-05` or a day `2022-05-30`. A month stands for its last day. */
export type Due = string;

export type Every = 'month' | 'quarter' | 'year' | 'week' | 'day';

/** A point in time, a span of years, a rhythm or 长期, as it stands in a text. */
export interface DateWord extends Range {
  readonly kind: 'by' | 'range' | 'ongoing' | 'recurring';
  readonly precision: 'day' | 'month' | 'year';
  readonly from: Due | null;
  readonly due: Due | null;
  /** 6月前 read strictly is May. Null where both readings agree. */
  readonly strict: Due | null;
  readonly every: Every | null;
  /** 2022年 alone, without 底, 前, 年度: it says when, but sets no date. */
  readonly bareYear: boolean;
  /** 前, 底, 之前: it is a limit wherever in the clause it stands. */
  readonly limit: boolean;
}

const YEAR = '(?:20\\d\\d年?|二[零〇][零一二三四五六七八九]{2}年|今年|本年度?|当年|明年|次年|后年|来年)';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?';
const DAY = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]';
const NUMERIC = '(?:3[01]|[12]\\d|0?[1-9])';
const BEFORE = '(?:之前|以前|前|止|内)';
const HALF = '(?:上半年|下半年)';
const QUARTER = '(?:第?[一二三四1-4]季度)';
const END = '(?:底|末|月底|月末|年底|年末|终)';

/** First characters of units: what stands behind 2000 in 2000平方米 and makes it a quantity, not a year. */
const UNIT_START = /^[个户条公米亩万亿元人名处座家项套台吨平立千场次期块盏株棵份册本批所间栋对支段村镇乡倍分眼孔余多%]/;

const PATTERNS: readonly {
  readonly pattern: RegExp;
  readonly read: (m: RegExpExecArray, year: number | null) => Reading;
}[] = [
  {
    pattern: /20\d\d年?(?:1?\d月)?\s*[-~至到]{1,2}\s*20\d\d年(?:1?\d月)?(?:底|末)?/y,
    read: ([all]) => {
      const ends = all.split(/[-~至到]+/).map((end) => /(20\d\d)年?(?:(\d{1,2})月)?/.exec(end));
      return {
        kind: 'range',
        precision: 'year',
        from: month(Number(ends[0]?.[1]), Number(ends[0]?.[2] ?? 1)),
        due: month(Number(ends[1]?.[1]), Number(ends[1]?.[2] ?? 12)),
      };
    },
  },
  {
    pattern: new RegExp(
      `(20\\d\\d)[./](${NUMERIC})(?:[./](${NUMERIC}))?\\s*[-~至到]{1,2}\\s*(?:(20\\d\\d)[./])?(${NUMERIC})(?:[./](${NUMERIC}))?(?![\\d.%])`,
      'y',
    ),
    read: ([, y, m, d, toYear, toMonth, toDay]) => {
      const known = (at: string | undefined, mm: string | undefined, dd: string | undefined): Due =>
        dd === undefined ? month(Number(at), Number(mm)) : day(Number(at), Number(mm), Number(dd));
      return {
        kind: 'range',
        precision: toDay === undefined ? 'month' : 'day',
        from: known(y, m, d),
        due: known(toYear ?? y, toMonth, toDay),
        limit: true,
      };
    },
  },
  {
    pattern: /(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])[日号]?(?:之前|以前|前)/y,
    read: ([, m, d], year) => ({
      kind: 'by',
      precision: 'day',
      due: day(yearOf(undefined, year), Number(m), Number(d)),
      limit: true,
    }),
  },
  {
    pattern: /(20\d\d)([.\-/])(1[0-2]|0?[1-9])(?:\2(3[01]|[12]\d|0?[1-9]))?(?![\d.%年])(前|底前|底)?/y,
    read: ([, y, , m, d, end]) => {
      const due = d ? day(Number(y), Number(m), Number(d)) : month(Number(y), Number(m));
      const strict = d === undefined && end === '前' ? previousMonth(due) : null;
      return { kind: 'by', precision: d ? 'day' : 'month', due, strict, limit: end !== undefined };
    },
  },
  {
    pattern: new RegExp(`(${YEAR})?(1[0-2]|0?[1-9])\\s*[-~至到]\\s*(${MONTH})(?:底|末)?(?:${BEFORE})?`, 'y'),
    read: ([, y, first, last], year) => ({
      kind: 'range',
      precision: 'month',
      from: month(yearOf(y, year), Number(first)),
      due: month(yearOf(y, year), monthOf(last)),
      limit: true,
    }),
  },
  {
    pattern: new RegExp(
      `(${YEAR})?(${MONTH})(?:初|上旬|中旬|下旬)?\\s*[-~至到]{1,2}\\s*(${YEAR})?(${MONTH})(底|末)?(${BEFORE})?`,
      'y',
    ),
    read: ([, fromYear, fromMonth, toYear, toMonth], year) => {
      const first = yearOf(fromYear, year);
      const last = toYear ? yearOf(toYear, year) : first;
      return {
        kind: 'range',
        precision: 'month',
        from: month(first, monthOf(fromMonth)),
        due: month(last, monthOf(toMonth)),
      };
    },
  },
  {
    pattern: new RegExp(
      `(${YEAR}(?:全年)?)?(${MONTH})(${DAY})(?:\\s*[-~至到]\\s*(?:${YEAR})?(?:${MONTH})?(?:${DAY}))?(${BEFORE})?`,
      'y',
    ),
    read: ([all, y, m, d, before], year) => {
      const range = /[-~至到]\s*(20\d\d年)?(?:(\d{1,2})月)?(\d{1,2})[日号]/.exec(all);
      const at = yearOf(y, year);
      const start = day(at, monthOf(m), numberOf(d));
      if (!range) return { kind: 'by', precision: 'day', due: start, limit: before !== undefined };
      const endYear = range[1] ? Number(range[1].slice(0, 4)) : at;
      const end = day(endYear, Number(range[2] ?? monthOf(m)), Number(range[3]));
      return { kind: 'range', precision: 'day', from: start, due: end };
    },
  },
  {
    pattern:
      /每(年|季度?|月|周|星期|天|日)(?:(?:的)?(\d{1,2})月)?(?:(?:的)?(\d{1,2})[日号](?:[、和，]\d{1,2}[日号])*)?(底|末)?(前|之前)?(?=[^度])/y,
    read: ([all, rhythm = '', m, d, end]) =>
      m || d || end ? { kind: 'recurring', precision: 'day', every: everyOf(rhythm), limit: all.includes('前') } : null,
  },
  {
    pattern: new RegExp(`(${YEAR})?(${MONTH})(初|上旬|中旬|下旬|底|末)?(${BEFORE})?`, 'y'),
    read: ([, y, m, part, before], year) => {
      const at = yearOf(y, year);
      const due = month(at, monthOf(m));
      const vague = before !== undefined && before !== '止' && before !== '内' && part === undefined;
      return {
        kind: 'by',
        precision: 'month',
        due,
        strict: vague ? previousMonth(due) : null,
        limit: before !== undefined || part !== undefined,
      };
    },
  },
  {
    pattern: new RegExp(`(${YEAR})?(${QUARTER})(末|底)?(${BEFORE})?`, 'y'),
    read: ([, y, quarter = '', end, before], year) => {
      const number = numberOf(/[一二三四1-4]/.exec(quarter)?.[0]);
      const due = month(yearOf(y, year), number * 3);
      const vague = before === '前' && end === undefined;
      return {
        kind: 'by',
        precision: 'month',
        due,
        strict: vague ? month(yearOf(y, year), (number - 1) * 3) : null,
        limit: true,
      };
    },
  },
  {
    pattern: new RegExp(`(${YEAR})?(${HALF})(${BEFORE})?`, 'y'),
    read: ([, y, half], year) => ({
      kind: 'by',
      precision: 'month',
      due: month(yearOf(y, year), half === '上半年' ? 6 : 12),
      limit: true,
    }),
  },
  {
    pattern: /“?(十四五|十五五)”?(?:时期|期间)?末/y,
    read: ([, plan]) => ({
      kind: 'by',
      precision: 'year',
      due: plan === '十四五' ? '2025-12' : '2030-12',
      limit: true,
    }),
  },
  {
    pattern: new RegExp(`(${YEAR})(${END})(${BEFORE})?`, 'y'),
    read: ([, y], year) => ({ kind: 'by', precision: 'year', due: month(yearOf(y, year), 12), limit: true }),
  },
  {
    pattern: new RegExp(`(${YEAR})(年?度|全年|期间|之前|以前|前)?(?=(.?))`, 'y'),
    read: ([all, y = '', tail, next = ''], year) => {
      if (/^20\d\d$/.test(y) && !/[\u4e00-\u9fff]/.test(next) && tail === undefined) return null;
      if (/^20\d\d$/.test(y) && UNIT_START.test(next)) return null;
      const due = month(yearOf(y, year), 12);
      const before = /前$/.test(all);
      return {
        kind: 'by',
        precision: 'year',
        due,
        strict: before ? month(yearOf(y, year) - 1, 12) : null,
        limit: before,
        bareYear: !before,
      };
    },
  },
  {
    pattern: /(年底|年末|年内|岁末)(?:之前|以前|前)?(?![考总计报预])/y,
    read: (_m, year) => ({ kind: 'by', precision: 'year', due: year === null ? null : month(year, 12), limit: true }),
  },
  {
    pattern: /(?:年度内|年度|全年)(?![考总计报预])/y,
    read: (_m, year) => ({ kind: 'by', precision: 'year', due: year === null ? null : month(year, 12) }),
  },
];

type Reading = (Partial<Omit<DateWord, 'start' | 'end'>> & Pick<DateWord, 'kind' | 'precision'>) | null;

/** How every date begins: spares the patterns above the figures and numerals that are none. */
const BEGINS = new RegExp(
  '20\\d\\d|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*(?:[年月./~至到-]|季度)|二[零〇]|第[一二三四1-4]季|[今本当明次后来]年|本年度|' +
    '[上下]半年|每(?:年|季|月|周|星期|天|日)|[年岁][底末内度]|全年|“?十[四五]五',
  'y',
);

const STARTS = /[12二今本当明次后来十三四五六七八九一上下第每年全岁“0-9]/g;

/**
 * The dates of a normalised text, left to right, none overlapping. `year` is the year that months without one are read
 * in (the programme's); null leaves such dates without `due`. Stretches in `taken` (marks, names) are not looked into.
 */
export function findDates(text: string, year: number | null, taken: readonly Range[] = []): DateWord[] {
  const found: DateWord[] = [];
  const covered = coverage(text.length, taken);
  let i = next(STARTS, text, 0);
  let inForce = year;
  while (i < text.length) {
    const blocked = covered.end[i];
    if (blocked) {
      i = next(STARTS, text, blocked);
      continue;
    }
    const word = covered.fresh[i] === 1 || startsHere(text, i) ? readAt(text, i, inForce) : null;
    if (word === null || word.end === i) {
      i = next(STARTS, text, i + 1);
      continue;
    }
    found.push(word);
    if (year === null && word.due !== null) inForce = Number(word.due.slice(0, 4));
    i = next(STARTS, text, word.end);
  }
  return found;
}

/** `12月` is not found inside `112月`, nor 一月 inside 十一月, nor 五年 in 第十五年. */
function startsHere(text: string, i: number): boolean {
  const before = text.charAt(i - 1);
  const char = text.charAt(i);
  if (/\d/.test(char)) return !/[\d.]/.test(before);
  if (/[一二三四五六七八九十]/.test(char)) return !/[一二三四五六七八九十百]/.test(before);
  if (/[年]/.test(char)) return !/[\d一二三四五六七八九十每几半多跨]/.test(before);
  return true;
}

function readAt(text: string, i: number, year: number | null): DateWord | null {
  BEGINS.lastIndex = i;
  if (!BEGINS.test(text)) return null;
  for (const { pattern, read } of PATTERNS) {
    pattern.lastIndex = i;
    const match = pattern.exec(text);
    if (!match || match[0] === '') continue;
    const reading = read(match, year);
    if (reading === null || isDuration(text, i, match[0])) continue;
    const known = (due: Due | null | undefined): Due | null => (due?.startsWith('NaN') ? null : (due ?? null));
    return {
      kind: reading.kind,
      precision: reading.precision,
      from: known(reading.from),
      due: known(reading.due),
      strict: known(reading.strict),
      every: reading.every ?? null,
      bareYear: reading.bareYear ?? false,
      limit: reading.limit ?? false,
      start: i,
      end: i + match[0].length,
    };
  }
  return null;
}

/** 6月 is June, but 6个月 is a duration and never gets here; 3月内 after 用 is one as well. */
function isDuration(text: string, i: number, word: string): boolean {
  return /[用为需历]$/.test(text.slice(0, i)) && /月内?$/.test(word);
}

function yearOf(text: string | undefined, year: number | null): number {
  if (text === undefined) return year ?? Number.NaN;
  const digits = /20\d\d/.exec(text);
  if (digits) return Number(digits[0]);
  if (/^(?:明|次|来)年/.test(text)) return (year ?? Number.NaN) + 1;
  if (/^后年/.test(text)) return (year ?? Number.NaN) + 2;
  if (/^[今本当]/.test(text)) return year ?? Number.NaN;
  return chineseValue(text.replace('年', '')) ?? Number.NaN;
}

function numberOf(text: string | undefined): number {
  const bare = (text ?? '').replace(/[月日号份]/g, '');
  return /^\d+$/.test(bare) ? Number(bare) : (chineseValue(bare) ?? Number.NaN);
}

function monthOf(text: string | undefined): number {
  return numberOf(text);
}

function month(year: number, number: number): Due {
  if (number === 0) return `${year - 1}-12`;
  return `${year}-${String(number).padStart(2, '0')}`;
}

function day(year: number, number: number, date: number): Due {
  return `${month(year, number)}-${String(date).padStart(2, '0')}`;
}

function previousMonth(due: Due): Due {
  const [year = 0, number = 1] = due.split('-').map(Number);
  return month(year, number - 1);
}

function everyOf(word: string): Every {
  if (word === '年') return 'year';
  if (word.startsWith('季')) return 'quarter';
  if (word === '月') return 'month';
  return word === '周' || word === '星期' ? 'week' : 'day';
}

/** The later of two dues; a month counts as its last day. */
export function later(a: Due, b: Due): boolean {
  return lastDay(a) > lastDay(b);
}

/** `2022-02` → `2022-02-31`: good for comparing, not for showing. */
function lastDay(due: Due): string {
  return due.length === 7 ? `${due}-31` : due;
}

/** The month a due falls in. */
export function monthOfDue(due: Due): Due {
  return due.slice(0, 7);
}

/** The year a title or a heading speaks of: 2022年, 二〇二三年, 2023-2025年 (its first). Null where it names none. */
export function yearIn(text: string): number | null {
  const digits = /20\d\d(?=年|\s*[-~至到]\s*20\d\d|[-./]\d{1,2})/.exec(text);
  if (digits) return Number(digits[0]);
  const chinese = /二零[零一二三四五六七八九]{2}(?=年)/.exec(text);
  return chinese ? chineseValue(chinese[0]) : null;
}

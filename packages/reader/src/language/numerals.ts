import type { Range } from './text.ts';

/** A number as it is written: Arabic digits (with thousands separators), or Chinese numerals. */
export interface Numeral extends Range {
  readonly value: number;
  readonly chinese: boolean;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** Largest first: 三亿五千万. */
const GROUPS = [
  ['亿', 100_000_000],
  ['万', 10_000],
] as const;

/** `1,234.5` and `1234.5`; a decimal point only counts between digits. */
const ARABIC = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;
const CHINESE = /[零一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?/g;

/** Arabic numbers of a normalised text, left to right. Every digit of the text lies in one of them. */
export function arabicNumerals(text: string): Numeral[] {
  return [...text.matchAll(ARABIC)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number(match[0].replaceAll(',', '')),
    chinese: false,
  }));
}

/** Runs of Chinese numerals that have a value: 一百二十, 两, 二零二五, 十点五. Runs without one (万千) are left out. */
export function chineseNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(CHINESE)) {
    const value = chineseValue(match[0]);
    if (value !== null) {
      found.push({ start: match.index, end: match.index + match[0].length, value, chinese: true });
    }
  }
  return found;
}

/**
 * The value of Chinese numerals, or null where the characters form no number.
 * Read both by place (一百二十, 三万五千) and digit by digit (二零二五). 一百二 is 120: the last digit takes the next scale.
 */
export function chineseValue(text: string): number | null {
  const [whole = '', fraction] = text.split('点');
  const base = integerValue(whole);
  if (base === null) return null;
  if (fraction === undefined) return base;
  let value = base;
  let place = 0.1;
  for (const char of fraction) {
    value += (DIGITS[char] ?? 0) * place;
    place /= 10;
  }
  return Number(value.toFixed(fraction.length));
}

function integerValue(text: string): number | null {
  if (text === '') return null;
  if ([...text].every((char) => DIGITS[char] !== undefined)) return digitByDigit(text);
  for (const [group, size] of GROUPS) {
    const at = text.indexOf(group);
    if (at < 0) continue;
    const head = integerValue(text.slice(0, at));
    const rest = text.slice(at + 1);
    const tail =
      rest === '' ? 0 : rest.length === 1 ? ((DIGITS[rest] ?? 0) * size) / 10 : integerValue(rest.replace(/^零/, ''));
    return head === null || tail === null ? null : head * size + tail;
  }
  return below10000(text);
}

/** 二零二五 is 2025; two digits without 零 (一二) are no number but a list. */
function digitByDigit(text: string): number | null {
  if (text.length === 2 && !text.includes('零')) return null;
  return Number([...text].map((char) => DIGITS[char]).join(''));
}

const D = '[一二两三四五六七八九]';
const SECTION = new RegExp(`^(?:(${D})千)?零?(?:(${D})百)?零?(?:(${D}?)(十))?零?(${D})?$`);

/** 三千零五, 一百二十, 十二; of 一百二 the last digit is tens, of 三千五 hundreds. */
function below10000(text: string): number | null {
  const match = SECTION.exec(text);
  if (!match) return null;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const digit = (char: string | undefined): number => (char ? (DIGITS[char] ?? 0) : 0);
  const last = digit(ones) * (/百.$/.test(text) && !/零.$/.test(text) ? 10 : /千.$/.test(text) ? 100 : 1);
  return digit(thousands) * 1000 + digit(hundreds) * 100 + (ten ? (digit(tens) || 1) * 10 : 0) + last;
}

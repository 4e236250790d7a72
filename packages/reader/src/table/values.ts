import type { formatValue } from 'hucre';

/** Digits Excel shows of a number without a format; more would show the binary fraction (0.30000000000000004). */
const SHOWN_DIGITS = 12;

/**
 * Formats Excel knows by number only and shows by the country of the machine (ECMA-376-1, 18.8.30): as they look in
 * China. A workbook made there uses them without spelling them out.
 */
export const CHINESE_FORMATS: Readonly<Record<string, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The short date of the machine's country, which hucre writes in the American way. */
const SHORT_DATES: Readonly<Record<string, string>> = { 'm/d/yyyy': 'yyyy/m/d', 'm/d/yyyy h:mm': 'yyyy/m/d h:mm' };

/**
 * A cell's value as the sheet shows it: 96%, 2022年11月30日, 15,000. Empty for a cell that holds nothing. `write` is
 * hucre's, handed in because hucre is loaded only when a workbook comes.
 */
export function showValue(
  write: typeof formatValue,
  value: unknown,
  format: string | undefined,
  is1904: boolean,
): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  const plain = format === undefined || format === '' || format === 'General' || format === '@';
  if (typeof value === 'number' && plain) return String(Number(value.toPrecision(SHOWN_DIGITS)));
  if (value instanceof Date && plain) return dayOf(value);
  return write(value, SHORT_DATES[format ?? ''] ?? format ?? 'General', { is1904 }).trim();
}

/** A date without a format of its own, in the way officials write it. */
function dayOf(date: Date): string {
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

import { addDays, isDay } from '../clock.ts';
import { type Kind, type NoOptions, onlyOptions, type Parsed, quoted, use } from '../kind.ts';
import { refusal } from '../refusal.ts';
import { no, ok } from '../result.ts';

/** A day in Asia/Shanghai, as `2022-05-31`. From 1900 to 2199: a year outside is a slip of the finger. */
export const dayKind: Kind<NoOptions> = {
  name: 'day',
  label: { zh: '日期', en: 'Day' },
  comparison: 'text',
  checkOptions: (options) => onlyOptions(options),
  parse: dayFrom,
  show(value, _, language) {
    const { year, month, day } = parts(String(value));
    return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${monthNames[month - 1]} ${year}`;
  },
  toCell: String,
  fromCell: (cell) => dayFrom(dayOfCell(cell) ?? cell),
  schema: () => ({ type: 'string', format: 'date' }),
};

export const day = use(dayKind);

export const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The numbers of a day or a month; the day is 0 where there is none. */
export function parts(text: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return { year, month, day };
}

const written = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/;

/**
 * The day a cell means: `2022/5/31`, `2022.5.31`, `2022年5月31日`, `20220531`, or the day number of a spreadsheet
 * (days since 1899-12-30, right from March 1900 on). Null when it means none.
 */
export function dayOfCell(cell: unknown): string | null {
  const [, year, longMonth, longDay, month = longMonth, day = longDay] =
    written.exec(String(cell).normalize('NFKC').replace(/\s/g, '')) ?? [];
  if (year && month && day) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return typeof cell === 'number' && cell >= 61 && cell < 109_575 ? addDays('1899-12-30', Math.floor(cell)) : null;
}

function dayFrom(input: unknown): Parsed {
  const known = typeof input === 'string' && isDay(input) && input >= '1900' && input < '2200';
  return known ? ok(input) : no(refusal('value.date', { value: quoted(input) }));
}

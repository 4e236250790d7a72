import { isDay } from '../clock.ts';
import { type Kind, type NoOptions, onlyOptions, type Parsed, quoted, use } from '../kind.ts';
import { refusal } from '../refusal.ts';
import { no, ok } from '../result.ts';
import { dayKind, dayOfCell } from './day.ts';

/**
 * An instant, as `2022-05-31T08:00:00.000Z`: when a photo was taken, a meter was read, water came. Written without an
 * offset it is meant, and it is always shown, in Asia/Shanghai. From 1900 to 2199, as days are.
 */
export const momentKind: Kind<NoOptions> = {
  name: 'moment',
  label: { zh: '时间', en: 'Moment' },
  comparison: 'text',
  checkOptions: (options) => onlyOptions(options),
  parse: momentFrom,
  show(value, options, language) {
    const written = shanghaiTime(String(value));
    return `${dayKind.show(written.slice(0, 10), options, language)} ${written.slice(11, 16)}`;
  },
  toCell(value) {
    const written = shanghaiTime(String(value));
    // Seconds only where there are any: people write none, devices do.
    return written.replace(/(:00)?\.000$/, '');
  },
  fromCell: (cell) => momentFrom(momentOfCell(cell) ?? cell),
  schema: () => ({ type: 'string', pattern: stored.source }),
};

export const moment = use(momentKind);

const stored = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d\dZ$/;
const written =
  /^(\d{4}-\d\d-\d\d)[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})\d*)?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/;

function momentFrom(input: unknown): Parsed {
  const refused = no(refusal('value.moment', { value: quoted(input) }));
  const [, day = '', minute, second = '00', fraction = '0', offset = '+08:00'] =
    typeof input === 'string' ? (written.exec(input.trim()) ?? []) : [];
  if (minute === undefined || !isDay(day)) return refused;
  const at = Date.parse(`${day}T${minute}:${second}.${fraction.padEnd(3, '0')}${offset}`);
  const instant = Number.isNaN(at) ? '' : new Date(at).toISOString();
  return stored.test(instant) ? ok(instant) : refused;
}

/** `2022/5/31 16:00`, `2022年5月31日16时`, a day alone (its first minute), or the day number of a spreadsheet. */
function momentOfCell(cell: unknown): string | null {
  const day = typeof cell === 'number' ? dayOfCell(cell) : null;
  if (typeof cell === 'number') return day === null ? null : `${day} ${timeOfDay(cell)}`;
  const text = String(cell).normalize('NFKC').trim();
  // Longer than any way of writing a time: a pattern need not look at it.
  if (text.length > 40) return null;
  const [, date = text, hour, minute = '0', rest = ''] = split.exec(text) ?? [];
  const known = dayOfCell(date);
  if (known === null) return null;
  return `${known} ${(hour ?? '0').padStart(2, '0')}:${minute.padStart(2, '0')}${rest}`;
}

const split = /^(.*?)[T\s]*\b(\d{1,2})(?:[:时点](\d{1,2})?分?)(:\d\d(?:\.\d+)?)?$/;

function timeOfDay(serial: number): string {
  const second = Math.min(Math.round((serial - Math.floor(serial)) * 86_400), 86_399);
  return new Date(second * 1000).toISOString().slice(11, 19);
}

/** `2022-05-31 16:00:00.000` in Asia/Shanghai: UTC+8, as {@link shanghaiDay} says why. */
function shanghaiTime(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 23).replace('T', ' ');
}

import { type Bounds, checkBounds, outside } from '../bounds.ts';
import { cellNumber, exactMost, mostDecimals, readDecimal, showDecimal } from '../decimal.ts';
import { isNamed, isNot, type Kind, onlyOptions, use } from '../kind.ts';
import { no, ok } from '../result.ts';
import type { Words } from '../words.ts';

export interface NumberOptions extends Bounds {
  /** Shown after the number, and may be typed after it: `m³`, `%`, `{ zh: '户', en: 'households' }`. */
  readonly unit?: string | Words;
  /** Most decimals, 0 to 6. Default 6. */
  readonly decimals?: number;
  /** False for a number that is a name, such as a year: 2022, not 2,022. */
  readonly grouped?: boolean;
}

/** A number, exact to its decimals; more decimals than declared are refused, not rounded away. */
export const numberKind: Kind<NumberOptions> = {
  name: 'number',
  label: { zh: '数字', en: 'Number' },
  comparison: 'number',
  checkOptions(options) {
    const { decimals = mostDecimals } = options;
    if (!Number.isInteger(decimals) || decimals < 0 || decimals > mostDecimals) {
      return `the option "decimals" is no whole number from 0 to ${mostDecimals}.`;
    }
    // English has no word after some: a year is 2022, not 2022 years.
    if (!isText(options.unit) && !(isNamed(options.unit) && isText(options.unit.zh) && isText(options.unit.en))) {
      return 'the option "unit" is no text in one or both languages.';
    }
    return checkBounds(options) ?? onlyOptions(options, 'min', 'max', 'unit', 'decimals', 'grouped');
  },
  parse(input, options) {
    const value = typeof input === 'string' ? readDecimal(withoutUnit(input, options.unit)) : input;
    if (typeof value !== 'number' || !Number.isFinite(value)) return isNot('数字', 'a number');
    const { decimals = mostDecimals } = options;
    const refused = outside(value, options, exactMost(decimals), showDecimal);
    if (refused) return no(refused);
    // Adding 0 makes −0 plain 0.
    if (Number(value.toFixed(decimals)) === value) return ok(value + 0);
    if (decimals === 0) return isNot('整数', 'a whole number');
    return isNot(`最多 ${decimals} 位小数的数字`, `a number with at most ${decimals} decimals`);
  },
  show(value, { unit = '', grouped = true }, language) {
    const shown = typeof unit === 'string' ? unit : unit[language];
    const gap = shown === '' || shown === '%' ? '' : ' ';
    return `${grouped ? showDecimal(Number(value)) : value}${gap}${shown}`;
  },
  toCell: Number,
  fromCell: (cell, options) => numberKind.parse(typeof cell === 'number' ? cellNumber(cell) : cell, options),
  schema({ min, max, decimals }) {
    const type = decimals === 0 ? 'integer' : 'number';
    return { type, ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
  },
};

export const number = use(numberKind);

function withoutUnit(text: string, unit: string | Words = ''): string {
  const plain = text.normalize('NFKC').trim();
  const words = (typeof unit === 'string' ? [unit] : [unit.zh, unit.en]).map((one) => one.normalize('NFKC'));
  const found = words.find((one) => one !== '' && plain.endsWith(one));
  return found === undefined ? plain : plain.slice(0, -found.length);
}

function isText(input: unknown): boolean {
  return input === undefined || typeof input === 'string';
}

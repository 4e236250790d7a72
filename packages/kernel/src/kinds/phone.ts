import { isNot, type Kind, type NoOptions, onlyOptions, type Parsed, use } from '../kind.ts';
import { ok } from '../result.ts';

/**
 * A telephone number of mainland China, without its marks of writing: a mobile (11 digits), a landline with its area
 * code (`0953-3012345`, with an extension if there is one: `0953-3012345-801`), 400 and 800 numbers, and the short
 * numbers of public services (110, 12345).
 */
export const phoneKind: Kind<NoOptions> = {
  name: 'phone',
  label: { zh: '电话', en: 'Telephone' },
  comparison: 'text',
  sealable: true,
  checkOptions: (options) => onlyOptions(options),
  parse: phoneFrom,
  show: String,
  toCell: String,
  // A column of numbers loses the 0 of an area code.
  fromCell: (cell) =>
    typeof cell === 'number' ? (firstKnown(`${cell}`, `0${cell}`) ?? phoneFrom(`${cell}`)) : phoneFrom(cell),
  schema: () => ({ type: 'string', pattern: stored.source }),
  mask(value) {
    const number = String(value);
    if (mobile.test(number)) return `${number.slice(0, 3)}****${number.slice(-4)}`;
    return number.startsWith('0') ? `${number.slice(0, number.indexOf('-'))}-****` : `${number.slice(0, 3)}****`;
  },
};

export const phone = use(phoneKind);

const mobile = /^1[3-9]\d{9}$/;
/** Area codes: 010, 02x and the four digits 03xx to 09xx. */
const landline = /^(010|02\d|0[3-9]\d\d)-?([2-9]\d{6,7})(?:(?:-|转|ext)(\d{1,6}))?$/;
const short = /^(?:[48]00\d{7}|1\d{2,4}|9\d{4})$/;
const stored = /^(1[3-9]\d{9}|0\d{2,3}-[2-9]\d{6,7}(-\d{1,6})?|[48]00\d{7}|1\d{2,4}|9\d{4})$/;

function phoneFrom(input: unknown): Parsed {
  const known = typeof input === 'string' ? numberIn(input) : null;
  if (known !== null) return ok(known);
  return isNot(
    '电话号码（手机号 11 位；座机要带区号，如 0953-3012345；或 12345 这样的服务号码）',
    'a telephone number (a mobile of 11 digits, a landline with its area code such as 0953-3012345, or a service number)',
  );
}

function firstKnown(...texts: readonly string[]): Parsed | null {
  for (const text of texts) {
    const known = numberIn(text);
    if (known !== null) return ok(known);
  }
  return null;
}

function numberIn(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―]/g, '-')
    .replace(/[\s()]/g, '')
    .replace(/^(?:\+|00)86-?/, '');
  const digits = plain.replaceAll('-', '');
  if (mobile.test(digits) || short.test(digits)) return digits;
  // Marks may stand within the number too, as long as there is no extension behind it.
  const [, area, number, extension] = landline.exec(plain) ?? landline.exec(digits) ?? [];
  if (area === undefined) return null;
  return extension === undefined ? `${area}-${number}` : `${area}-${number}-${extension}`;
}

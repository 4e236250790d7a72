import { oneLine, shielded, unshielded } from '../cell.ts';
import { isNot, type Kind, onlyOptions, type Parsed, use } from '../kind.ts';
import { refusal } from '../refusal.ts';
import { no, ok } from '../result.ts';

export interface TextOptions {
  /** Most characters (code points, as PostgreSQL and JSON Schema count them). Default 200. */
  readonly most?: number;
  /** What it must look like; default: anything. */
  readonly like?: keyof typeof likes;
}

const usual = 200;

const likes = {
  /** Where the pictures of a map come from, of which each has a zoom, a column and a row. Its host is a plain one. */
  tileAddress: {
    pattern: /^(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?\/[!-~]*$/i,
    zh: '瓦片地址（以 http:// 或 https:// 开头，含 {z}、{x}、{y}，如 https://map.example.cn/{z}/{x}/{y}.png）',
    en: 'an address of tiles (http:// or https://, with {z}, {x} and {y}, as in https://map.example.cn/{z}/{x}/{y}.png)',
  },
} as const;

/** One line of text: a name, a number, a place. Trimmed and composed (Unicode NFC). */
export const textKind: Kind<TextOptions> = {
  name: 'text',
  label: { zh: '文字', en: 'Text' },
  comparison: 'text',
  sealable: true,
  checkOptions({ like, ...rest }) {
    if (like !== undefined && !Object.hasOwn(likes, like)) return 'the option "like" names nothing that is known.';
    return checkMost(rest);
  },
  parse(input, { most = usual, like }) {
    const read = clean(input, most, /\p{Cc}/u);
    if (!read.ok || like === undefined || likes[like].pattern.test(String(read.value))) return read;
    return isNot(likes[like].zh, likes[like].en);
  },
  show: String,
  toCell: (value) => shielded(String(value)),
  // A phone number comes as a number, a name broken with Alt+Enter with a line break in it.
  fromCell: (cell, options) => textKind.parse(unshielded(oneLine(cell)), options),
  schema: ({ most = usual }) => ({ type: 'string', minLength: 1, maxLength: most }),
};

export const text = use(textKind);

/** What is wrong with the options of a kind of text, or null. */
export function checkMost(options: Pick<TextOptions, 'most'>): string | null {
  const { most = usual } = options;
  if (!Number.isSafeInteger(most) || most < 1) return 'the option "most" is no whole number above 0.';
  return onlyOptions(options, 'most');
}

/**
 * Text as it is stored: composed, without outer space. Refuses what is too long, control characters, and halves of
 * surrogate pairs, which PostgreSQL cannot keep.
 */
export function clean(input: unknown, most: number, control: RegExp): Parsed {
  if (typeof input !== 'string') return isNot('文字', 'text');
  if (!input.isWellFormed()) return isNot('完整的文字（有字符损坏）', 'whole text (a character is damaged)');
  const value = input.normalize('NFC').trim();
  if (value === '') return no(refusal('value.required'));
  if (control.test(value)) return isNot('普通文字（含有控制字符）', 'plain text (it holds control characters)');
  const length = value.length <= most ? value.length : [...value].length;
  return length <= most ? ok(value) : no(refusal('value.tooLong', { most, length }));
}

import { shielded, unshielded } from '../cell.ts';
import { type Kind, use } from '../kind.ts';
import { checkMost, clean, type TextOptions } from './text.ts';

type LongTextOptions = Pick<TextOptions, 'most'>;

/** Fits with room to spare into an Excel cell, which holds 32,767 characters. */
const usual = 20_000;

/** Text of several lines: an account, an opinion, the words of a source. Line breaks become `\n`; tabs may stand in it. */
export const longTextKind: Kind<LongTextOptions> = {
  name: 'longText',
  label: { zh: '长文字', en: 'Long text' },
  comparison: 'text',
  sealable: true,
  checkOptions: checkMost,
  parse(input, { most = usual }) {
    return clean(typeof input === 'string' ? input.replace(/\r\n?/g, '\n') : input, most, /[^\P{Cc}\n\t]/u);
  },
  show: String,
  toCell: (value) => shielded(String(value)),
  fromCell: (cell, options) => longTextKind.parse(unshielded(String(cell ?? '')), options),
  schema: ({ most = usual }) => ({ type: 'string', minLength: 1, maxLength: most }),
};

export const longText = use(longTextKind);

import { oneLine, shielded, unshielded } from '../cell.ts';
import { type Kind, type NoOptions, onlyOptions, type Parsed, use } from '../kind.ts';
import { ok } from '../result.ts';
import { clean } from './text.ts';

/** As many characters as the longest names on identity cards need, with room. */
const most = 40;

/**
 * A person's name as the identity card has it. Spaces between Chinese characters (张　三, put there to align a column)
 * go, and the dot of a transliterated name is always `·` (U+00B7).
 */
export const personKind: Kind<NoOptions> = {
  name: 'person',
  label: { zh: '姓名', en: 'Name of a person' },
  comparison: 'text',
  sealable: true,
  checkOptions: (options) => onlyOptions(options),
  parse: nameFrom,
  show: String,
  toCell: (value) => shielded(String(value)),
  fromCell: (cell) => nameFrom(unshielded(oneLine(cell))),
  schema: () => ({ type: 'string', minLength: 1, maxLength: most }),
  mask(value) {
    const name = [...String(value)];
    const shown = name.length > 2 && doubleSurnames.includes(name.slice(0, 2).join('')) ? 2 : name.length > 1 ? 1 : 0;
    return name.slice(0, shown).join('') + '*'.repeat(Math.min(name.length - shown, 4));
  },
};

export const person = use(personKind);

/** Surnames of two characters that are borne today. */
const doubleSurnames =
  '欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 轩辕 端木 百里 东郭 西门 呼延 长孙 宇文'.split(
    ' ',
  );

function nameFrom(input: unknown): Parsed {
  const plain = clean(input, most, /\p{Cc}/u);
  if (!plain.ok) return plain;
  const name = String(plain.value)
    .replace(/\s*[・•‧∙．]\s*/gu, '·')
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ');
  return ok(name);
}

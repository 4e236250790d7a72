import { shielded } from '../cell.ts';
import { isNamed, isNot, type Kind, type NoOptions, onlyOptions, type Parsed, use } from '../kind.ts';
import { refusal } from '../refusal.ts';
import { no, ok } from '../result.ts';
import { items, texts } from './notes.ts';
import { clean } from './text.ts';

/** Files and photos, by the SHA-256 of their content: the same file twice is one, and a changed one is another. */
export const filesKind: Kind<NoOptions> = {
  name: 'files',
  label: { zh: '附件', en: 'Files' },
  comparison: 'none',
  checkOptions: (options) => onlyOptions(options),
  parse: (input) => items(input, fileFrom),
  show: (value, _, language) => texts(value, 'name').join(language === 'zh' ? '、' : ', '),
  toCell: (value) => shielded(texts(value, 'name').join('\n')),
  fromCell: () => no(refusal('value.notFromCell')),
  schema: () => ({ type: 'array', items: fileSchema }),
  itemId: (item) => String(isNamed(item) ? item.id : item),
};

export const files = use(filesKind);

const sha256 = /^[0-9a-f]{64}$/;
const media = /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/;

/** JSON Schema of one file. */
export const fileSchema = {
  type: 'object',
  required: ['id', 'name', 'size', 'type'],
  properties: {
    id: { type: 'string', pattern: sha256.source },
    name: { type: 'string', minLength: 1, maxLength: 200 },
    size: { type: 'integer', minimum: 0 },
    type: { type: 'string', pattern: media.source },
  },
} as const;

/** One file as it is stored: without folders, and with nothing that is not known of files. */
export function fileFrom({ id, name, size, type }: Readonly<Record<string, unknown>>): Parsed {
  const known = typeof id === 'string' && sha256.test(id) && typeof type === 'string' && media.test(type);
  if (!known || !Number.isSafeInteger(size) || Number(size) < 0) return isNot('完整的附件', 'a whole file');
  // Some browsers send the folders too (C:\fakepath\…); they are nobody's business.
  const plain = clean(typeof name === 'string' ? name.replace(/^.*[/\\]/s, '') : name, 200, /\p{Cc}/u);
  return plain.ok ? ok({ id, name: plain.value, size: Number(size), type }) : plain;
}

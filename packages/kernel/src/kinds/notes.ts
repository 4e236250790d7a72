import { shielded } from '../cell.ts';
import { isNamed, isNot, type Json, type Kind, type NoOptions, onlyOptions, type Parsed, use } from '../kind.ts';
import { refusal } from '../refusal.ts';
import { no, ok } from '../result.ts';
import { isUuid } from '../uuid.ts';
import { clean } from './text.ts';

/** Remarks that people add, each with its moment and its author (the door puts the author's own name there). */
export const notesKind: Kind<NoOptions> = {
  name: 'notes',
  label: { zh: '备注', en: 'Notes' },
  comparison: 'none',
  checkOptions: (options) => onlyOptions(options),
  parse: (input) => items(input, noteFrom),
  show: (value) => texts(value, 'text').join('\n'),
  toCell: (value) => shielded(texts(value, 'text').join('\n')),
  fromCell: () => no(refusal('value.notFromCell')),
  schema: () => ({
    type: 'array',
    items: {
      type: 'object',
      required: ['id', 'text', 'at', 'by'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        text: { type: 'string', minLength: 1, maxLength: 2000 },
        at: { type: 'string', format: 'date-time' },
        by: { type: 'string', minLength: 1, maxLength: 64 },
      },
    },
  }),
  itemId: (item) => String(isNamed(item) ? item.id : item),
  signed: (value, by, at) =>
    Array.isArray(value) ? value.map((item: Json) => (isNamed(item) ? { ...item, by, at } : item)) : value,
};

export const notes = use(notesKind);

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function noteFrom({ id, text, at, by }: Readonly<Record<string, unknown>>): Parsed {
  const known =
    isUuid(id) && typeof at === 'string' && instant.test(at) && typeof by === 'string' && /^\S{1,64}$/.test(by);
  if (!known) return isNot('完整的备注', 'a whole note');
  const words = clean(text, 2000, /[^\P{Cc}\n\t]/u);
  return words.ok ? ok({ id, text: words.value, at, by }) : words;
}

/** Each item understood by itself, or the refusal of the first that is not. */
export function items(input: unknown, read: (item: Readonly<Record<string, unknown>>) => Parsed): Parsed {
  if (!Array.isArray(input)) return isNot('列表', 'a list');
  const parsed = input.map((one) => (isNamed(one) ? read(one) : isNot('列表', 'a list')));
  return parsed.find((one) => !one.ok) ?? ok(parsed.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** One text of each item, for a person to read. */
export function texts(value: Json, name: string): readonly string[] {
  return Array.isArray(value) ? value.map((one) => String(isNamed(one) ? one[name] : one)) : [];
}

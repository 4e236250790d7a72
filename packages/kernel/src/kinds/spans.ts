import { isNamed, isNot, type Json, type Kind, type NoOptions, onlyOptions, use } from '../kind.ts';
import { ok } from '../result.ts';

/** A stretch of one block of a document: UTF-16 offsets, `start` included, `end` excluded. */
type Span = { readonly block: number; readonly start: number; readonly end: number };

/** Where in its document a thing was read: the first is where it stands, further ones where it stands again. */
export const spansKind: Kind<NoOptions> = {
  name: 'spans',
  label: { zh: '原文位置', en: 'Places in the source' },
  comparison: 'none',
  checkOptions: (options) => onlyOptions(options),
  parse(input) {
    const known = Array.isArray(input) && input.every(isSpan);
    return known
      ? ok(input.map(({ block, start, end }) => ({ block, start, end })))
      : isNot('原文位置', 'places in a source');
  },
  show: (value) => String(spansKind.toCell(value, {})),
  toCell: (value) =>
    spansOf(value)
      .map(({ block, start, end }) => `${block}:${start}-${end}`)
      .join(' '),
  fromCell(cell, options) {
    return spansKind.parse(String(cell).match(/\S+/g)?.map(spanWritten) ?? [], options);
  },
  schema: () => ({
    type: 'array',
    items: {
      type: 'object',
      required: ['block', 'start', 'end'],
      properties: { block: offset, start: offset, end: offset },
    },
  }),
};

export const spans = use(spansKind);

const offset: Json = { type: 'integer', minimum: 0 };

function isSpan(input: unknown): input is Span {
  if (!isNamed(input)) return false;
  const { block, start, end } = input;
  return isOffset(block) && isOffset(start) && isOffset(end) && start < end;
}

function isOffset(input: unknown): input is number {
  return Number.isSafeInteger(input) && Number(input) >= 0;
}

function spansOf(value: Json): readonly Span[] {
  return Array.isArray(value) ? value.filter(isSpan) : [];
}

function spanWritten(word: string): unknown {
  const [, block, start, end] = /^(\d+):(\d+)-(\d+)$/.exec(word) ?? [];
  return { block: Number(block), start: Number(start), end: Number(end) };
}

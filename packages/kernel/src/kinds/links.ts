import { anyRegister, isNot, type Kind, type NoOptions, onlyOptions, type Pointer, use } from '../kind.ts';
import { refusal } from '../refusal.ts';
import { no, ok } from '../result.ts';
import { isUuid } from '../uuid.ts';
import { listOf } from './choices.ts';

/**
 * Pointers to records of whatever register: what shows that a measure is done may be a road, a meeting or a paper. Each
 * is written `register/id`; they stand in the order they were named, each once.
 */
export const linksKind: Kind<NoOptions> = {
  name: 'links',
  label: { zh: '关联台账记录', en: 'Links' },
  comparison: 'set',
  checkOptions: (options) => onlyOptions(options),
  parse(input) {
    const known = Array.isArray(input) && input.length <= linksMost && input.every((one) => pointerOf(one) !== null);
    return known
      ? ok([...new Set<string>(input)])
      : isNot(`台账记录的列表（最多 ${linksMost} 条）`, `a list of at most ${linksMost} records`);
  },
  show: (value, _, language) =>
    language === 'zh' ? `${listOf(value).length} 条记录` : `${listOf(value).length} records`,
  toCell: (value) => listOf(value).join('\n'),
  fromCell: () => no(refusal('value.notFromCell')),
  schema: () => ({ type: 'array', maxItems: linksMost, items: { type: 'string', pattern: linkShape.source } }),
  targets: () => [{ register: anyRegister }],
  pointsTo: (value) => listOf(value).flatMap((one) => pointerOf(one) ?? []),
  written: ({ register, id }) => linkTo(register, id),
};

export const links = use(linksKind);

/** More than this shows nothing to anybody; a whole ledger is shown by its figure. */
const linksMost = 50;
const linkShape = /^([a-z][A-Za-z0-9]{0,39})\/([0-9a-f-]{36})$/;

/** How a link to a record is written. */
export function linkTo(register: string, id: string): string {
  return `${register}/${id}`;
}

/** The record a link names, or null when it is no link. */
export function pointerOf(link: unknown): (Pointer & { readonly register: string }) | null {
  const [, register = '', id = ''] = (typeof link === 'string' ? linkShape.exec(link) : null) ?? [];
  return isUuid(id) ? { register, id } : null;
}

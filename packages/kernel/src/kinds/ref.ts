import { type Filter, isFilter } from '../filter.ts';
import { isNot, type Kind, onlyOptions, type Parsed, type Pointer, type Target, use } from '../kind.ts';
import { ok } from '../result.ts';
import { isUuid } from '../uuid.ts';

export interface RefOptions {
  /** Name of the register it points into. */
  readonly register: string;
  /** Which of its records may be pointed to: `{ field: 'kind', op: 'eq', value: 'well' }`. Without it: all. */
  readonly where?: Filter;
}

/** A pointer to a record of another register, by its id. That the record exists, the door checks. */
export const refKind: Kind<RefOptions> = {
  name: 'ref',
  label: { zh: '关联记录', en: 'Reference' },
  comparison: 'text',
  checkOptions: checkRef,
  parse: idFrom,
  show: String,
  toCell: String,
  fromCell: idOfCell,
  schema: () => ({ type: 'string', format: 'uuid' }),
  targets: (options) => [targetOf(options)],
  pointsTo: (value, options) => pointersTo(targetOf(options), [String(value)]),
};

export const ref = use(refKind);

/** What is wrong with the options of a kind that points to records, or null. */
export function checkRef(options: RefOptions): string | null {
  const named = typeof options.register === 'string' && options.register !== '';
  if (!named) return 'the option "register" must name the register it points into.';
  if (options.where !== undefined && !isFilter(options.where)) return 'the option "where" is no filter.';
  return onlyOptions(options, 'register', 'where');
}

export function targetOf({ register, where }: RefOptions): Target {
  return where === undefined ? { register } : { register, where };
}

export function pointersTo(target: Target, ids: readonly string[]): readonly Pointer[] {
  return ids.map((id) => ({ ...target, id }));
}

/** An id as it is stored, from outside. */
export function idFrom(input: unknown): Parsed {
  return isUuid(input) ? ok(input) : isNot('有效的编号', 'a valid id');
}

/** An id from a cell, where its letters may have become capitals. */
export function idOfCell(cell: unknown): Parsed {
  return idFrom(String(cell).trim().toLowerCase());
}

import { isNot, type Kind, onlyOptions, type Parsed, use } from '../kind.ts';
import { ok } from '../result.ts';
import { isUuid } from '../uuid.ts';

export interface RefOptions {
  /** Name of the register it points into. */
  readonly register: string;
}

/** A pointer to a record of another register, by its id. That the record exists, the door checks. */
export const refKind: Kind<RefOptions> = {
  name: 'ref',
  label: { zh: '关联记录', en: 'Reference' },
  comparison: 'text',
  checkOptions(options) {
    const named = typeof options.register === 'string' && options.register !== '';
    return named ? onlyOptions(options, 'register') : 'the option "register" must name the register it points into.';
  },
  parse: idFrom,
  show: String,
  toCell: String,
  fromCell: idOfCell,
  schema: () => ({ type: 'string', format: 'uuid' }),
};

export const ref = use(refKind);

/** An id as it is stored, from outside. */
export function idFrom(input: unknown): Parsed {
  return isUuid(input) ? ok(input) : isNot('有效的编号', 'a valid id');
}

/** An id from a cell, where its letters may have become capitals. */
export function idOfCell(cell: unknown): Parsed {
  return idFrom(String(cell).trim().toLowerCase());
}

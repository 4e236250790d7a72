/** What a person does not see of a record, and whether they see a mask of it. */

import { kindNamed } from '@yicun/kernel/kinds';
import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';

/** Does the record hold only a mask of this field? */
export function isMasked({ masked }: Pick<RecordRow, 'masked'>, field: string): boolean {
  return masked?.includes(field) === true;
}

/** Of the hidden fields, those of which one cannot even tell whether they are filled in: their kinds have no mask. */
export function unknownOf(register: Register, hidden: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...hidden].filter((name) => kindNamed(register.fields[name]?.kind ?? 'text').mask === undefined));
}

/** Of the hidden fields, those this person cannot write either: what is empty they may fill in, unseen as it is. */
export function closedOf(
  register: Register,
  row: Pick<RecordRow, 'masked'>,
  hidden: ReadonlySet<string>,
): ReadonlySet<string> {
  const unknown = unknownOf(register, hidden);
  return new Set([...hidden].filter((name) => unknown.has(name) || isMasked(row, name)));
}

import { isNot, type Kind, use } from '../kind.ts';
import { ok } from '../result.ts';
import { isUuid } from '../uuid.ts';
import { listOf } from './choices.ts';
import { checkRef, pointersTo, type RefOptions, targetOf } from './ref.ts';
import { unitsKind } from './units.ts';

/** Pointers to several records of another register, in the order they were named, each once. */
export const refsKind: Kind<RefOptions> = {
  name: 'refs',
  label: { zh: '关联多条记录', en: 'References' },
  comparison: 'set',
  checkOptions: checkRef,
  parse(input) {
    const known = Array.isArray(input) && input.every(isUuid);
    return known ? ok([...new Set(input)]) : isNot('记录编号的列表', 'a list of ids of records');
  },
  show: (value, _, language) => unitsKind.show(value, {}, language),
  toCell: (value) => unitsKind.toCell(value, {}),
  fromCell: (cell) => unitsKind.fromCell(cell, {}),
  schema: () => unitsKind.schema({}),
  targets: (options) => [targetOf(options)],
  pointsTo: (value, options) => pointersTo(targetOf(options), listOf(value)),
};

export const refs = use(refsKind);

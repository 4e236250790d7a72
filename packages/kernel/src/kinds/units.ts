import { isNot, type Kind, type NoOptions, onlyOptions, use } from '../kind.ts';
import { ok } from '../result.ts';
import { isUuid } from '../uuid.ts';
import { listOf } from './choices.ts';
import { pointersTo } from './ref.ts';

/** Several units, in the order they were named (the first of the lead units leads), each once. */
export const unitsKind: Kind<NoOptions> = {
  name: 'units',
  label: { zh: '多个单位', en: 'Units' },
  comparison: 'set',
  checkOptions: (options) => onlyOptions(options),
  parse(input) {
    const known = Array.isArray(input) && input.every(isUuid);
    return known ? ok([...new Set(input)]) : isNot('单位的列表', 'a list of units');
  },
  show: (value, _, language) => listOf(value).join(language === 'zh' ? '、' : ', '),
  toCell: (value) => listOf(value).join('; '),
  fromCell(cell, options) {
    const words = String(cell)
      .toLowerCase()
      .split(/[\s;；,，、]+/);
    return unitsKind.parse(
      words.filter((one) => one !== ''),
      options,
    );
  },
  schema: () => ({ type: 'array', uniqueItems: true, items: { type: 'string', format: 'uuid' } }),
  targets: () => [{ register: null }],
  pointsTo: (value) => pointersTo({ register: null }, listOf(value)),
};

export const units = use(unitsKind);

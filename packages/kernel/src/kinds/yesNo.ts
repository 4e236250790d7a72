import { folded } from '../cell.ts';
import { isNot, type Kind, type NoOptions, onlyOptions, use } from '../kind.ts';
import { ok } from '../result.ts';

const yes = ['是', '有', '√', '✓', '对', 'yes', 'y', 'true', '1'];
const no = ['否', '无', '×', '✗', 'x', '不是', '没有', 'no', 'n', 'false', '0'];

/** Yes or no. Not answered is a third thing: an empty field. */
export const yesNoKind: Kind<NoOptions> = {
  name: 'yesNo',
  label: { zh: '是否', en: 'Yes or no' },
  comparison: 'yesNo',
  checkOptions: (options) => onlyOptions(options),
  parse: (input) => (typeof input === 'boolean' ? ok(input) : isNot('“是”或“否”', 'yes or no')),
  show: (value, _, language) => (value === true ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' })[language],
  toCell: (value) => (value === true ? '是' : '否'),
  fromCell(cell, options) {
    const word = folded(String(cell));
    return yesNoKind.parse(yes.includes(word) ? true : no.includes(word) ? false : cell, options);
  },
  schema: () => ({ type: 'boolean' }),
};

export const yesNo = use(yesNoKind);

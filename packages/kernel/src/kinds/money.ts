import { type Bounds, checkBounds, outside } from '../bounds.ts';
import { cellNumber, readDecimal, showYuan } from '../decimal.ts';
import { isNot, type Kind, onlyOptions, use } from '../kind.ts';
import { no, ok } from '../result.ts';

/** Bounds in fen. Without a least amount it is 0: whoever needs corrections below zero says so. */
type MoneyOptions = Bounds;

/**
 * An amount of money, as integer fen (ARCHITECTURE §11): sums never round. JSON carries fen; people and spreadsheets
 * read and write yuan, `26万元` included.
 */
export const moneyKind: Kind<MoneyOptions> = {
  name: 'money',
  label: { zh: '金额', en: 'Amount' },
  comparison: 'number',
  checkOptions: (options) => checkBounds(options) ?? onlyOptions(options, 'min', 'max'),
  parse(input, { min = 0, max }) {
    if (typeof input !== 'number' || !Number.isInteger(input)) return isNot('以分计的整数', 'a whole number of fen');
    const bounds = max === undefined ? { min } : { min, max };
    const refused = outside(input, bounds, Number.MAX_SAFE_INTEGER, showYuan);
    return refused ? no(refused) : ok(input + 0);
  },
  show: (fen, _, language) => (language === 'zh' ? `${showYuan(Number(fen))} 元` : `¥${showYuan(Number(fen))}`),
  toCell: (fen) => Number(fen) / 100,
  fromCell(cell, options) {
    const yuan =
      typeof cell === 'number'
        ? String(cellNumber(cell))
        : String(cell)
            .normalize('NFKC')
            .replace(/[元¥\s]/g, '');
    const fen = readDecimal(yuan, 2);
    if (fen === null || !Number.isInteger(fen)) {
      return isNot('以元计、最多两位小数的金额', 'an amount in yuan with at most two decimals');
    }
    return moneyKind.parse(fen, options);
  },
  schema: ({ min = 0, max }) => ({ type: 'integer', minimum: min, ...(max === undefined ? {} : { maximum: max }) }),
};

export const money = use(moneyKind);

import { type Kind, type NoOptions, onlyOptions, type Parsed, quoted, use } from '../kind.ts';
import { refusal } from '../refusal.ts';
import { no, ok } from '../result.ts';
import { dayOfCell, monthNames, parts } from './day.ts';

/** A month, as `2022-05`: the period of a report, and what most deadlines of a task table name. From 1900 to 2199. */
export const monthKind: Kind<NoOptions> = {
  name: 'month',
  label: { zh: '月份', en: 'Month' },
  comparison: 'text',
  checkOptions: (options) => onlyOptions(options),
  parse: monthFrom,
  show(value, _, language) {
    const { year, month } = parts(String(value));
    return language === 'zh' ? `${year}年${month}月` : `${monthNames[month - 1]} ${year}`;
  },
  toCell: String,
  fromCell: (cell) => monthFrom(monthOfCell(cell) ?? cell),
  schema: () => ({ type: 'string', pattern: shape.source }),
};

export const month = use(monthKind);

const shape = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;
const written = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))$/;

/** `2022/5`, `2022年5月`, `202205`; or the month of whatever day the cell means. */
function monthOfCell(cell: unknown): string | null {
  const [, year, long, month = long] = written.exec(String(cell).normalize('NFKC').replace(/\s/g, '')) ?? [];
  if (year && month) return `${year}-${month.padStart(2, '0')}`;
  return dayOfCell(cell)?.slice(0, 7) ?? null;
}

function monthFrom(input: unknown): Parsed {
  const known = typeof input === 'string' && shape.test(input);
  return known ? ok(input) : no(refusal('value.month', { value: quoted(input) }));
}

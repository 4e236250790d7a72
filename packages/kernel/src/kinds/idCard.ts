import { isDay } from '../clock.ts';
import { isNot, type Kind, type NoOptions, onlyOptions, type Parsed, use } from '../kind.ts';
import { ok } from '../result.ts';

/**
 * A citizen identity number by GB 11643-1999: six digits of region, eight of birthday, three of order, one check
 * character. What is wrong with a number is said part by part, because a clerk copies it from a card.
 */
export const idCardKind: Kind<NoOptions> = {
  name: 'idCard',
  label: { zh: '身份证号', en: 'Identity number' },
  comparison: 'text',
  sealable: true,
  checkOptions: (options) => onlyOptions(options),
  parse: numberFrom,
  show: String,
  toCell: String,
  fromCell(cell) {
    // A spreadsheet number keeps 15 digits; the last three of the card have already become zeros.
    if (typeof cell === 'number' && cell >= 1e15) {
      return wrong(
        '表格把它当作数字，末尾几位已丢失；请把这一列设为文本后重新填写',
        'the spreadsheet took it for a number and lost its last digits; format the column as text and enter it again',
      );
    }
    return numberFrom(String(cell ?? ''));
  },
  schema: () => ({ type: 'string', pattern: shape.source }),
  mask: (value) => `${String(value).slice(0, 3)}************${String(value).slice(-3)}`,
};

export const idCard = use(idCardKind);

const shape = /^\d{17}[\dX]$/;

/** GB/T 2260: provinces, and 81–83 for residents of Hong Kong, Macao and Taiwan. */
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ');

/** GB 11643-1999, 6.1: ISO 7064 MOD 11-2 over the first 17 digits, each weighed 2^(17−i) mod 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

function numberFrom(input: unknown): Parsed {
  if (typeof input !== 'string') return wrong('应为文字', 'it must be text');
  const number = input.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (number.length === 15 && /^\d+$/.test(number)) {
    return wrong(
      '这是 15 位的旧号码，请填现在的 18 位号码',
      'this is an old number of 15 digits; enter the present one of 18',
    );
  }
  if (number.length !== 18)
    return wrong(`应为 18 位，现在是 ${number.length} 位`, `it must have 18 characters and has ${number.length}`);
  if (!shape.test(number))
    return wrong('前 17 位应为数字，末位为数字或 X', 'the first 17 must be digits, the last a digit or X');
  if (!provinces.includes(number.slice(0, 2)))
    return wrong(
      `前两位 ${number.slice(0, 2)} 不是省级代码`,
      `it begins with ${number.slice(0, 2)}, which is no province`,
    );
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isDay(born) || born < '1850' || born >= '2200')
    return wrong(
      `第 7—14 位 ${number.slice(6, 14)} 不是日期`,
      `its digits 7 to 14, ${number.slice(6, 14)}, are no date of birth`,
    );
  if (number.at(-1) !== checkOf(number))
    return wrong('末位校验码对不上，可能有一位写错', 'its check digit does not fit; one digit may be wrong');
  return ok(number);
}

function checkOf(number: string): string | undefined {
  return checks[weights.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11];
}

function wrong(zh: string, en: string): Parsed {
  return isNot(`有效的身份证号（${zh}）`, `a valid identity number (${en})`);
}

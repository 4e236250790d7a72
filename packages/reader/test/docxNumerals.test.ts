import { expect, it } from 'vitest';
import { numeral } from '../src/table/docxNumerals.ts';

it.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [12, 'chineseCounting', '十二'],
  [20, 'chineseCountingThousand', '二十'],
  [101, 'chineseCounting', '一百零一'],
  [110, 'chineseCounting', '一百一十'],
  [2022, 'ideographDigital', '二〇二二'],
  [7, 'decimalZero', '07'],
  [3, 'decimalEnclosedCircle', '③'],
  [3, 'decimalFullWidth', '３'],
  [4, 'lowerLetter', 'd'],
  [28, 'upperLetter', 'BB'],
  [9, 'upperRoman', 'IX'],
  [14, 'lowerRoman', 'xiv'],
  [5, 'somethingNew', '5'],
  [0, 'chineseCounting', '0'],
])('%i as %s is %s', (count, format, written) => {
  expect(numeral(count, format)).toBe(written);
});

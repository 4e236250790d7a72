/** Writes a count as Word numbers a list (ISO/IEC 29500-1, 17.18.59); a format not known here is written in digits. */
export function numeral(count: number, format: string): string {
  return WRITERS[format]?.(count) ?? String(count);
}

const DIGITS = '〇一二三四五六七八九';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const WRITERS: Readonly<Record<string, (count: number) => string>> = {
  decimalZero: (count) => String(count).padStart(2, '0'),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digitwise,
  japaneseDigitalTenThousand: digitwise,
  taiwaneseDigital: digitwise,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: (count) => String(count).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  lowerLetter: letters,
  upperLetter: (count) => letters(count).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
};

/** 1 to 9999 as it is read; beyond that digits. */
function chinese(count: number): string {
  if (count < 1 || count > 9999) return String(count);
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(count / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    const silent = unit === 10 && digit === 1 && text === '';
    text += (gap ? '零' : '') + (silent ? '' : DIGITS.charAt(digit)) + name;
    gap = false;
  }
  return text;
}

function digitwise(count: number): string {
  return String(count).replace(/\d/g, (digit) => DIGITS.charAt(Number(digit)));
}

function circled(count: number): string {
  return count >= 1 && count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count);
}

/** a … z, aa, bb … as Word goes on after z. */
function letters(count: number): string {
  if (count < 1 || count > 780) return String(count);
  return String.fromCodePoint(0x61 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  let rest = count;
  let text = '';
  for (const [value, letter] of ROMAN) {
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  }
  return text;
}

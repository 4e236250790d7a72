import { chineseValue } from './numerals.ts';
import { coverage, next, overlaps, type Range } from './text.ts';

/** A number with its unit and the words that say how it is meant. */
export interface Quantity extends Range {
  /** The digits themselves, all of them: of 1-2个 both numbers, of 由38%提高到46% only the 46. */
  readonly figures: readonly Range[];
  /** As written: 23 with unit 万亩. */
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly baseValue: number;
  readonly baseUnit: string;
  readonly comparator: '>=' | '=' | '<=';
  readonly approximate: boolean;
  readonly baseline: number | null;
  readonly baselineFigure: Range | null;
  readonly chinese: boolean;
  /** 以上 or 以下 stands behind it, so that it may be a threshold: 20户以上自然村. */
  readonly bounded: boolean;
}

/** Units of things that are counted or measured, as they stand behind a number. Longest first at matching. */
const MEASURE_WORDS = (
  '亩次|平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|场次|人次|户次|车次|台次|班次|处次|个点|个百分点|百分点|' +
  '微克/立方米|毫克/升|mg/L|分贝|千伏安|兆伏安|千瓦时|千瓦|兆瓦|kVA|KVA|kWh|MWp|kWp|MW|kW|GW|km²|km2|km|m³|m3|m²|m2|㎡|hm²|蒸吨|' +
  '头只|头份|头\\(只\\)|台\\(套\\)|台套|户人|元|亩|吨|期|户|人|名|个|处|座|条|家|项|块|套|台|辆|只|头|口|盏|根|株|棵|件|份|册|本|批|场|次|' +
  '所|间|栋|幢|丛|斤|岁|学时|课时|对|支|段|米|村|镇|乡|县|倍|分|眼|孔|具|部|门|篇|幅|片|组|班|届|轮|遍|箱|桶|升|方|羽|尾|枚|张|顶|艘|杆|杯|挂|樘|例|宗|起|员|天|级|类|种|方面|年'
).split('|');
const UNIT = [...MEASURE_WORDS].sort((a, b) => b.length - a.length).join('|');
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const CHINESE_NUMBER = '[一二两三四五六七八九十百千零]{1,8}(?:万[一二两三四五六七八九十百千零]{1,7})?';

const PERCENT = new RegExp(`(${NUMBER})\\s*(?:%)?\\s*[-~至到]+\\s*(${NUMBER})\\s*%|(${NUMBER})\\s*%`, 'y');
const PERCENT_WORD = /百分之([一二两三四五六七八九十百零点]{1,8}|\d+(?:\.\d+)?)/y;
const TENTHS = /([一二两三四五六七八九十])成(半)?(?![立为果本功员效熟长都效交品])/y;
const COUNT = new RegExp(
  `(${NUMBER})\\s*(?:(万|亿|千|百)?\\s*(?:${UNIT})?)\\s*[-~至到]+\\s*(${NUMBER})\\s*(万|亿)?\\s*(余|多)?(${UNIT})|(${NUMBER})\\s*(余|多)?\\s*(千(?![米瓦克伏])|百(?!分))?(万|亿)?(余|多)?\\s*(${UNIT})`,
  'y',
);
const PLAIN = new RegExp(`(${NUMBER})\\s*(万亿|万|亿)?`, 'y');
const CHINESE_COUNT = new RegExp(
  `(${CHINESE_NUMBER})(?:[、至到-]([一二三四五六七八九十]))?(余|多)?(万|亿)?(余|多)?(${UNIT})`,
  'y',
);

const AT_LEAST_BEFORE =
  /(?:不少于|不得少于|不低于|不得低于|不小于|不亚于|不下于|至少|最少|突破|(?<!不)(?<!不得)(?:超过|高于|大于)|达到了?|达|增加到|增加至|提高到|提高至|提升到|提升至|增长到|增长至|发展到|发展至|扩大到|扩大至|稳定在|保持在|≥|>)\s*$/;
/** 至少推荐1-2个: a verb may stand between. */
const AT_LEAST_SAID = /(?:至少|最少|不少于|不得少于|不低于|不得低于|提高到|达到)(?:[\u4e00-\u9fff]{1,4})$/;
const AT_MOST_BEFORE =
  /(?:控制在|不超过|不得超过|不高于|不得高于|不大于|不多于|(?<!不)(?<!不得)(?:低于|少于|小于)|下降到|下降至|降低到|降低至|降到|降至|压减到|压减至|减少到|减少至|缩减到|缩短至|≤|<)\s*$/;
const ABOUT_BEFORE = /(?:约|大约|大概|近|接近|将近|预计)\s*$/;
const ABOUT_BETWEEN = /(?:约|大约|近|接近|将近)\s*$/;
const BEHIND = /^\s*(?:\(含\))?\s*(及以上|及其以上|以上|以内|以下|之内|之下|左右|上下)(?:\(含\))?/;
const FROM =
  /(?:由|从|自|比)(?:20\d\d年(?:底|末)?|目前|现在|去年|上年|当前|现有|[^，。;\d]{0,10}?)(?:的|约)?\s*(\d+(?:\.\d+)?)\s*(?:万|亿)?\s*(?:%|[\u4e00-\u9fff]{0,3}?)\s*(?:提高|提升|增加|增长|扩大|上升|升|发展|下降|降低|减少|降|压减|缩短)(?:到|至)\s*$/;

/**
 * Quantities of a normalised text, left to right, none overlapping one another or `taken` (marks, dates, names).
 * Figures without a unit are read only where a comparator stands before them (指数达到85); the rest are left to the caller.
 */
export function findQuantities(text: string, taken: readonly Range[]): Quantity[] {
  const found: Quantity[] = [];
  const covered = coverage(text.length, taken);
  const reachesInto = ({ start, end }: Range): boolean => covered.end.subarray(start, end).some((over) => over > 0);
  let i = next(STARTS, text, 0);
  while (i < text.length) {
    const blocked = covered.end[i];
    if (blocked) {
      i = next(STARTS, text, blocked);
      continue;
    }
    const fresh = covered.fresh[i] === 1;
    const quantity = fresh || isFigureStart(text, i) ? quantityAt(text, i) : null;
    if (quantity === null || reachesInto(quantity)) {
      i = next(STARTS, text, i + 1);
      continue;
    }
    const previous = found.at(-1);
    if (quantity.baselineFigure && previous && overlaps(previous, quantity.baselineFigure)) found.pop();
    found.push(quantity);
    i = next(STARTS, text, quantity.end);
  }
  return found;
}

const STARTS = /[\d一二两三四五六七八九十百千半]/g;

function isFigureStart(text: string, i: number): boolean {
  const before = text.charAt(i - 1);
  if (/\d/.test(text.charAt(i))) return !/[\d.]/.test(before) && !(before === ',' && /\d/.test(text.charAt(i - 2)));
  return !/[一二两三四五六七八九十百千零第几数]/.test(before);
}

interface Core {
  readonly length: number;
  readonly value: number;
  readonly upper: number | null;
  readonly factor: number;
  readonly unit: string;
  readonly baseUnit: string;
  readonly about: boolean;
  readonly chinese: boolean;
}

function quantityAt(text: string, i: number): Quantity | null {
  const core = /\d/.test(text.charAt(i))
    ? (percentAt(text, i) ?? countAt(text, i) ?? plainAt(text, i))
    : (partAt(text, i) ?? chineseAt(text, i));
  if (core === null) return null;
  const end = i + core.length;
  const before = text.slice(Math.max(0, i - 40), i);
  const bare = before.replace(ABOUT_BETWEEN, '');
  const behind = BEHIND.exec(text.slice(end, end + 12));
  const word = behind?.[1] ?? '';
  const from = FROM.exec(before);
  const unitless = core.unit === '' || core.unit === '万' || core.unit === '亿';
  if (
    unitless &&
    core.baseUnit === '' &&
    core.factor === 1 &&
    !AT_LEAST_BEFORE.test(bare) &&
    !AT_MOST_BEFORE.test(bare)
  )
    return null;
  return {
    start: i,
    end: end + (behind?.[0].length ?? 0),
    figures: [{ start: i, end: i + core.length }],
    value: core.value,
    upper: core.upper,
    unit: core.unit,
    baseValue: exact(core.value * core.factor),
    baseUnit: core.baseUnit,
    comparator: comparatorOf(bare, word),
    approximate: core.about || ABOUT_BEFORE.test(before) || word === '左右' || word === '上下',
    baseline: from?.[1] === undefined ? null : Number(from[1]),
    baselineFigure: from?.[1] === undefined ? null : baselineRange(from, Math.max(0, i - 40)),
    chinese: core.chinese,
    bounded: /以上|以下|以内|之内/.test(word),
  };
}

function baselineRange(match: RegExpExecArray, offset: number): Range {
  const at = match.index + match[0].indexOf(match[1] ?? '');
  return { start: offset + at, end: offset + at + (match[1]?.length ?? 0) };
}

function comparatorOf(before: string, behind: string): '>=' | '=' | '<=' {
  if (behind.endsWith('以上')) return '>=';
  if (behind === '以内' || behind === '以下' || behind === '之内' || behind === '之下') return '<=';
  if (AT_MOST_BEFORE.test(before)) return '<=';
  return AT_LEAST_BEFORE.test(before) || AT_LEAST_SAID.test(before) ? '>=' : '=';
}

function percentAt(text: string, i: number): Core | null {
  PERCENT.lastIndex = i;
  const percent = PERCENT.exec(text);
  if (percent) {
    const [all, low, high, single] = percent;
    return {
      length: all.length,
      value: number(single ?? low ?? ''),
      upper: high === undefined ? null : number(high),
      factor: 1,
      unit: '%',
      baseUnit: '%',
      about: false,
      chinese: false,
    };
  }
  return null;
}

/** 百分之九十五, 三成, 六成半. */
function partAt(text: string, i: number): Core | null {
  PERCENT_WORD.lastIndex = i;
  const word = PERCENT_WORD.exec(text);
  if (word?.[1]) {
    const value = word[1] === '百' ? 100 : /^\d/.test(word[1]) ? Number(word[1]) : chineseValue(word[1]);
    if (value === null) return null;
    return {
      length: word[0].length,
      value,
      upper: null,
      factor: 1,
      unit: '%',
      baseUnit: '%',
      about: false,
      chinese: true,
    };
  }
  TENTHS.lastIndex = i;
  const tenths = TENTHS.exec(text);
  if (!tenths?.[1]) return null;
  const value = (chineseValue(tenths[1]) ?? 0) + (tenths[2] ? 0.5 : 0);
  return {
    length: tenths[0].length,
    value,
    upper: null,
    factor: 10,
    unit: '成',
    baseUnit: '%',
    about: false,
    chinese: true,
  };
}

function countAt(text: string, i: number): Core | null {
  COUNT.lastIndex = i;
  const match = COUNT.exec(text);
  if (!match) return null;
  const [all, low, , high, rangeScale, rangeAbout, rangeUnit, single, about1, small, scale, about2, unit = ''] = match;
  if (low !== undefined && high !== undefined) {
    return scaled(all.length, number(low), number(high), rangeScale, rangeUnit ?? '', rangeAbout !== undefined, false);
  }
  const head = number(single ?? '') * (small === '千' ? 1000 : small === '百' ? 100 : 1);
  return scaled(all.length, head, null, scale, unit, (about1 ?? about2) !== undefined, false);
}

function chineseAt(text: string, i: number): Core | null {
  CHINESE_COUNT.lastIndex = i;
  const match = CHINESE_COUNT.exec(text);
  if (!match?.[1]) return null;
  const value = chineseValue(match[1]);
  if (value === null) return null;
  const upper = match[2] ? chineseValue(match[2]) : null;
  const about = (match[3] ?? match[5]) !== undefined;
  return scaled(match[0].length, value, upper, match[4], match[6] ?? '', about, true);
}

/** A number with 万 or 亿 and no unit (1.5万), or alone: the caller decides whether the words before it make it count. */
function plainAt(text: string, i: number): Core | null {
  PLAIN.lastIndex = i;
  const match = PLAIN.exec(text);
  if (!match?.[1]) return null;
  const after = text.charAt(i + match[0].length);
  if (/[A-Za-z]/.test(after) || /[A-Za-z]/.test(text.charAt(i - 1))) return null;
  return scaled(match[0].length, number(match[1]), null, match[2], '', false, false);
}

function scaled(
  length: number,
  value: number,
  upper: number | null,
  scale: string | undefined,
  unit: string,
  about: boolean,
  chinese: boolean,
): Core {
  const factor = scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : scale === '万亿' ? 1_000_000_000_000 : 1;
  return { length, value, upper, factor, unit: (scale ?? '') + unit, baseUnit: unit, about, chinese };
}

function number(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** Takes away what binary fractions leave behind: 3.5 × 10000 is 35000. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}

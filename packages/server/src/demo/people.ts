import type { Chance } from './chance.ts';

/** Frequent in Ningxia, among the Hui and the Han alike; put together by chance they are nobody's. */
const surnames = '马杨王李丁金何张海罗田买白杜周吴纳虎锁丁苏陈刘赵禹'.split('');
const firsts = '建学志国文玉晓春海秀桂金永占生少兴彦成慧'.split('');
const seconds = '军华明兰英芳林平祥梅霞福虎龙花宝珍东强莲'.split('');

/** A name, as people of the district are called. */
export function nameOf(chance: Chance): string {
  const second = chance.happens(0.8) ? chance.pick(seconds) : '';
  return `${chance.pick(surnames)}${chance.pick(firsts)}${second}`;
}

/**
 * A mobile number that rings nowhere: among the blocks that China's carriers have been given (13x, 14x, 15x, 16x, 17x,
 * 18x, 19x) there is no 164.
 */
export function phoneOf(chance: Chance): string {
  return `164${digits(chance, 8)}`;
}

/** Region 640399 (GB/T 2260): Wuzhong has 640301 to 640303, 640323, 640324 and 640381, and never had this one. */
const region = '640399';

/** GB 11643-1999, 6.1: ISO 7064 MOD 11-2. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Birthdays of 53 years of 12 months of 28 days, a thousand a day. */
const [years, months, days, perDay] = [53, 12, 28, 1000];
/** Prime and no factor of how many numbers there are: neighbours get birthdays far apart, and no two the same number. */
const stride = 7_654_321;

/**
 * A number of identity that is well formed and that nobody can hold.
 *
 * @param serial tells its holder apart from all others
 */
export function idCardOf(serial: number): string {
  const at = (serial * stride) % (years * months * days * perDay);
  const day = Math.floor(at / perDay);
  const month = Math.floor(day / days);
  const born = `${1946 + Math.floor(month / months)}${two((month % months) + 1)}${two((day % days) + 1)}`;
  const open = `${region}${born}${String(at % perDay).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(open[i]), 0);
  return `${open}${'10X98765432'[sum % 11]}`;
}

function digits(chance: Chance, count: number): string {
  return String(chance.below(10 ** count)).padStart(count, '0');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

import { readDecimal } from '@yicun/kernel/decimal';
import type { Cell } from '@yicun/kernel/kind';

/** What a number is multiplied by, as a fraction: a third is exact in it. */
export interface Factor {
  readonly times: bigint;
  readonly over: bigint;
}

type Measure = 'length' | 'area' | 'volume' | 'mass' | 'money';

/**
 * Units as tables write them, each in the least one of its measure: metre, square metre, litre, gram, yuan. 1 亩 is
 * 2000/3 m² and 1 斤 500 g (State Council order on units of measurement, 1984).
 */
const units: Readonly<Record<string, readonly [Measure, times: number, over?: number]>> = {
  ...{ m: ['length', 1], 米: ['length', 1], km: ['length', 1000], 公里: ['length', 1000], 千米: ['length', 1000] },
  ...{ 里: ['length', 500], 平方米: ['area', 1], 平米: ['area', 1], m2: ['area', 1], 亩: ['area', 2000, 3] },
  ...{ 万亩: ['area', 20_000_000, 3], 公顷: ['area', 10_000], ha: ['area', 10_000], hm2: ['area', 10_000] },
  ...{ km2: ['area', 1_000_000], 平方公里: ['area', 1_000_000], 平方千米: ['area', 1_000_000] },
  ...{ l: ['volume', 1], 升: ['volume', 1], m3: ['volume', 1000], 立方米: ['volume', 1000], 方: ['volume', 1000] },
  ...{ 立方: ['volume', 1000], 万m3: ['volume', 10_000_000], 万立方米: ['volume', 10_000_000] },
  ...{ g: ['mass', 1], 克: ['mass', 1], kg: ['mass', 1000], 公斤: ['mass', 1000], 千克: ['mass', 1000] },
  ...{ 斤: ['mass', 500], t: ['mass', 1_000_000], 吨: ['mass', 1_000_000], 万吨: ['mass', 10_000_000_000] },
  ...{ 元: ['money', 1], 万元: ['money', 10_000], 千元: ['money', 1000], 亿元: ['money', 100_000_000] },
};

/** `㎡` and `m²` are m2. */
function plain(unit: string): string {
  return unit.normalize('NFKC').trim().toLowerCase();
}

/** Is it the name of a unit that can be converted? */
export function isMeasure(unit: string): boolean {
  return Object.hasOwn(units, plain(unit));
}

/** From one unit to another; null where they measure different things or one of them is not known. */
export function factorBetween(from: string, to: string): Factor | null {
  const [a, b] = [from, to].map((one) => (isMeasure(one) ? units[plain(one)] : undefined));
  if (!a || !b || a[0] !== b[0]) return null;
  return { times: BigInt(a[1]) * BigInt(b[2] ?? 1), over: BigInt(a[2] ?? 1) * BigInt(b[1]) };
}

/** Millionths: what a stored number is exact to (kernel/decimal). */
const scale = 1_000_000n;

/**
 * The cell in the other unit, exact where a number of so many decimals can be, else rounded half away from zero: 1 亩 is
 * 666.666667 m². What is no number is left as it stands, for the kind to refuse.
 *
 * @param decimals 0 to 6: what the field keeps
 */
export function converted(cell: Cell, { times, over }: Factor, decimals: number): Cell {
  const value = typeof cell === 'number' ? cell : typeof cell === 'string' ? readDecimal(cell) : null;
  if (value === null || !Number.isFinite(value) || Math.abs(value) > 9_000_000_000) return cell;
  const step = 10n ** BigInt(6 - decimals);
  const top = BigInt(Math.round(value * Number(scale))) * times;
  const under = over * step;
  const half = top < 0n ? -under / 2n : under / 2n;
  return Number(((top + half) / under) * step) / Number(scale);
}

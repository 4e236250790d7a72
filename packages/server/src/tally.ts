import { mostDecimals } from '@yicun/kernel/decimal';
import { type Contribution, rowKey } from '@yicun/kernel/indicator';

/** Numerator and denominator in millionths, the least that a stored number can differ by: whole, so sums are exact. */
export interface Counted {
  readonly n: bigint;
  readonly total: bigint;
}

interface Entry extends Counted {
  readonly of: Contribution;
}

/** What contributions add up to, by the row of the rollup they belong to. */
export class Tally {
  private readonly rows = new Map<string, Entry>();

  /** How many rows there are. */
  get size(): number {
    return this.rows.size;
  }

  add(of: Contribution): void {
    const key = rowKey(of);
    const { n = 0n, total = 0n } = this.rows.get(key) ?? {};
    this.rows.set(key, { of, n: n + millionths(of.n), total: total + millionths(of.total) });
  }

  get(key: string): Counted {
    return this.rows.get(key) ?? { n: 0n, total: 0n };
  }

  keys(): Iterable<string> {
    return this.rows.keys();
  }

  /** All rows with their sums as decimal text, and from then on none. */
  take(): readonly (Omit<Contribution, 'n' | 'total'> & { readonly n: string; readonly total: string })[] {
    const taken = [...this.rows.values()].map(({ of, n, total }) => ({ ...of, n: decimal(n), total: decimal(total) }));
    this.rows.clear();
    return taken;
  }
}

function millionths(value: number): bigint {
  return BigInt(Math.round(value * 10 ** mostDecimals));
}

function decimal(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(mostDecimals + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -mostDecimals)}.${digits.slice(-mostDecimals)}`;
}

/** Weights by name: how often each is taken, against the others. */
export type Weights = Readonly<Record<string, number>>;

/**
 * Chance that follows from a key: the same key gives the same draws in the same order, whatever else is generated, on
 * every machine. For demonstrations; nothing of it is secret.
 */
export class Chance {
  private readonly key: string;
  private state: number;

  constructor(key: string) {
    this.key = key;
    // FNV-1a over the key (32 bits), which mulberry32 then walks from.
    let hash = 0x811c9dc5;
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    this.state = hash;
  }

  /** A chance of its own for a part: what is drawn for one part changes nothing for the others. */
  of(part: string): Chance {
    return new Chance(`${this.key}/${part}`);
  }

  /** From 0 up to, and without, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to, and without, `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** Does what happens this often (0 to 1) happen? */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A number between both, to so many decimals; the middle more often than the ends. */
  between(least: number, most: number, decimals = 0): number {
    const share = (this.next() + this.next()) / 2;
    return Number((least + (most - least) * share).toFixed(decimals));
  }

  /** One of the list, which is not empty. */
  pick<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error('There is nothing to pick from.');
    return one;
  }

  /** One of the names, as often as its weight says. */
  weighted(weights: Weights): string {
    const all = Object.entries(weights);
    let left = this.next() * all.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of all) {
      left -= weight;
      if (left < 0) return name;
    }
    throw new Error('There is nothing to weigh.');
  }
}

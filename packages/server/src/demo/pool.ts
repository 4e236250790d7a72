import { type Filter, matches } from '@yicun/kernel/filter';
import { isNamed, type Json } from '@yicun/kernel/kind';
import type { Register } from '@yicun/kernel/register';
import type { Spot } from './ground.ts';

/** A record that others may point to, with what they ask of it. */
export interface Kept {
  readonly id: string;
  readonly stage: string | null;
  readonly data: Readonly<Record<string, Json>>;
}

/** What hints ask of the records they point to, beside what declarations do. */
const askedByHints = ['residence', 'location'];

/** Records made so far, as far as others point to them: a full district has hundreds of thousands. */
export class Pool {
  private readonly byRegister = new Map<string, Map<string, Kept[]>>();
  private readonly wanted = new Map<string, ReadonlySet<string>>();

  constructor(registers: readonly Register[]) {
    for (const { fields } of registers) {
      for (const { options } of Object.values(fields)) {
        if (typeof options.register !== 'string') continue;
        const before = this.wanted.get(options.register) ?? new Set(askedByHints);
        this.wanted.set(options.register, new Set([...before, ...namesIn(options.where)]));
      }
    }
  }

  keep(register: string, spot: Spot, it: Kept): void {
    const names = this.wanted.get(register);
    if (!names) return;
    const units = this.byRegister.get(register) ?? new Map<string, Kept[]>();
    this.byRegister.set(register, units);
    const list = units.get(spot.unit) ?? [];
    units.set(spot.unit, list);
    list.push({ ...it, data: Object.fromEntries(Object.entries(it.data).filter(([name]) => names.has(name))) });
  }

  /**
   * One to point to: of the same unit, where it has any, spread over them so that as many as there are get one each;
   * else any of the district. Null when there is none.
   */
  take(
    register: string,
    spot: Spot,
    where: Filter | null,
    { index, count }: { readonly index: number; readonly count: number },
  ): Kept | null {
    const units = this.byRegister.get(register);
    if (!units) return null;
    const fits = (list: readonly Kept[]) => (where === null ? list : list.filter((one) => holds(where, one)));
    const own = fits(units.get(spot.unit) ?? []);
    if (own.length > 0) return own[Math.floor((index * own.length) / count)] ?? null;
    for (const list of units.values()) {
      const others = fits(list);
      if (others.length > 0) return others[index % others.length] ?? null;
    }
    return null;
  }
}

function holds(where: Filter, { id, stage, data }: Kept): boolean {
  const spine = { id, stage, data, register: '', unit: '', scope: '', seq: 0, title: null, day: null };
  return matches(where, spine);
}

/** Names of fields anywhere in a filter. */
function namesIn(filter: Json | undefined): readonly string[] {
  if (Array.isArray(filter)) return filter.flatMap(namesIn);
  if (!isNamed(filter)) return [];
  const { field, ...rest } = filter;
  // What a declaration holds is plain data.
  const below = Object.values(rest).flatMap((one) => namesIn(one as Json));
  return typeof field === 'string' ? [field, ...below] : below;
}

import type { House } from '@yicun/kernel/pack';
import type { Register } from '@yicun/kernel/register';
import { ownRegisters } from '@yicun/packs/office/pack';
import type { Ground, Spot } from './ground.ts';
import type { Making, Per } from './hint.ts';

/** So many records of a register in one unit. */
export interface PlaceFor {
  readonly spot: Spot;
  readonly level: Making['level'];
  readonly count: number;
  /** Villages of the same township. */
  readonly neighbours: readonly string[];
  /** Which of the units of its level it is, from 0, of how many. */
  readonly ordinal: number;
  readonly of: number;
}

/** A small set has this much more of what villages keep than of what households have: else there would be none. */
const villagesAhead = 10;

/**
 * How many records there are in each unit. Shares are carried from unit to unit, so that a quarter of a record each
 * makes one in every fourth, and there is one at least of every register.
 */
export function placesFor(ground: Ground, per: Per, scale: number): readonly PlaceFor[] {
  const ofUnits = per.whole ? 1 : scale < 1 ? Math.min(1, scale * villagesAhead) : scale;
  const village = (spot: Spot): number => {
    const own = typeof per.village === 'function' ? per.village(spot) : (per.village ?? 0);
    return own * ofUnits + (per.household ?? 0) * Math.round(spot.households * scale);
  };
  const byTownship = Map.groupBy(ground.villages, (one) => one.township);
  const neighboursOf = ({ township }: Spot) => (byTownship.get(township) ?? []).map((one) => one.unit);
  // Almost one to begin with: the first unit that has any share has a record.
  let carried = 1 - 1e-9;
  const place =
    (level: Making['level'], share: (spot: Spot) => number) => (spot: Spot, ordinal: number, all: readonly Spot[]) => {
      carried += share(spot);
      const count = share(spot) > 0 ? Math.floor(carried) : 0;
      carried -= count;
      return count === 0 ? [] : [{ spot, level, count, neighbours: neighboursOf(spot), ordinal, of: all.length }];
    };
  return [
    ...[ground.district].flatMap(place('district', () => (per.district ?? 0) * Math.min(1, ofUnits))),
    ...ground.townships.flatMap(place('township', () => (per.township ?? 0) * Math.min(1, ofUnits))),
    ...ground.villages.flatMap(place('village', village)),
  ];
}

/**
 * The registers of real things, each behind those it points to. What a district declares itself is left alone, and a
 * programme comes from its document.
 */
export function inOrder({ registers }: House): readonly Register[] {
  const ordered: Register[] = [];
  const seen = new Set<string>();
  const visit = (register: Register): void => {
    if (seen.has(register.name)) return;
    seen.add(register.name);
    for (const { options } of Object.values(register.fields)) {
      const target = typeof options.register === 'string' ? registers[options.register] : undefined;
      if (target && isFilled(target)) visit(target);
    }
    ordered.push(register);
  };
  for (const register of Object.values(registers)) if (isFilled(register)) visit(register);
  return ordered;
}

/** What decides how figures are counted is for people to decide. */
const leftAlone = [...ownRegisters, 'programme', 'frozenBase'];

function isFilled({ name, fields }: Register): boolean {
  return !leftAlone.includes(name) && fields.programme === undefined;
}

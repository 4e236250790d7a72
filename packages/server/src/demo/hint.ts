import { addDays } from '@yicun/kernel/clock';
import type { Json } from '@yicun/kernel/kind';
import { Chance, type Weights } from './chance.ts';
import type { Spot } from './ground.ts';

/** What plain chance would get wrong about a register: how many there are, how far they are, what their fields say. */
export interface Hint {
  readonly per: Per;
  /** Taken in place of what is usual (stages.ts). */
  readonly stages?: Weights;
  readonly fields?: Readonly<Record<string, Say>>;
}

/**
 * How many records there are for each of these: 0.25 for every fourth village, 3 for three in each. Of what is counted
 * by village a small set has a tenth; `whole`: every village has its own in any set, because figures count villages.
 */
export interface Per {
  readonly household?: number;
  readonly village?: number | ((spot: Spot) => number);
  readonly township?: number;
  readonly district?: number;
  readonly whole?: true;
}

/** The record being made, as far as it is. */
export interface Making {
  readonly chance: Chance;
  readonly spot: Spot;
  readonly level: 'village' | 'township' | 'district';
  /** Tells the records of the register in this unit apart, from 0. */
  readonly index: number;
  /** Counts through the district: the first of each unit, then the second of each; the same in a set of any size. */
  readonly nth: number;
  readonly stage: string | null;
  /** What a field declared before this one holds. */
  get(name: string): Json;
  /** What a field of the record holds that a field declared before this one points to. */
  of(name: string, field: string): Json;
}

/** Gives what a field holds; null leaves it empty, undefined leaves it to chance. */
export type Say = (it: Making) => Json | undefined;

export const never: Say = () => null;

export function is(value: Json): Say {
  return () => value;
}

/** Yes, this often. */
export function yes(share: number): Say {
  return ({ chance }) => chance.happens(share);
}

/** One of the options, as often as its weight says. */
export function mostly(weights: Weights): Say {
  return ({ chance }) => chance.weighted(weights);
}

export function number(least: number, most: number, decimals = 0): Say {
  return ({ chance }) => chance.between(least, most, decimals);
}

/** Whole hundreds of yuan, between both, in fen. */
export function yuan(least: number, most: number): Say {
  return ({ chance }) => chance.between(least / 100, most / 100) * 10_000;
}

/** A day between both, in Asia/Shanghai. */
export function dayBetween(from: string, to: string): Say {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return ({ chance }) => addDays(from, chance.below(days + 1));
}

/** Filled this often, by chance or as said. */
export function sometimes(share: number, say?: Say): Say {
  return (it) => (it.chance.happens(share) ? say?.(it) : null);
}

/** A share, between both, of the number another field holds. */
export function partOf(name: string, least: number, most: number, decimals = 0): Say {
  return ({ chance, get }) => {
    const whole = get(name);
    return typeof whole === 'number' ? Number((whole * chance.between(least, most, 4)).toFixed(decimals)) : null;
  };
}

/** How far the township is ahead of the others (1) or behind (−1): the same in all of its registers. */
export function lead({ township, name }: Spot): number {
  return new Chance(`lead/${township || name}`).next() * 2 - 1;
}

/** Something of a place that several registers must say alike, from 0 to 1. */
export function trait(spot: Spot, of: string): number {
  return new Chance(`${of}/${spot.code}`).next();
}

/** Villages that were settled from the mountains: in the south of the district, about every third. */
export function isSettled(spot: Spot): boolean {
  return ['扁担沟镇', '金银滩镇'].includes(spot.township) && trait(spot, 'settled') < 0.35;
}

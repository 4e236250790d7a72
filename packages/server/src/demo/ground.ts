import type { Position } from '@yicun/kernel/geometry';
import type { Queryable } from '../db/database.ts';
import { allUnits, type Unit } from '../db/units.ts';
import { Chance } from './chance.ts';

/** A unit that records are made for. */
export interface Spot {
  readonly unit: string;
  /** Twelve digits, or whatever tells it apart from the others in every installation alike. */
  readonly code: string;
  readonly name: string;
  /** Counts the units of the district. */
  readonly no: number;
  /** The township it lies in; its own name for a township, empty for the district. */
  readonly township: string;
  /** About where it lies; null where that is not known. */
  readonly centre: Position | null;
  /** Households that live there, for a village. */
  readonly households: number;
}

/** The district as the generator sees it. */
export interface Ground {
  readonly district: Spot;
  readonly townships: readonly Spot[];
  readonly villages: readonly Spot[];
}

/**
 * About the middle of each township of 利通区, in degrees of WGS-84, to some three kilometres: enough for a map of a
 * demonstration. Other counties get no positions, which a demonstration can do without.
 */
const middles: Readonly<Record<string, Position>> = {
  '640302100000': [106.075, 37.935],
  '640302101000': [106.145, 37.835],
  '640302102000': [106.135, 37.895],
  '640302103000': [106.185, 37.765],
  '640302104000': [106.165, 37.985],
  '640302105000': [106.205, 38.025],
  '640302106000': [106.195, 37.995],
  '640302107000': [106.21, 37.975],
  '640302200000': [106.245, 38.0],
  '640302201000': [106.125, 37.975],
  '640302202000': [106.225, 37.935],
  '640302203000': [106.285, 37.965],
  '640302401000': [106.245, 37.65],
};

/** Degrees within which the villages of a township lie around its middle: some 3.5 km. */
const spread = 0.04;

/** Reads the units that exist on the day, and decides how large each village is: 180 to 580 households, 380 in the middle. */
export async function groundOf(db: Queryable, district: string, today: string, seed: number): Promise<Ground> {
  const units = [...(await allUnits(db, district)).values()]
    .filter((one) => one.validTo === null || one.validTo >= today)
    .sort((a, b) => a.no - b.no);
  const byId = new Map(units.map((one) => [one.id, one]));
  const root = units.find((one) => one.parent === null);
  if (!root) throw new Error(`The district ${district} has no units.`);
  const spotOf = (unit: Unit): Spot => {
    const parent = unit.kind === 'village' ? byId.get(unit.parent ?? '') : unit;
    const code = unit.code ?? unit.name;
    const chance = new Chance(`${seed}/unit/${code}`);
    const middle = middles[parent?.code ?? ''] ?? null;
    const off = () => Number(((chance.next() - 0.5) * 2 * spread).toFixed(5));
    const centre: Position | null = middle && [middle[0] + off(), middle[1] + off()];
    return {
      ...{
        unit: unit.id,
        code,
        name: unit.name,
        no: unit.no,
        township: unit.parent === null ? '' : (parent?.name ?? ''),
      },
      ...{ centre, households: chance.between(180, 580) },
    };
  };
  const ofKind = (kind: string) => units.filter((one) => one.kind === kind).map(spotOf);
  const villages = ofKind('village');
  const peopled = new Set(villages.map((one) => one.township));
  return {
    district: spotOf(root),
    // A township without villages (a quarter of the town) takes no part.
    townships: ofKind('township').filter((one) => peopled.has(one.name)),
    villages,
  };
}

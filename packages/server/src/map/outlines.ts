/**
 * readOutlines(bytes, datum): the areas of a GeoJSON file in WGS-84, or why it is refused.
 * matched(areas, level, units): which unit each was taken for. outlinesOf(areas, assigned): as they are kept.
 */
import { type Datum, readFrom } from '@yicun/kernel/datum';
import { areaOf, innerPoint, isPosition, type Position, type Rings, ring } from '@yicun/kernel/geometry';
import { isNamed } from '@yicun/kernel/kind';
import { refusal } from '@yicun/kernel/refusal';
import { no, ok, type Result } from '@yicun/kernel/result';
import { thinnedAreas } from '@yicun/kernel/thinning';
import { isOfLevel, type OutlineLevel } from '@yicun/packs/office/outlines';
import type { KeptOutline } from '../db/outlines.ts';
import type { Unit } from '../db/units.ts';

/** One feature of a file. */
export interface OutlineArea {
  readonly no: number;
  readonly name: string;
  readonly code: string;
  /** Everything its properties say, as text. */
  readonly says: readonly string[];
  /** WGS-84. */
  readonly areas: readonly Rings[];
  /** Square metres. */
  readonly size: number;
}

/** Some 1,900 for each of a hundred villages. To thin them takes a second, in which nobody else is answered. */
const pointsMost = 200_000;

/** Metres that a line may be off, by how near it is looked at: half a pixel at zoom 14, 11 and 8 in 利通区. */
const tolerances = { fine: 2, middle: 15, coarse: 120 } as const;

/** @param datum where the file says its coordinates are at home */
export function readOutlines(bytes: Uint8Array, datum: Datum): Result<readonly OutlineArea[]> {
  const features = featuresOf(bytes);
  if (features === null) return no(refusal('outlines.unreadable'));
  const found = features.flatMap((feature, at): readonly Found[] => {
    const { type, coordinates } = isNamed(feature.geometry) ? feature.geometry : {};
    const areas = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
    return Array.isArray(areas) ? [{ no: at, areas, ...saidBy(feature.properties) }] : [];
  });
  if (found.length === 0) return no(refusal('outlines.empty'));
  const count = found.reduce((sum, { areas }) => sum + pointsIn(areas), 0);
  if (count > pointsMost) return no(refusal('outlines.tooMany', { count, most: pointsMost }));
  const read: OutlineArea[] = [];
  for (const one of found) {
    const areas: Rings[] = [];
    const name = one.name || one.code || String(one.no + 1);
    for (const rings of one.areas) {
      const kept = readRings(rings, datum, name);
      if (!kept.ok) return kept;
      areas.push(kept.value);
    }
    read.push({ ...one, areas, size: areas.reduce((sum, rings) => sum + areaOf(rings), 0) });
  }
  return ok(read);
}

function pointsIn(areas: readonly unknown[]): number {
  const rings = areas.flatMap((one) => (Array.isArray(one) ? one : []));
  return rings.reduce((sum: number, one: unknown) => sum + (Array.isArray(one) ? one.length : 0), 0);
}

interface Found extends Omit<OutlineArea, 'areas' | 'size'> {
  readonly areas: readonly unknown[];
}

/** The features of a file, or null. Programs of the country's offices write GB 18030 as often as UTF-8. */
function featuresOf(bytes: Uint8Array): readonly Readonly<Record<string, unknown>>[] | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const content: unknown = JSON.parse(new TextDecoder(encoding, { fatal: true }).decode(bytes));
      if (!isNamed(content)) return null;
      if (content.type === 'Feature') return [content];
      if (content.type !== 'FeatureCollection' || !Array.isArray(content.features)) return null;
      return content.features.filter(isNamed);
    } catch {
      // Not of this encoding, or no JSON: the other one says so too.
    }
  }
  return null;
}

const nameKeys = /^(?:name|xzqmc|zldwmc|qsdwmc|mc|cunming|名称|乡镇|村名|行政区名称|座落单位名称)$/i;
const codeKeys = /^(?:code|xzqdm|zldwdm|qsdwdm|dm|adcode|pac|代码|行政区代码|区划代码)$/i;

function saidBy(properties: unknown): Pick<OutlineArea, 'name' | 'code' | 'says'> {
  const said = Object.entries(isNamed(properties) ? properties : {}).flatMap(([key, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[key, String(value).trim()] as const] : [],
  );
  const under = (keys: RegExp) => said.find(([key, value]) => keys.test(key) && value !== '')?.[1];
  const chinese = said.find(([, value]) => /\p{Script=Han}/u.test(value))?.[1];
  return { name: under(nameKeys) ?? chinese ?? '', code: under(codeKeys) ?? '', says: said.map(([, value]) => value) };
}

function readRings(rings: unknown, datum: Datum, name: string): Result<Rings> {
  if (!Array.isArray(rings) || rings.length === 0) return no(refusal('outlines.ring', { name }));
  const kept: (readonly Position[])[] = [];
  for (const points of rings) {
    if (!Array.isArray(points)) return no(refusal('outlines.ring', { name }));
    if (!points.every(isPosition)) return no(refusal('outlines.projected', { name }));
    if (!points.every(isInChina)) return no(refusal('outlines.outside', { name }));
    const one = ring(
      points.map((at) => readFrom(datum, at)),
      kept.length === 0 ? 'outer' : 'hole',
    );
    if (one === null) return no(refusal('outlines.ring', { name }));
    kept.push(one);
  }
  return ok(kept);
}

function isInChina([longitude, latitude]: Position): boolean {
  return longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
}

/** By its code first, then by its name if only one unit goes by it; null: a person has to say. */
export function matched(
  areas: readonly OutlineArea[],
  level: OutlineLevel,
  units: readonly Unit[],
): readonly { readonly area: OutlineArea; readonly unit: string | null }[] {
  const own = units.filter((one) => isOfLevel(one, level));
  const byCode = new Map(own.flatMap(({ id, code }) => (code === null ? [] : [[plainCode(code), id] as const])));
  const named = own.flatMap(({ id, name, aliases, spellings }) =>
    [name, ...aliases, ...spellings].map((one) => ({ id, name: plainName(one) })),
  );
  const byName = Map.groupBy(named, (one) => one.name);
  return areas.map((area) => {
    const code = area.says.map((one) => byCode.get(plainCode(one))).find((one) => one !== undefined);
    const ids = new Set(area.says.flatMap((one) => byName.get(plainName(one)) ?? []).map(({ id }) => id));
    const [only] = ids;
    return { area, unit: code ?? (ids.size === 1 ? (only ?? null) : null) };
  });
}

/** 640302 and 640302000000 are the same place: registries fill up with zeros. */
function plainCode(code: string): string {
  return /^\d{6,12}$/.test(code) ? code.padEnd(12, '0') : code;
}

/** Without what offices put behind the name of a village. */
function plainName(name: string): string {
  return name.replace(/(?:村民|居民)委员会$|[村居]委会$|人民政府$/, '').replace(/(?<=.)村$/, '');
}

/**
 * As they are kept, one for each unit: what a file holds in several features for one unit is one outline.
 *
 * @param assigned unit by place in the file; what is null is left out
 */
export function outlinesOf(
  areas: readonly OutlineArea[],
  assigned: ReadonlyMap<number, string | null>,
): readonly KeptOutline[] {
  const parts = areas.flatMap(({ no, areas: all }) => {
    const unit = assigned.get(no) ?? null;
    return unit === null ? [] : [{ unit, all }];
  });
  return [...Map.groupBy(parts, ({ unit }) => unit)].map(([unit, some]) => {
    const all = some.flatMap((one) => one.all).sort((a, b) => areaOf(b) - areaOf(a));
    const points = all.flatMap(([outer = []]) => outer);
    const longitudes = points.map(([longitude]) => longitude);
    const latitudes = points.map(([, latitude]) => latitude);
    return {
      ...{ unit, nameAt: innerPoint(all[0] ?? []) ?? [0, 0] },
      ...{ west: least(longitudes), south: least(latitudes), east: most(longitudes), north: most(latitudes) },
      fine: thinnedAreas(all, tolerances.fine),
      middle: thinnedAreas(all, tolerances.middle),
      coarse: thinnedAreas(all, tolerances.coarse),
    };
  });
}

/** Not by spreading into `Math.min`: that takes some ten thousand numbers and no more. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((low, one) => Math.min(low, one), Number.POSITIVE_INFINITY);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((high, one) => Math.max(high, one), Number.NEGATIVE_INFINITY);
}

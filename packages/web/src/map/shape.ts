/** Values of places, lines and areas, as a map draws them and as a hand makes them, corner by corner. */
import { type Datum, shownIn } from '@yicun/kernel/datum';
import { isPosition, type Position } from '@yicun/kernel/geometry';
import { isNamed, type Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';

export type ShapeKind = 'place' | 'line' | 'area';

export function isShapeKind(kind: string): kind is ShapeKind {
  return kind === 'place' || kind === 'line' || kind === 'area';
}

/** Something to draw, where a map has it. */
export interface Feature {
  readonly type: 'Feature';
  readonly properties: { readonly corner?: number };
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: [number, number] }
    | { readonly type: 'LineString'; readonly coordinates: [number, number][] }
    | { readonly type: 'Polygon'; readonly coordinates: [number, number][][] };
}

/** The corners of a value in order, without the one that closes an area; of an area without its holes. */
export function cornersOf(kind: ShapeKind, value: Json): readonly Position[] {
  if (value === null || !kindNamed(kind).parse(value, {}).ok) return [];
  if (kind === 'place') return isNamed(value) && isPosition(value.at) ? [value.at] : [];
  const points = kind === 'area' && Array.isArray(value) ? value[0] : value;
  const corners = Array.isArray(points) ? points.filter(isPosition) : [];
  return kind === 'area' ? corners.slice(0, -1) : corners;
}

/**
 * The value that corners make, or null: they are too few yet.
 *
 * @param before the value so far: an area keeps its holes
 */
export function valueFrom(kind: ShapeKind, corners: readonly Position[], before: Json): Json {
  const [first] = corners;
  if (first === undefined) return null;
  const plain = corners.map(([x, y]): Json => [x, y]);
  const holes = kind === 'area' && Array.isArray(before) && cornersOf(kind, before).length > 0 ? before.slice(1) : [];
  const made = kind === 'place' ? { at: plain.at(-1) ?? null } : kind === 'line' ? plain : [plain, ...holes];
  const parsed = kindNamed(kind).parse(made, {});
  return parsed.ok ? parsed.value : null;
}

/** The same as features of a map. */
export function featuresOf(kind: ShapeKind, value: Json, datum: Datum): readonly Feature[] {
  const corners = cornersOf(kind, value);
  if (corners.length === 0) return [];
  if (kind === 'place') return corners.map((at) => pointAt(at, datum));
  if (kind === 'line') return [lineThrough(corners, datum)];
  const rings = (Array.isArray(value) ? value : []).map((one) => (Array.isArray(one) ? one.filter(isPosition) : []));
  const coordinates = rings.map((one) => one.map((at) => shown(at, datum)));
  return [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }];
}

/** Corners as they are being put, each to be seen and taken hold of. */
export function cornerFeatures(corners: readonly Position[], datum: Datum): readonly Feature[] {
  const points = corners.map((at, corner) => ({ ...pointAt(at, datum), properties: { corner } }));
  return corners.length < 2 ? points : [lineThrough(corners, datum), ...points];
}

/** The smallest box around some features, or null when there are none. */
export function spanOf(features: readonly Feature[]): readonly [number, number, number, number] | null {
  const points = features.flatMap(({ geometry }) => {
    if (geometry.type === 'Point') return [geometry.coordinates];
    return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
  });
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function pointAt(at: Position, datum: Datum): Feature {
  return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: shown(at, datum) } };
}

function lineThrough(points: readonly Position[], datum: Datum): Feature {
  const coordinates = points.map((at) => shown(at, datum));
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } };
}

function shown(at: Position, datum: Datum): [number, number] {
  return [...shownIn(datum, at)];
}

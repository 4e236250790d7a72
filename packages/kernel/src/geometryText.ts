import type { Position } from './geometry.ts';
import { isNamed, type Json } from './kind.ts';

/** The coordinates of one line or area, as texts of other programs carry them; still to be checked. */

/** Well-known text (OGC 06-103r4): `LINESTRING (106.2 37.9, 106.3 38)`. */
export function wktLine(points: readonly Position[]): string {
  return `LINESTRING ${listed(points)}`;
}

export function wktArea(rings: readonly (readonly Position[])[]): string {
  return `POLYGON (${rings.map(listed).join(', ')})`;
}

/**
 * The coordinates in a text of GeoJSON (a geometry, a feature, a collection of one feature) or WKT. Null when it holds
 * none of that type, or several.
 */
export function coordinatesIn(text: string, type: 'LineString' | 'Polygon'): unknown {
  const plain = text.trim();
  return plain.startsWith('{') ? fromGeoJson(plain, type) : fromWkt(plain, type);
}

function fromGeoJson(text: string, type: string): unknown {
  try {
    return coordinatesOf(JSON.parse(text), type);
  } catch {
    return null; // no JSON
  }
}

function coordinatesOf(input: unknown, type: string): unknown {
  if (!isNamed(input)) return null;
  if (input.type === type) return input.coordinates;
  if (input.type === 'Feature') return coordinatesOf(input.geometry, type);
  const { features } = input;
  return Array.isArray(features) && features.length === 1 ? coordinatesOf(features[0], type) : null;
}

function fromWkt(text: string, type: string): unknown {
  const [, word = '', body = ''] = /^([a-z]+)(?:\s+z)?\s*(\([-+\d.,\s()e]*\))$/i.exec(text) ?? [];
  if (word.toUpperCase() !== type.toUpperCase()) return null;
  const brackets = body
    .replace(/[-+\d.e]+(?:\s+[-+\d.e]+)+/gi, (numbers) => `[${numbers.trim().split(/\s+/).map(Number).join(',')}]`)
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    const coordinates: Json = JSON.parse(brackets);
    return coordinates;
  } catch {
    return null; // brackets that do not close, or numbers without their pair
  }
}

function listed(points: readonly Position[]): string {
  return `(${points.map(([longitude, latitude]) => `${longitude} ${latitude}`).join(', ')})`;
}

import { areaOf, innerPoint, type Rings, ring } from '../geometry.ts';
import { coordinatesIn, wktArea } from '../geometryText.ts';
import { isNot, type Json, type Kind, type NoOptions, onlyOptions, type Parsed, use } from '../kind.ts';
import { ok } from '../result.ts';
import { isPositions, pointsMost, tooManyPoints } from './line.ts';
import { positionSchema } from './place.ts';

/**
 * An area on the earth (a yard, a field, a village): its outer ring and maybe holes, WGS-84, as GeoJSON has a Polygon.
 * Rings are closed and turned the way RFC 7946 wants, whatever way they came.
 */
export const areaKind: Kind<NoOptions> = {
  name: 'area',
  label: { zh: '范围', en: 'Area' },
  comparison: 'none',
  checkOptions: (options) => onlyOptions(options),
  parse(input) {
    if (!Array.isArray(input) || input.length === 0 || !input.every(isPositions)) return isNoArea();
    const rings = input.flatMap((one, i) => {
      const kept = ring(one, i === 0 ? 'outer' : 'hole');
      return kept === null ? [] : [kept];
    });
    if (rings.length < input.length) return isNoArea();
    return tooManyPoints(countOf(rings)) ?? ok(rings);
  },
  show(value, _, language) {
    const rings = ringsOf(value);
    const hectares = (areaOf(rings) / 10_000).toFixed(2);
    const count = countOf(rings);
    return { zh: `${count} 个点，约 ${hectares} 公顷`, en: `${count} points, about ${hectares} ha` }[language];
  },
  toCell: (value) => wktArea(ringsOf(value)),
  fromCell: (cell, options) => areaKind.parse(coordinatesIn(String(cell ?? ''), 'Polygon'), options),
  schema: () => ({
    type: 'array',
    minItems: 1,
    items: { type: 'array', minItems: 4, maxItems: pointsMost + 1, items: positionSchema },
  }),
  point: (value) => innerPoint(ringsOf(value)),
};

export const area = use(areaKind);

/** Points of all rings, without those that close them. */
function countOf(rings: Rings): number {
  return rings.reduce((sum, one) => sum + one.length - 1, 0);
}

function isNoArea(): Parsed {
  return isNot(
    '一块范围（每圈至少三个不在一条直线上的点，经度在前、纬度在后；可用 GeoJSON 的 Polygon 或 WKT）',
    'an area (rings of three points at least that do not lie on one line, longitude first; GeoJSON Polygon or WKT)',
  );
}

function ringsOf(value: Json): Rings {
  return Array.isArray(value) ? value.filter(isPositions) : [];
}

import { isPosition, lengthOf, middleOf, type Position, path } from '../geometry.ts';
import { coordinatesIn, wktLine } from '../geometryText.ts';
import { isNot, type Json, type Kind, type NoOptions, onlyOptions, type Parsed, use } from '../kind.ts';
import { refusal } from '../refusal.ts';
import { no, ok } from '../result.ts';
import { positionSchema } from './place.ts';

/** A line on the earth (a road, a pipe, a channel): its points in order, WGS-84, as GeoJSON has a LineString. */
export const lineKind: Kind<NoOptions> = {
  name: 'line',
  label: { zh: '线路', en: 'Line' },
  comparison: 'none',
  checkOptions: (options) => onlyOptions(options),
  parse(input) {
    if (!isPositions(input)) return isNoLine();
    const points = path(input);
    return points.length < 2 ? isNoLine() : (tooManyPoints(points.length) ?? ok(points));
  },
  show(value, _, language) {
    const points = pointsOf(value);
    const kilometres = (lengthOf(points) / 1000).toFixed(2);
    return {
      zh: `${points.length} 个点，长约 ${kilometres} 公里`,
      en: `${points.length} points, about ${kilometres} km`,
    }[language];
  },
  toCell: (value) => wktLine(pointsOf(value)),
  fromCell: (cell, options) => lineKind.parse(coordinatesIn(String(cell ?? ''), 'LineString'), options),
  schema: () => ({ type: 'array', minItems: 2, maxItems: pointsMost, items: positionSchema }),
  point: (value) => middleOf(pointsOf(value)),
};

export const line = use(lineKind);

/** More than this no hand draws and no map of a village needs; a track of a device is thinned before it is kept. */
export const pointsMost = 5000;

/** The refusal of more points than are kept, or null. */
export function tooManyPoints(count: number): Parsed | null {
  return count > pointsMost ? no(refusal('value.tooMany', { most: pointsMost, count })) : null;
}

export function isPositions(input: unknown): input is readonly Position[] {
  return Array.isArray(input) && input.every(isPosition);
}

function isNoLine(): Parsed {
  return isNot(
    '一条线（至少两个不同的点，经度在前、纬度在后；可用 GeoJSON 的 LineString 或 WKT）',
    'a line (two different points at least, longitude first; GeoJSON LineString or WKT)',
  );
}

function pointsOf(value: Json): readonly Position[] {
  return isPositions(value) ? value : [];
}

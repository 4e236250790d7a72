import { wgs84ToGcj02 } from '@yicun/kernel/datum';
import type { Position } from '@yicun/kernel/geometry';
import { describe, expect, it } from 'vitest';
import { cornerFeatures, cornersOf, featuresOf, spanOf, valueFrom } from '../src/map/shape.ts';

const a: Position = [106.2, 37.97];
const b: Position = [106.22, 37.98];
const c: Position = [106.24, 37.97];
const hole = [
  [106.215, 37.972],
  [106.22, 37.974],
  [106.225, 37.972],
  [106.215, 37.972],
];

describe('corners put by hand', () => {
  it('make a value as soon as they are enough', () => {
    expect(valueFrom('place', [a], null)).toEqual({ at: a });
    expect([valueFrom('line', [a], null), valueFrom('line', [a, b], null)]).toEqual([null, [a, b]]);
    expect(valueFrom('area', [a, b], null)).toBeNull();
    expect(valueFrom('area', [a, c, b], null)).toEqual([[a, c, b, a]]);
    expect(valueFrom('line', [], null)).toBeNull();
  });

  it('come back out of the value, and leave the holes of an area alone', () => {
    expect(cornersOf('line', [a, b])).toEqual([a, b]);
    const area = [[a, c, b, a], hole];
    expect(cornersOf('area', area)).toEqual([a, c, b]);
    const wider: Position = [106.24, 37.96];
    expect(valueFrom('area', [a, wider, b], area)).toEqual([[a, wider, b, a], expect.anything()]);
  });

  it('are none of what is no value', () => {
    expect(cornersOf('line', '106.2')).toEqual([]);
    expect(cornersOf('place', { at: [200, 0] })).toEqual([]);
  });
});

describe('features', () => {
  it('lie where the base map has them', () => {
    expect(featuresOf('place', { at: a }, 'gcj02')[0]?.geometry.coordinates).toEqual(wgs84ToGcj02(a));
    expect(featuresOf('area', [[a, c, b, a], hole], 'wgs84')[0]?.geometry).toEqual({
      ...{ type: 'Polygon', coordinates: [[a, c, b, a], hole] },
    });
    expect(spanOf(featuresOf('line', [a, b, c], 'wgs84'))).toEqual([106.2, 37.97, 106.24, 37.98]);
    expect(spanOf([])).toBeNull();
  });

  it('show each corner that can be taken hold of', () => {
    const drawn = cornerFeatures([a, b], 'wgs84');
    expect(drawn.map(({ geometry, properties }) => [geometry.type, properties.corner])).toEqual([
      ['LineString', undefined],
      ['Point', 0],
      ['Point', 1],
    ]);
  });
});

import { gcj02ToWgs84, readFrom, shownIn, wgs84ToGcj02 } from '@yicun/kernel/datum';
import type { Position } from '@yicun/kernel/geometry';
import { lengthOf } from '@yicun/kernel/geometry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Positions of the public eviltransform test suite (googollee/eviltransform, transform_test.go). */
const published: readonly (readonly [wgs: Position, gcj: Position])[] = [
  [
    [121.5272106, 31.1774276],
    [121.531541859215, 31.17530398364597],
  ],
  [
    [113.912316, 22.543847],
    [113.9171764808363, 22.540796131694766],
  ],
  [
    [116.377817, 39.911954],
    [116.38404722455657, 39.91334545536069],
  ],
];

/** In the middle of China, well within the rectangle that is shifted. */
const inChina = fc.tuple(fc.double({ min: 73, max: 137, noNaN: true }), fc.double({ min: 1.5, max: 55, noNaN: true }));

describe('GCJ-02', () => {
  test.each(published)('moves %j as published', (wgs, gcj) => {
    const [longitude, latitude] = wgs84ToGcj02(wgs);
    expect(longitude).toBeCloseTo(gcj[0], 10);
    expect(latitude).toBeCloseTo(gcj[1], 10);
  });

  test('is taken back to within a millimetre, wherever in China', () => {
    fc.assert(
      fc.property(inChina, (at) => {
        expect(lengthOf([at, gcj02ToWgs84(wgs84ToGcj02(at))])).toBeLessThan(0.001);
      }),
    );
  });

  test('moves a place by no more than a kilometre and a half', () => {
    fc.assert(
      fc.property(inChina, (at) => {
        const metres = lengthOf([at, wgs84ToGcj02(at)]);
        expect(metres).toBeGreaterThan(5);
        expect(metres).toBeLessThan(1500);
      }),
    );
  });

  test('leaves what lies outside China where it is', () => {
    for (const at of [
      [2.35, 48.85],
      [-74, 40.7],
      [151.2, -33.9],
      [71.9, 40],
      [110, 0.5],
    ] as const) {
      expect(wgs84ToGcj02(at)).toEqual(at);
      expect(gcj02ToWgs84(at)).toEqual(at);
    }
  });

  test('is used where a map says so, and nowhere else', () => {
    const at: Position = [106.2, 37.98];
    expect(shownIn('wgs84', at)).toEqual(at);
    expect(readFrom('wgs84', at)).toEqual(at);
    expect(lengthOf([at, shownIn('gcj02', at)])).toBeGreaterThan(300);
    expect(lengthOf([at, readFrom('gcj02', shownIn('gcj02', at))])).toBeLessThan(0.001);
  });
});

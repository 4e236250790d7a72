import { areaOf, innerPoint, lengthOf, middleOf, type Position, ring } from '@yicun/kernel/geometry';
import { kindNamed } from '@yicun/kernel/kinds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];

/** Is the point within the ring, by another way than the code under test: the winding of the angles around it. */
function winds(around: readonly Position[], [x, y]: Position): boolean {
  const angles = around.map(([px, py]) => Math.atan2(py - y, px - x));
  const turned = angles.reduce((sum, angle, i) => {
    const step = angle - (angles[i - 1] ?? angle);
    return sum + Math.atan2(Math.sin(step), Math.cos(step));
  }, 0);
  return Math.abs(turned) > Math.PI;
}

describe('lengths and areas', () => {
  test('a degree of latitude, and the same of longitude at 60° north, which is half as long', () => {
    expect(
      lengthOf([
        [106, 37],
        [106, 38],
      ]),
    ).toBeCloseTo(111_195, -1);
    expect(
      lengthOf([
        [106, 60],
        [107, 60],
      ]) /
        lengthOf([
          [106, 60],
          [106, 61],
        ]),
    ).toBeCloseTo(0.5, 3);
    expect(lengthOf([[106, 37]])).toBe(0);
  });

  test('an area less its holes', () => {
    const outer = ring(square(106, 37, 0.1), 'outer') ?? [];
    const hole = ring(square(106.02, 37.02, 0.05), 'hole') ?? [];
    // 0.1° of latitude times 0.1° of longitude at 37.05° north.
    expect(areaOf([outer])).toBeCloseTo(11_119.5 ** 2 * Math.cos((37.05 * Math.PI) / 180), -6);
    expect(areaOf([outer, hole]) / areaOf([outer])).toBeCloseTo(0.75, 5);
  });
});

describe('the point that stands for', () => {
  test('a line lies half way along it', () => {
    const line: Position[] = [
      [106, 37],
      [106, 37.1],
      [106, 37.4],
    ];
    expect(middleOf(line)?.[1]).toBeCloseTo(37.2, 6);
    expect(kindNamed('line').point?.([...line.map((one) => [...one])])).toEqual(middleOf(line));
  });

  test('a bent area lies within it, where its centroid does not', () => {
    const bent: Position[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [3, 4],
      [3, 1],
      [1, 1],
      [1, 4],
      [0, 4],
      [0, 0],
    ];
    expect(winds(bent, innerPoint([bent]) ?? [2, 2])).toBe(true);
    expect(winds(bent, [2, 2.5])).toBe(false);
  });

  test('an area lies within it and not in its hole, whatever its shape', () => {
    // A star around a middle: at rising angles, each point as far out as it likes.
    const star = fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }).map((radii) =>
      radii.map((radius, i): Position => {
        const angle = (2 * Math.PI * i) / radii.length;
        return [106 + radius * Math.cos(angle), 37 + radius * Math.sin(angle)];
      }),
    );
    fc.assert(
      fc.property(star, (points) => {
        const outer = ring(points, 'outer') ?? [];
        const hole = ring(square(105.99, 36.99, 0.02), 'hole') ?? [];
        const point = innerPoint([outer, hole]) ?? [0, 0];
        expect(winds(outer, point)).toBe(true);
        expect(winds(hole, point)).toBe(false);
      }),
    );
  });

  test('a place is the place', () => {
    expect(kindNamed('place').point?.({ at: [106.2, 37.98], accuracy: 5 })).toEqual([106.2, 37.98]);
    expect(kindNamed('place').point?.('nowhere')).toBeNull();
  });
});

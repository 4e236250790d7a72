import type { Position } from '@yicun/kernel/geometry';
import { thinned, thinnedAreas } from '@yicun/kernel/thinning';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const metresOfDegree = 111_195;

/** Metres from a point to the nearest stretch of a line, around 38° N. */
function away([x, y]: Position, line: readonly Position[]): number {
  const wide = metresOfDegree * Math.cos((line[0]?.[1] ?? 0) * (Math.PI / 180));
  const flat = ([a, b]: Position): Position => [a * wide, b * metresOfDegree];
  const [px, py] = flat([x, y]);
  const distances = line.slice(1).map((to, i) => {
    const [ax, ay] = flat(line[i] ?? to);
    const [bx, by] = flat(to);
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
    return Math.hypot(px - ax - share * (bx - ax), py - ay - share * (by - ay));
  });
  return Math.min(...distances);
}

const position = fc.tuple(
  fc.double({ min: 106, max: 106.3, noNaN: true }),
  fc.double({ min: 37.8, max: 38.1, noNaN: true }),
);

describe('a line with fewer points', () => {
  it('stays within the distance, keeps its ends, and only leaves points out', () => {
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 1, max: 5000 }),
        (line, far) => {
          const thin = thinned(line, far);
          expect(thin[0]).toEqual(line[0]);
          expect(thin.at(-1)).toEqual(line.at(-1));
          for (const point of thin) expect(line).toContainEqual(point);
          for (const point of line) expect(away(point, thin)).toBeLessThanOrEqual(far * 1.001);
        },
      ),
    );
  });

  it('loses what lies straight, however long it is', () => {
    const straight = Array.from({ length: 200_000 }, (_, i): Position => [106 + i / 1e6, 38]);
    expect(thinned(straight, 1)).toEqual([straight[0], straight.at(-1)]);
  });
});

describe('areas', () => {
  const square = (x: number, y: number, size: number): readonly Position[] => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];

  it('lose the islands and holes that are too small to see', () => {
    const land = [square(106, 38, 0.1), square(106.05, 38.05, 0.0001)];
    const island = [square(106.5, 38, 0.0001)];
    expect(thinnedAreas([land, island], 120)).toEqual([[square(106, 38, 0.1)]]);
  });

  it('never come to nothing', () => {
    const island = [square(106.5, 38, 0.0001)];
    expect(thinnedAreas([island], 120)).toEqual([island]);
  });
});

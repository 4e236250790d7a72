/** Lines and rings with fewer points, for maps that are looked at from afar. */
import type { Position, Rings } from './geometry.ts';

/** Metres of a degree of latitude, on the sphere of geometry.ts. */
const metresOfDegree = (6_371_008.8 * Math.PI) / 180;

/**
 * The line with no more points than it needs to stay within so many metres of what it was (Douglas and Peucker 1973). Its
 * ends stay; so does a ring closed. What comes of a ring may have fewer than the four points a ring needs.
 */
export function thinned(points: readonly Position[], metres: number): readonly Position[] {
  const [first] = points;
  if (!first || points.length < 3) return points;
  const wide = metresOfDegree * Math.cos((first[1] * Math.PI) / 180);
  const flat = points.map(([x, y]): Position => [x * wide, y * metresOfDegree]);
  const kept = new Uint8Array(points.length);
  kept[0] = 1;
  kept[points.length - 1] = 1;
  const stretches: (readonly [from: number, to: number])[] = [[0, points.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch;
    let farthest = -1;
    let most = metres;
    for (let i = from + 1; i < to; i += 1) {
      const away = awayFrom(flat[i], flat[from], flat[to]);
      if (away <= most) continue;
      farthest = i;
      most = away;
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    stretches.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => kept[i] === 1);
}

/**
 * Areas thinned ring by ring. Holes and islands that come to nothing are left out; if nothing were left, the first ring
 * stays as it was.
 */
export function thinnedAreas(areas: readonly Rings[], metres: number): readonly Rings[] {
  const left = areas.flatMap((rings): readonly Rings[] => {
    const [outer, ...holes] = rings.map((one) => thinned(one, metres));
    return outer && outer.length >= 4 ? [[outer, ...holes.filter((one) => one.length >= 4)]] : [];
  });
  return left.length > 0 ? left : areas.slice(0, 1).map((rings) => rings.slice(0, 1));
}

/** Distance of a point from a stretch, all on the flat. */
function awayFrom([x, y]: Position = [0, 0], [ax, ay]: Position = [0, 0], [bx, by]: Position = [0, 0]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

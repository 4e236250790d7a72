/** Points, lines and areas on the earth, in degrees of WGS-84, longitude first (RFC 7946). */

export type Position = readonly [longitude: number, latitude: number];

/** One outer ring and its holes. Each ring ends where it began. */
export type Rings = readonly (readonly Position[])[];

/** A longitude and a latitude, and maybe a height, which is left out. */
export function isPosition(input: unknown): input is Position {
  if (!Array.isArray(input) || input.length < 2 || input.length > 4) return false;
  const [longitude, latitude]: readonly unknown[] = input;
  return isWithin(longitude, 180) && isWithin(latitude, 90);
}

/** To seven decimals, about a centimetre; and without a height. */
export function rounded([longitude, latitude]: Position): Position {
  return [round(longitude), round(latitude)];
}

/** Rounded points, of which none repeats the one before it. */
export function path(points: readonly Position[]): readonly Position[] {
  return points.map(rounded).filter((point, i, all) => i === 0 || !isSame(point, all[i - 1]));
}

/** A ring as it is stored: rounded, closed, and running the given way round (RFC 7946 §3.1.6). Null: no ring. */
export function ring(points: readonly Position[], wanted: 'outer' | 'hole'): readonly Position[] | null {
  const open = path(points);
  const [first] = open;
  const closed = first && !isSame(first, open.at(-1)) ? [...open, first] : open;
  const way = turnOf(closed);
  if (closed.length < 4 || way === 0n) return null;
  return way > 0n === (wanted === 'outer') ? closed : closed.toReversed();
}

/**
 * Above 0: the ring runs anticlockwise; below: clockwise; 0: it encloses nothing. Exact, in ten-millionths of a degree: a
 * sum of fractions would give a ring that goes out and back the way it came some area, and another one turned round.
 */
function turnOf(points: readonly Position[]): bigint {
  const whole = points.map(([x, y]) => [BigInt(Math.round(x * 1e7)), BigInt(Math.round(y * 1e7))] as const);
  return whole.reduce((sum, [x, y], i) => {
    const [lastX, lastY] = whole[i - 1] ?? [x, y];
    return sum + lastX * y - x * lastY;
  }, 0n);
}

/** Mean radius of the earth in metres (IUGG). */
const radius = 6_371_008.8;

/** Length in metres along the points, on a sphere: within 0.5 % of the ellipsoid. */
export function lengthOf(points: readonly Position[]): number {
  return points.reduce((sum, point, i) => sum + distance(points[i - 1] ?? point, point), 0);
}

/** Area in square metres, less the holes. Flat around its own latitude: within 1 % up to the size of a county. */
export function areaOf([outer = [], ...holes]: Rings): number {
  const latitude = outer.reduce((sum, [, one]) => sum + one, 0) / (outer.length || 1);
  const degrees = Math.abs(doubledArea(outer)) - holes.reduce((sum, one) => sum + Math.abs(doubledArea(one)), 0);
  return (degrees / 2) * (radius * radians(1)) ** 2 * Math.cos(radians(latitude));
}

/** The point half way along a line. */
export function middleOf(points: readonly Position[]): Position | null {
  let left = lengthOf(points) / 2;
  for (const [i, point] of points.entries()) {
    const last = points[i - 1] ?? point;
    const step = distance(last, point);
    if (step >= left && step > 0) return rounded(between(last, point, left / step));
    left -= step;
  }
  return points[0] ?? null;
}

/**
 * A point that surely lies inside an area, for a sign on the map: on the latitude half way up, in the middle of the
 * widest stretch. The centroid of a bent area may lie outside.
 */
export function innerPoint(rings: Rings): Position | null {
  const latitudes = (rings[0] ?? []).map((point) => point[1]);
  const latitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const crossings = rings.flatMap((one) => crossingsOf(one, latitude)).sort((a, b) => a - b);
  let widest: readonly [from: number, to: number] | null = null;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from = 0, to = 0] = crossings.slice(i, i + 2);
    if (widest === null || to - from > widest[1] - widest[0]) widest = [from, to];
  }
  return widest === null ? (rings[0]?.[0] ?? null) : rounded([(widest[0] + widest[1]) / 2, latitude]);
}

function crossingsOf(points: readonly Position[], latitude: number): readonly number[] {
  return points.flatMap((to, i) => {
    const from = points[i - 1];
    if (!from || from[1] > latitude === to[1] > latitude) return [];
    return [from[0] + ((latitude - from[1]) / (to[1] - from[1])) * (to[0] - from[0])];
  });
}

/** Twice the area in square degrees (shoelace), positive when it runs anticlockwise. */
function doubledArea(points: readonly Position[]): number {
  // Around the first point, so that small areas far from 0° lose no digits.
  const [x0, y0] = points[0] ?? [0, 0];
  return points.reduce((sum, [x, y], i) => {
    const [lastX, lastY] = points[i - 1] ?? [x, y];
    return sum + (lastX - x0) * (y - y0) - (x - x0) * (lastY - y0);
  }, 0);
}

/** Metres between two points, on a sphere (haversine). */
function distance(a: Position, b: Position): number {
  const height = Math.sin(radians(b[1] - a[1]) / 2) ** 2;
  const width = Math.sin(radians(b[0] - a[0]) / 2) ** 2 * Math.cos(radians(a[1])) * Math.cos(radians(b[1]));
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(height + width)));
}

function between(a: Position, b: Position, share: number): Position {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function isSame(a: Position, b: Position | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1];
}

function isWithin(input: unknown, most: number): input is number {
  return typeof input === 'number' && input >= -most && input <= most;
}

/** Adding 0 makes −0 plain 0. */
function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7 + 0;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/**
 * Positions on maps that shift them. Inside everything is WGS-84 (CGCS2000 differs from it by centimetres); base maps of
 * Amap and Tencent lie in GCJ-02, which moves each place in China by 100 to 700 metres.
 */
import type { Position } from './geometry.ts';

/** Where the coordinates of a base map or a file are at home. */
export const datums = ['wgs84', 'gcj02'] as const;
export type Datum = (typeof datums)[number];

export function isDatum(input: unknown): input is Datum {
  return input === 'wgs84' || input === 'gcj02';
}

/** A WGS-84 position as a map of that datum has it. */
export function shownIn(datum: Datum, at: Position): Position {
  return datum === 'gcj02' ? wgs84ToGcj02(at) : at;
}

/** A position read off a map or file of that datum, in WGS-84. */
export function readFrom(datum: Datum, at: Position): Position {
  return datum === 'gcj02' ? gcj02ToWgs84(at) : at;
}

/** The Krasovsky 1940 ellipsoid, in which the shift was published: half axis in metres, and eccentricity squared. */
const axis = 6_378_245;
const eccentricity = 0.006693421622965943;

/**
 * The shift that applies at a WGS-84 position, as it has been known since 2010 (the "eviltransform" formula). Outside the
 * rectangle around China nothing is shifted.
 */
export function wgs84ToGcj02([longitude, latitude]: Position): Position {
  if (!isShifted(longitude, latitude)) return [longitude, latitude];
  const x = longitude - 105;
  const y = latitude - 35;
  const slope = radians(latitude);
  const magic = 1 - eccentricity * Math.sin(slope) ** 2;
  const north = (northward(x, y) * 180) / (((axis * (1 - eccentricity)) / (magic * Math.sqrt(magic))) * Math.PI);
  const east = (eastward(x, y) * 180) / ((axis / Math.sqrt(magic)) * Math.cos(slope) * Math.PI);
  return [longitude + east, latitude + north];
}

/**
 * The WGS-84 position that is shown at a GCJ-02 one, to better than a millimetre. The shift changes by less than a
 * hundredth over its own length, so each round of the iteration gains two digits.
 */
export function gcj02ToWgs84(shown: Position): Position {
  let [longitude, latitude] = shown;
  for (let round = 0; round < 30; round += 1) {
    const [x, y] = wgs84ToGcj02([longitude, latitude]);
    const [east, north] = [shown[0] - x, shown[1] - y];
    longitude += east;
    latitude += north;
    if (Math.abs(east) < 1e-10 && Math.abs(north) < 1e-10) break;
  }
  return [longitude, latitude];
}

function isShifted(longitude: number, latitude: number): boolean {
  return longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271;
}

/** Metres, of an offset in degrees from 105° E, 35° N. */
function northward(x: number, y: number): number {
  const plain = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  return (
    plain + wave(20, 6 * x) + wave(20, 2 * x) + wave(20, y) + wave(40, y / 3) + wave(160, y / 12) + wave(320, y / 30)
  );
}

function eastward(x: number, y: number): number {
  const plain = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  return (
    plain + wave(20, 6 * x) + wave(20, 2 * x) + wave(20, x) + wave(40, x / 3) + wave(150, x / 12) + wave(300, x / 30)
  );
}

/** Two thirds of a sine of that many metres, whose argument is in half turns. */
function wave(metres: number, halfTurns: number): number {
  return ((metres * 2) / 3) * Math.sin(halfTurns * Math.PI);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** The square a tile covers, in the web's usual cut (Mercator, 2^z × 2^z tiles from the north-west). */
import { type Datum, readFrom, shownIn } from '@yicun/kernel/datum';
import type { Position } from '@yicun/kernel/geometry';

export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** In WGS-84 degrees. West and south belong to it, east and north do not: every place lies in one tile of a zoom. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Units across a tile. */
export const extent = 4096;

/** Is there such a tile? From zoom 20 on there is nothing more to see than before. */
export function isTile({ z, x, y }: TileAddress): boolean {
  const within = (it: number) => Number.isInteger(it) && it >= 0 && it < 2 ** z;
  return Number.isInteger(z) && z >= 0 && z <= 20 && within(x) && within(y);
}

/**
 * What a tile of a map of that datum covers. Edges are taken from the middle of the tile's row and column, so that tiles
 * side by side share theirs to the last digit, shifted or not.
 */
export function boxOf({ z, x, y }: TileAddress, datum: Datum): Box {
  const [middleX, middleY] = degrees(z, x + 0.5, y + 0.5);
  const longitude = (at: number) => readFrom(datum, [degrees(z, at, 0)[0], middleY])[0];
  const latitude = (at: number) => readFrom(datum, [middleX, degrees(z, 0, at)[1]])[1];
  return { west: longitude(x), east: longitude(x + 1), north: latitude(y), south: latitude(y + 1) };
}

/** Where a WGS-84 position lies in a tile, in units from its north-western corner. It may lie outside. */
export function inTile({ z, x, y }: TileAddress, datum: Datum, at: Position): readonly [x: number, y: number] {
  const [longitude, latitude] = shownIn(datum, at);
  const sine = Math.sin((latitude * Math.PI) / 180);
  const across = (longitude / 360 + 0.5) * 2 ** z;
  const down = (0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI) * 2 ** z;
  return [Math.round((across - x) * extent), Math.round((down - y) * extent)];
}

/** The same for what the tile holds: rounding must not carry it over the edge, where nobody would draw it. */
export function withinTile(tile: TileAddress, datum: Datum, at: Position): [x: number, y: number] {
  const [x, y] = inTile(tile, datum, at);
  const clamped = (it: number) => Math.min(extent - 1, Math.max(0, it));
  return [clamped(x), clamped(y)];
}

function degrees(z: number, x: number, y: number): Position {
  const longitude = (x / 2 ** z - 0.5) * 360;
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI;
  return [longitude, latitude];
}

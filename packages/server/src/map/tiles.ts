/**
 * tileOf(database, reader, found, tile, datum): the records that were sought, as a vector tile (Mapbox Vector Tile 2.1).
 * From far away they are counted on a grid, from near each stands for itself; lines and areas are drawn from near only.
 */

import { type GeoJSONVTFeature, type GeoJSONVTTile, geoJSONToTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { type Datum, shownIn } from '@yicun/kernel/datum';
import { isPosition, type Position } from '@yicun/kernel/geometry';
import type { Json } from '@yicun/kernel/kind';
import type { Register } from '@yicun/kernel/register';
import type { Database } from '../db/database.ts';
import { cellsIn, type PlacedCell, type PlacedPoint, pointsIn, type Sought, shapesIn } from '../db/places.ts';
import type { Reader } from '../db/reach.ts';
import type { ClusterTags, Phase, PointTags } from '../wireMap.ts';
import { type Box, boxOf, extent, type TileAddress, withinTile } from './tile.ts';

/** From this zoom on every record has a sign of its own: a tile is some 970 metres wide in 利通区. */
const pointsFrom = 15;
/** A tile with more records than this is counted on a grid even so: signs that cover each other say nothing. */
const pointsMost = 3000;
/** Lines and areas are drawn from here on, so many at most, of records no further off than so many degrees (6 km). */
const shapesFrom = 12;
const shapesMost = 300;
const shapesWithin = 0.06;

export async function tileOf(
  db: Database,
  reader: Reader,
  found: Sought,
  tile: TileAddress,
  datum: Datum,
): Promise<Uint8Array> {
  const box = boxOf(tile, datum);
  const registers = new Map(found.registers.map((one) => [one.name, one]));
  const [signs, shapes] = await Promise.all([
    signsOf(db, found, tile, box),
    tile.z < shapesFrom ? [] : shapesIn(db, reader, found, widened(box), shapesMost),
  ]);
  const drawn = shapes.flatMap((one) => {
    const geometry = geometryOf(one.shape, datum);
    return geometry === null ? [] : [{ type: 'Feature' as const, properties: tagsOf(registers, one), geometry }];
  });
  const features = signs.map(({ at, tags }): GeoJSONVTFeature => {
    return { type: 1, tags: { ...tags(registers) }, geometry: [withinTile(tile, datum, at)] };
  });
  const layers: Record<string, GeoJSONVTTile> = { signs: layer(tile, features) };
  if (drawn.length > 0) {
    const data = { type: 'FeatureCollection' as const, features: drawn };
    layers.shapes = geoJSONToTile(data, tile.z, tile.x, tile.y, { extent, clip: true, buffer: 64, maxZoom: 20 });
  }
  return fromGeojsonVt(layers, { version: 2, extent });
}

interface Sign {
  readonly at: Position;
  readonly tags: (registers: ReadonlyMap<string, Register>) => PointTags | ClusterTags;
}

async function signsOf(db: Database, found: Sought, tile: TileAddress, box: Box): Promise<readonly Sign[]> {
  if (tile.z >= pointsFrom) {
    const points = await pointsIn(db, found, box, pointsMost + 1);
    if (points.length <= pointsMost) return points.map(signOf);
  }
  const across = tile.z >= pointsFrom ? 32 : tile.z >= 13 ? 16 : 8;
  const byCell = Map.groupBy(await cellsIn(db, found, box, across), (one) => one.cell);
  return [...byCell.values()].map(clusterOf);
}

function signOf(point: PlacedPoint): Sign {
  return { at: [point.longitude, point.latitude], tags: (registers) => tagsOf(registers, point) };
}

/** The parts of one cell: a record that is alone there stands for itself. */
function clusterOf(parts: readonly PlacedCell[]): Sign {
  const [first] = parts;
  const count = parts.reduce((sum, one) => sum + one.count, 0);
  if (first && count === 1) return signOf(first);
  const middle = (of: (one: PlacedCell) => number) => parts.reduce((sum, one) => sum + of(one) * one.count, 0) / count;
  return {
    at: [middle((one) => one.longitude), middle((one) => one.latitude)],
    tags(registers) {
      const by: Record<Phase, number> = { begun: 0, going: 0, over: 0, plain: 0 };
      for (const one of parts) by[phaseOf(registers.get(one.register), one.stage)] += one.count;
      return { count, ...by };
    },
  };
}

function tagsOf(
  registers: ReadonlyMap<string, Register>,
  { id, register, stage }: Pick<PlacedPoint, 'id' | 'register' | 'stage'>,
): PointTags {
  const declared = registers.get(register);
  const step = declared === undefined || stage === null ? 0 : Object.keys(declared.stages).indexOf(stage) + 1;
  return { id, register, step, phase: phaseOf(declared, stage) };
}

function phaseOf(register: Register | undefined, stage: string | null): Phase {
  if (register === undefined || stage === null) return 'plain';
  if (register.stages[stage]?.final) return 'over';
  return stage === register.start ? 'begun' : 'going';
}

function layer({ z, x, y }: TileAddress, features: GeoJSONVTFeature[]): GeoJSONVTTile {
  return { transformed: true, source: null, z, x, y, features };
}

function widened({ west, south, east, north }: Box): Box {
  return {
    west: west - shapesWithin,
    south: south - shapesWithin,
    east: east + shapesWithin,
    north: north + shapesWithin,
  };
}

/** What a line or an area holds, as the map has it. */
function geometryOf(shape: Json, datum: Datum) {
  const positions = (list: Json): [number, number][] =>
    Array.isArray(list) ? list.filter(isPosition).map((at) => [...shownIn(datum, at)]) : [];
  if (!Array.isArray(shape)) return null;
  if (isPosition(shape[0])) return { type: 'LineString' as const, coordinates: positions(shape) };
  return { type: 'Polygon' as const, coordinates: shape.map(positions) };
}

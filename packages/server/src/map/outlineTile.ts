/** outlineTile(…): the outlines of the district's units as a vector tile, and their names where they stand in it. */
import { type GeoJSONVTFeature, type GeoJSONVTTile, geoJSONToTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { type Datum, shownIn } from '@yicun/kernel/datum';
import type { Queryable } from '../db/database.ts';
import { namesIn, outlinesIn } from '../db/outlines.ts';
import { boxOf, extent, type TileAddress, withinTile } from './tile.ts';

/** Of an edge, in units of the tile: a border is drawn up to there, so that no seam shows. */
const buffer = 64;

export async function outlineTile(
  db: Queryable,
  { district, today }: { readonly district: string; readonly today: string },
  tile: TileAddress,
  datum: Datum,
): Promise<Uint8Array> {
  const box = boxOf(tile, datum);
  const [outlines, names] = await Promise.all([
    outlinesIn(db, district, box, tile.z, today),
    namesIn(db, district, box, tile.z, today),
  ]);
  const features = outlines.map(({ unit, level, areas }) => ({
    type: 'Feature' as const,
    properties: { unit, level },
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: areas.map((rings) =>
        rings.map((points) => points.map((at): [number, number] => [...shownIn(datum, at)])),
      ),
    },
  }));
  const layers: Record<string, GeoJSONVTTile> = {};
  if (features.length > 0) {
    const data = { type: 'FeatureCollection' as const, features };
    layers.outlines = geoJSONToTile(data, tile.z, tile.x, tile.y, { extent, clip: true, buffer, maxZoom: 20 });
  }
  const { z, x, y } = tile;
  const points = names.map(({ level, name, longitude, latitude }): GeoJSONVTFeature => {
    return { type: 1, tags: { level, name }, geometry: [withinTile(tile, datum, [longitude, latitude])] };
  });
  if (points.length > 0) layers.names = { transformed: true, source: null, z, x, y, features: points };
  return fromGeojsonVt(layers, { version: 2, extent });
}

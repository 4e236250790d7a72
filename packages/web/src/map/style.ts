/** The layers of the map, the lowest first: ground, pictures of a base map, lines and areas, signs. */
import type { MapGround } from '@yicun/server/wireMap';
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { colours, phases } from './signs.ts';

/** Layers that stand for records: a click on them means one. */
export const signLayer = 'signs';
export const shapeLayers = ['areas', 'lines'] as const;

/**
 * @param records address of the tiles of records, with `{z}`, `{x}` and `{y}`; null: none
 * @param isNumbered signs carry the number of their stage
 */
export function styleOf(base: MapGround['base'], records: string | null, isNumbered: boolean): StyleSpecification {
  const pictures = (base?.layers ?? []).map((tiles, n) => ({ id: `base${n}`, tiles }));
  const raster = pictures.map(({ id, tiles }): [string, StyleSpecification['sources'][string]] => [
    id,
    { type: 'raster', tiles: [tiles], tileSize: 256, maxzoom: 18 },
  ]);
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(raster),
      ...(records === null ? {} : { records: { type: 'vector', tiles: [records], maxzoom: 17 } }),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#f1f3ee' } },
      ...pictures.map(({ id }) => ({ id, type: 'raster' as const, source: id })),
      ...(records === null ? [] : recordLayers(isNumbered)),
    ],
  };
}

/** The colour of a record's phase. */
const coloured: ExpressionSpecification = [
  'match',
  ['get', 'phase'],
  'begun',
  colours.begun,
  'going',
  colours.going,
  'over',
  colours.over,
  colours.plain,
];

function recordLayers(isNumbered: boolean): StyleSpecification['layers'] {
  const of = { source: 'records' };
  const counts = phases.flatMap((one): ExpressionSpecification[] => [['to-string', ['get', one]]]);
  const parted = counts.flatMap((one) => [':', one]);
  return [
    {
      ...{ ...of, id: 'areas', 'source-layer': 'shapes' },
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': coloured, 'fill-opacity': 0.18 },
    },
    {
      ...{ ...of, id: 'lines', 'source-layer': 'shapes' },
      type: 'line',
      paint: { 'line-color': coloured, 'line-width': 3 },
    },
    {
      ...{ ...of, id: signLayer, 'source-layer': 'signs' },
      type: 'symbol',
      layout: {
        'icon-image': [
          'case',
          ['has', 'count'],
          ['concat', 'many:', ['to-string', ['get', 'count']], ...parted],
          ['concat', 'sign:', ['get', 'phase'], ':', isNumbered ? ['to-string', ['get', 'step']] : ''],
        ],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}

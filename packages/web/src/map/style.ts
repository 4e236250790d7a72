/** The layers of the map, the lowest first: ground, pictures of a base map, outlines, lines and areas, signs. */
import type { BaseMap } from '@yicun/packs/office/baseMap';
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { colours, phases } from './signs.ts';

/** Layers that stand for records: a click on them means one. */
export const signLayer = 'signs';
export const shapeLayers = ['areas', 'lines'] as const;

type Sources = StyleSpecification['sources'];
type Layers = StyleSpecification['layers'];

/** Addresses of tiles, each with `{z}`, `{x}` and `{y}`; null: there are none. */
export interface Tiles {
  readonly outlines: string | null;
  readonly records: string | null;
}

/** @param isNumbered signs carry the number of their stage */
export function styleOf(base: BaseMap | null, { outlines, records }: Tiles, isNumbered: boolean): StyleSpecification {
  const pictures = (base?.layers ?? []).map((tiles, n) => ({ id: `base${n}`, tiles }));
  const raster = pictures.map(({ id, tiles }): [string, Sources[string]] => [
    id,
    { type: 'raster', tiles: [tiles], tileSize: 256, maxzoom: 18 },
  ]);
  const sources: Sources = Object.fromEntries(raster);
  if (outlines !== null) sources.outlines = { type: 'vector', tiles: [outlines], maxzoom: 14 };
  if (records !== null) sources.records = { type: 'vector', tiles: [records], maxzoom: 17 };
  return {
    version: 8,
    sources,
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#f1f3ee' } },
      ...pictures.map(({ id }) => ({ id, type: 'raster' as const, source: id })),
      ...(outlines === null ? [] : outlineLayers(base === null)),
      ...(records === null ? [] : recordLayers(isNumbered)),
    ],
  };
}

/** Where the tiles of a path of our own are: MapLibre's worker wants whole addresses. */
export function ownTiles(path: string, query: string): string {
  return `${location.origin}${path}/{z}/{x}/{y}?${query}`;
}

/** From this zoom on villages have their outlines and names: before they would lie on each other. */
const villagesFrom = 10;

/** @param isBare nothing lies beneath them: what is inside the district is lighter than what is not */
function outlineLayers(isBare: boolean): Layers {
  const source = 'outlines';
  const level = (name: string): ExpressionSpecification => ['==', ['get', 'level'], name];
  const fill = (name: string) => ({
    ...{ id: `inside-${name}`, type: 'fill' as const, source, 'source-layer': 'outlines', filter: level(name) },
    paint: { 'fill-color': '#fbfcf9', 'fill-opacity': isBare ? 1 : 0 },
  });
  const border = (name: string, width: number, dashes: readonly number[]) => ({
    ...{ id: `border-${name}`, type: 'line' as const, source, 'source-layer': 'outlines', filter: level(name) },
    paint: {
      ...{ 'line-color': '#5b6b5e', 'line-width': width },
      ...(dashes.length === 0 ? {} : { 'line-dasharray': [...dashes] }),
    },
  });
  const names = (name: string) => ({
    ...{ id: `names-${name}`, type: 'symbol' as const, source, 'source-layer': 'names', filter: level(name) },
    layout: { 'icon-image': ['concat', `name:${name}:`, ['get', 'name']] as ExpressionSpecification },
  });
  return [
    fill('district'),
    fill('township'),
    { ...border('village', 0.8, [2, 2]), minzoom: villagesFrom },
    border('township', 1.4, []),
    border('district', 2.2, []),
    { ...names('village'), minzoom: villagesFrom + 1 },
    names('township'),
  ];
}

/** Of shapes that are shown or drawn by hand, and the corners among them that can be taken hold of. */
export const shapeSource = 'shape';
export const cornerLayer = 'shape-corners';

/** The style with the shapes of one record on top. */
export function withShape(it: StyleSpecification): StyleSpecification {
  const of = { source: shapeSource };
  const colour = colours.begun;
  return {
    ...it,
    sources: { ...it.sources, [shapeSource]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
    layers: [
      ...it.layers,
      {
        ...{ ...of, id: 'shape-areas', type: 'fill', filter: ['==', ['geometry-type'], 'Polygon'] },
        paint: { 'fill-color': colour, 'fill-opacity': 0.18 },
      },
      {
        ...{ ...of, id: 'shape-lines', type: 'line', filter: ['!=', ['geometry-type'], 'Point'] },
        paint: { 'line-color': colour, 'line-width': 3 },
      },
      {
        ...{ ...of, id: cornerLayer, type: 'circle', filter: ['==', ['geometry-type'], 'Point'] },
        paint: {
          ...{ 'circle-color': colour, 'circle-radius': 7, 'circle-stroke-color': '#fff', 'circle-stroke-width': 2 },
        },
      },
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

function recordLayers(isNumbered: boolean): Layers {
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

import type { PointTags } from '@yicun/server/wireMap';
import { Button } from 'antd';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '../words/language.ts';
import { map as mapWords } from '../words/map.ts';
import { type Drawn, openMap } from './openMap.ts';
import { ownTiles, shapeLayers, signLayer, styleOf } from './style.ts';
import { outlineTiles, type Under, useRefusedHost } from './under.ts';
import './map.css';

/** West, south, east, north, in degrees of the map. */
export type Span = readonly [west: number, south: number, east: number, north: number];

export interface Picked extends Pick<PointTags, 'id' | 'register'> {}

/** Records on a map: moved, drawn nearer, picked. Everything it shows stands in the list beside it too. */
export function MapView(it: {
  under: Under;
  /** What is asked of the records: the query of their tiles. */
  query: string;
  isNumbered: boolean;
  /** Where to begin; another one moves the map. */
  span: Span | null;
  /** Marked, and brought into sight. */
  at: readonly [longitude: number, latitude: number] | null;
  moved: (span: Span) => void;
  pick: (record: Picked) => void;
}): ReactNode {
  const words = useWords(mapWords);
  const holder = useRef<HTMLDivElement>(null);
  const shown = useRef<Drawn>(null);
  const [canDraw, setCanDraw] = useState(true);
  const [isBusy, setBusy] = useState(true);
  const [signs, setSigns] = useState(0);
  const { under } = it;
  const isRefused = useRefusedHost(under.base);
  const tiles = { outlines: outlineTiles(under), records: ownTiles('/api/map/tiles', it.query) };
  const style = styleOf(under.base, tiles, it.isNumbered);
  const settled = useEffectEvent((map: Drawn) => {
    const bounds = map.getBounds();
    it.moved([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
  });
  const clicked = useEffectEvent((map: Drawn, point: { x: number; y: number }) => {
    const near = 6;
    const found = map.queryRenderedFeatures(
      [
        [point.x - near, point.y - near],
        [point.x + near, point.y + near],
      ],
      { layers: [signLayer, ...shapeLayers].filter((layer) => map.getLayer(layer) !== undefined) },
    );
    const [first] = found;
    if (first === undefined) return;
    const { id, register, count } = first.properties;
    if (typeof id === 'string' && typeof register === 'string') return it.pick({ id, register });
    if (typeof count === 'number' && first.geometry.type === 'Point') {
      const [longitude = 0, latitude = 0] = first.geometry.coordinates;
      map.easeTo({ center: [longitude, latitude], zoom: Math.min(map.getZoom() + 2, 18) });
    }
  });
  const open = useEffectEvent((container: HTMLElement) => {
    const credit = it.under.base?.credit ?? '';
    return openMap({ container, style, span: it.span, credit, words });
  });
  useEffect(() => {
    const container = holder.current;
    if (container === null) return;
    const map = open(container);
    shown.current = map;
    setCanDraw(map !== null);
    if (map === null) return;
    map.on('load', () => settled(map));
    map.on('moveend', () => settled(map));
    map.on('dataloading', () => setBusy(true));
    map.on('idle', () => {
      setBusy(false);
      setSigns(map.queryRenderedFeatures({ layers: [signLayer] }).length);
    });
    map.on('click', ({ point }) => clicked(map, point));
    map.on('mousemove', signLayer, () => {
      map.getCanvas().style.cursor = 'pointer';
    });
    map.on('mouseleave', signLayer, () => {
      map.getCanvas().style.cursor = '';
    });
    // A tile that does not come leaves its square empty; the list beside says so when the server is gone.
    map.on('error', () => {});
    return () => map.remove();
  }, []);
  const asked = JSON.stringify(style);
  const first = useRef(asked);
  useEffect(() => {
    if (first.current === asked) return;
    first.current = asked;
    shown.current?.setStyle(JSON.parse(asked), { diff: true });
  }, [asked]);
  const span = JSON.stringify(it.span);
  useEffect(() => {
    const to: Span | null = JSON.parse(span);
    if (to !== null) shown.current?.fitBounds([...to], { padding: 48, maxZoom: 16, duration: 0 });
  }, [span]);
  const at = JSON.stringify(it.at);
  useEffect(() => {
    const to: [number, number] | null = JSON.parse(at);
    const map = shown.current;
    if (to !== null && map !== null) map.easeTo({ center: to, zoom: Math.max(map.getZoom(), 16), duration: 300 });
  }, [at]);
  if (!canDraw) return <p className="map-absent">{words.noWebGl}</p>;
  return (
    <>
      <div ref={holder} className="map-view" aria-busy={isBusy} data-signs={signs} />
      {isRefused && (
        <p className="map-reload" role="status">
          {words.baseChanged}
          <Button size="small" onClick={() => location.reload()}>
            {words.reload}
          </Button>
        </p>
      )}
    </>
  );
}

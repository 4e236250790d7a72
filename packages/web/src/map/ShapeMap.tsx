import type { GeoJSONSource } from 'maplibre-gl';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '../words/language.ts';
import { map as mapWords } from '../words/map.ts';
import { type Drawn, openMap } from './openMap.ts';
import type { Feature } from './shape.ts';
import { shapeSource, styleOf, withShape } from './style.ts';
import { outlineTiles, type Under } from './under.ts';
import './map.css';

/** A small map of a few shapes, over what lies under all maps. */
export function ShapeMap(it: {
  under: Under;
  features: readonly Feature[];
  /** Where to begin, and no more: what is drawn afterwards does not move the map. */
  span: readonly [number, number, number, number] | null;
  /** Called once, when the map can be drawn on. */
  ready?: (map: Drawn) => void;
}): ReactNode {
  const { under, features } = it;
  const words = useWords(mapWords);
  const holder = useRef<HTMLDivElement>(null);
  const shown = useRef<Drawn>(null);
  const [canDraw, setCanDraw] = useState(true);
  const [isBusy, setBusy] = useState(true);
  const draw = useEffectEvent(() => {
    const source = shown.current?.getSource<GeoJSONSource>(shapeSource);
    source?.setData({ type: 'FeatureCollection', features: [...features] });
  });
  const open = useEffectEvent((container: HTMLElement) => {
    const style = withShape(styleOf(under.base, { outlines: outlineTiles(under), records: null }, false));
    return openMap({ container, style, span: it.span, credit: under.base?.credit ?? '', words });
  });
  const told = useEffectEvent((map: Drawn) => it.ready?.(map));
  useEffect(() => {
    if (holder.current === null) return;
    const map = open(holder.current);
    shown.current = map;
    setCanDraw(map !== null);
    if (map === null) return;
    map.on('load', () => {
      draw();
      told(map);
    });
    map.on('dataloading', () => setBusy(true));
    map.on('idle', () => setBusy(false));
    // What does not come leaves its square empty: the shape is drawn without it.
    map.on('error', () => {});
    return () => map.remove();
  }, []);
  const drawnNow = JSON.stringify(features);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn is drawn anew whenever it is another.
  useEffect(() => draw(), [drawnNow]);
  if (!canDraw) return <p className="map-absent">{words.noWebGl}</p>;
  return <div ref={holder} className="map-view shape-map" aria-busy={isBusy} data-shapes={features.length} />;
}

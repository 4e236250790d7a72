import { useQuery } from '@tanstack/react-query';
import { readFrom } from '@yicun/kernel/datum';
import type { Position } from '@yicun/kernel/geometry';
import type { Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import { Button } from 'antd';
import { type ReactNode, useEffectEvent, useRef, useState } from 'react';
import { Waiting } from '../parts/Waiting.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { map as mapWords } from '../words/map.ts';
import type { Drawn } from './openMap.ts';
import { mapParams, spanQuery } from './query.ts';
import { ShapeMap } from './ShapeMap.tsx';
import { cornerFeatures, cornersOf, featuresOf, type ShapeKind, spanOf, valueFrom } from './shape.ts';
import { cornerLayer } from './style.ts';
import { outlineSpan, type Under, useUnder } from './under.ts';

interface Drawing {
  readonly kind: ShapeKind;
  /** As it is stored, WGS-84. */
  readonly value: Json;
  readonly change: (value: Json) => void;
}

/** A map to click a place on, or the corners of a line or an area. */
export function DrawMap(it: Drawing): ReactNode {
  const under = useUnder();
  const params = mapParams({}, under?.datum ?? 'wgs84');
  // Where the records lie is where one works; nobody waits for it long.
  const records = useQuery({ ...spanQuery(params), enabled: under !== undefined });
  if (under === undefined || records.isPending) return <Waiting lines={4} />;
  return <DrawOn {...it} under={under} start={records.data ?? outlineSpan(under)} />;
}

function DrawOn(it: Drawing & { under: Under; start: readonly [number, number, number, number] | null }): ReactNode {
  const { kind, value, under } = it;
  const words = useWords(mapWords);
  const language = useLanguage();
  const shown = useRef<Drawn>(null);
  const [put, setPut] = useState<{ readonly corners: readonly Position[]; readonly value: Json } | null>(null);
  // What was put is the truth as long as the value is what came of it: an area turns its ring, a new one is too short yet.
  const corners = put !== null && isSame(put.value, value) ? put.corners : cornersOf(kind, value);
  const take = (next: readonly Position[]) => {
    const made = valueFrom(kind, next, value);
    setPut({ corners: next, value: made });
    it.change(made);
  };
  const add = (at: Position) => take(kind === 'place' ? [at] : [...corners, at]);
  const placed = useEffectEvent((longitude: number, latitude: number) =>
    add(readFrom(under.datum, [longitude, latitude])),
  );
  const moved = useEffectEvent((corner: number, longitude: number, latitude: number) =>
    take(corners.with(corner, readFrom(under.datum, [longitude, latitude]))),
  );
  const ready = useEffectEvent((map: Drawn) => {
    shown.current = map;
    map.getCanvas().style.cursor = 'crosshair';
    map.doubleClickZoom.disable();
    map.on('click', ({ lngLat, point }) => {
      if (map.queryRenderedFeatures(point, { layers: [cornerLayer] }).length === 0) placed(lngLat.lng, lngLat.lat);
    });
    for (const [down, move, up] of [
      ['mousedown', 'mousemove', 'mouseup'],
      ['touchstart', 'touchmove', 'touchend'],
    ] as const) {
      map.on(down, cornerLayer, (event) => {
        const corner: unknown = event.features?.[0]?.properties.corner;
        if (typeof corner !== 'number') return;
        event.preventDefault();
        const drag = map.on(move, ({ lngLat }) => moved(corner, lngLat.lng, lngLat.lat));
        map.once(up, () => drag.unsubscribe());
      });
    }
  });
  const [begin] = useState(() => spanOf(featuresOf(kind, value, under.datum)) ?? it.start);
  const centre = () => {
    const { lng, lat } = shown.current?.getCenter() ?? {};
    if (lng !== undefined && lat !== undefined) add(readFrom(under.datum, [lng, lat]));
  };
  const features = [
    ...(kind === 'area' ? featuresOf(kind, value, under.datum) : []),
    ...cornerFeatures(corners, under.datum),
  ];
  return (
    <div className="draw-map">
      <p className="quiet">{words.drawing[kind]}</p>
      <div className="map-frame">
        <ShapeMap under={under} features={features} span={begin} ready={ready} />
        <span className="draw-centre" aria-hidden />
      </div>
      <div className="shape-buttons">
        <Button size="small" onClick={centre}>
          {kind === 'place' ? words.takeCentre : words.addCentre}
        </Button>
        {kind !== 'place' && (
          <Button size="small" disabled={corners.length === 0} onClick={() => take(corners.slice(0, -1))}>
            {words.undoCorner}
          </Button>
        )}
        <span role="status" className="quiet">
          {value !== null && corners.length > 0
            ? kindNamed(kind).show(value, {}, language)
            : corners.length > 0 && words.moreCorners}
        </span>
      </div>
    </div>
  );
}

function isSame(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

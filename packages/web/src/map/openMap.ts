/** MapLibre as it is used here: with its worker from our own pages, drawn signs, and words in the reader's language. */

import { AttributionControl, Map as Drawn, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { StyleSpecification } from 'maplibre-gl';
import { drawn, sharpness } from './signs.ts';

// A worker of the page's own address: the content security policy allows no other.
setWorkerUrl(workerUrl);

export type { Drawn };

/** 中国, as long as nobody has said where to begin. */
const everywhere: [number, number, number, number] = [73, 18, 135, 54];

/** What a screen reader and the buttons say. */
export interface MapWords {
  readonly map: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
}

/**
 * @param span where to begin: west, south, east, north as the map has them
 * @returns null where the browser cannot draw a map (no WebGL 2)
 */
export function openMap(it: {
  container: HTMLElement;
  style: StyleSpecification;
  span: readonly [number, number, number, number] | null;
  credit: string;
  words: MapWords;
}): Drawn | null {
  if (!canDraw()) return null;
  const map = new Drawn({
    container: it.container,
    style: it.style,
    bounds: it.span === null ? everywhere : [...it.span],
    fitBoundsOptions: { padding: 48, maxZoom: 16 },
    maxZoom: 19,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    fadeDuration: 0,
    locale: {
      'Map.Title': it.words.map,
      'NavigationControl.ZoomIn': it.words.zoomIn,
      'NavigationControl.ZoomOut': it.words.zoomOut,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-left');
  map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
  if (it.credit !== '') map.addControl(new AttributionControl({ customAttribution: it.credit, compact: true }));
  map.setMissingStyleImageResolver((id) => {
    const image = drawn(id);
    if (image !== null && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: sharpness });
  });
  return map;
}

function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

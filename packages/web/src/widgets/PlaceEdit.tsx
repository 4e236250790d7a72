import { placeKind } from '@yicun/kernel/kinds/place';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { OnMap } from './OnMap.tsx';
import type { Edited } from './widget.ts';
import { WrittenInput } from './written.tsx';
import './widgets.css';

/** A place as coordinates: typed, taken from the device, or put on the map. */
export function PlaceEdit(it: Edited): ReactNode {
  const words = useWords(widgetWords);
  const [seeking, setSeeking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const found = ({ coords }: GeolocationPosition) => {
    setSeeking(false);
    const parsed = placeKind.parse(
      { at: [coords.longitude, coords.latitude], accuracy: Math.round(coords.accuracy) },
      {},
    );
    if (parsed.ok) it.change(parsed.value);
    else setTrouble(words.positionUnknown);
  };
  const lost = ({ code }: GeolocationPositionError) => {
    setSeeking(false);
    setTrouble(code === 1 ? words.positionDenied : words.positionUnknown);
  };
  const seek = () => {
    setTrouble(null);
    // Browsers give a position only to pages that came over https, or from the device itself.
    if (!window.isSecureContext) return setTrouble(words.positionInsecure);
    setSeeking(true);
    navigator.geolocation.getCurrentPosition(found, lost, { enableHighAccuracy: true, timeout: 20_000 });
  };
  return (
    <div className="place-edit">
      <WrittenInput {...it} placeholder={words.placeHint} />
      <div className="shape-buttons">
        <Button size="small" loading={seeking} disabled={it.disabled ?? false} onClick={seek}>
          {words.myPosition}
        </Button>
        <OnMap kind="place" value={it.value} change={it.change} disabled={it.disabled ?? false} />
      </div>
      {trouble !== null && (
        <p className="refused" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}

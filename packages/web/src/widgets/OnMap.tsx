import type { Json } from '@yicun/kernel/kind';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ShapeKind } from '../map/shape.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../words/language.ts';
import { map as mapWords } from '../words/map.ts';

/** Fetched when somebody wants it: all that a map needs is larger than the rest of the form. */
const DrawMap = lazy(async () => ({ default: (await import('../map/DrawMap.tsx')).DrawMap }));

/** Beside the input of a place, a line or an area: a map to put it on. Whoever cannot use one types instead. */
export function OnMap(it: {
  kind: ShapeKind;
  value: Json;
  change: (value: Json) => void;
  disabled: boolean;
}): ReactNode {
  const words = useWords(mapWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" disabled={it.disabled} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.closeMap : it.kind === 'place' ? words.chooseOnMap : words.drawOnMap}
      </Button>
      {isOpen && !it.disabled && (
        <Suspense fallback={<Waiting lines={4} />}>
          <DrawMap kind={it.kind} value={it.value} change={it.change} />
        </Suspense>
      )}
    </>
  );
}

import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import { lazy, type ReactNode, Suspense } from 'react';
import { featuresOf, isShapeKind, spanOf } from '../../map/shape.ts';
import { useUnder } from '../../map/under.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useWords } from '../../words/language.ts';
import { map as mapWords } from '../../words/map.ts';
import './recordMap.css';

const ShapeMap = lazy(async () => ({ default: (await import('../../map/ShapeMap.tsx')).ShapeMap }));

/** Where a record lies, with its lines and areas; nothing where it has none, or none that the reader may see. */
export function RecordMap(it: { register: Register; record: RecordRow; hidden: ReadonlySet<string> }): ReactNode {
  const { register, record, hidden } = it;
  const words = useWords(mapWords);
  const under = useUnder();
  const shapes = Object.values(register.fields).flatMap(({ name, kind }) => {
    const value = record.data[name];
    return isShapeKind(kind) && value !== undefined && !hidden.has(name) ? [{ kind, value }] : [];
  });
  if (shapes.length === 0) return null;
  const features = under && shapes.flatMap(({ kind, value }) => featuresOf(kind, value, under.datum));
  return (
    <section className="panel record-map" aria-label={words.where}>
      <h2>{words.where}</h2>
      <div className="map-frame">
        {under === undefined || features === undefined ? (
          <Waiting lines={4} />
        ) : (
          <Suspense fallback={<Waiting lines={4} />}>
            {/* Another value is another map: it begins where the shape lies now. */}
            <ShapeMap key={JSON.stringify(shapes)} under={under} features={features} span={spanOf(features)} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

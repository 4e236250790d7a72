import type { Register, Stage } from '@yicun/kernel/register';
import type { Phase } from '@yicun/server/wireMap';
import type { ReactNode } from 'react';
import { phases } from '../../map/signs.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { map as mapWords } from '../../words/map.ts';

/** What the signs mean: of one register its stages by number, of several how far a record has come. */
export function Legend({ single }: { single: Register | null }): ReactNode {
  const words = useWords(mapWords);
  const language = useLanguage();
  const stages = single === null ? [] : Object.values(single.stages);
  return (
    <section className="map-legend" aria-label={words.legend}>
      <h2>{words.legend}</h2>
      <ul>
        {stages.length > 0
          ? stages.map((stage, n) => (
              <li key={stage.name}>
                <Sign phase={phaseOf(stage, n)} step={String(n + 1)} /> {stage.label[language]}
              </li>
            ))
          : (single === null ? phases : (['plain'] as const)).map((phase) => (
              <li key={phase}>
                <Sign phase={phase} step="" /> {words.phases[phase]}
              </li>
            ))}
      </ul>
      <p className="quiet">{words.many}</p>
    </section>
  );
}

function Sign({ phase, step }: { phase: Phase; step: string }): ReactNode {
  return (
    <span className={`map-sign map-sign-${phase}`} aria-hidden>
      <span>{step}</span>
    </span>
  );
}

function phaseOf(stage: Stage, n: number): Phase {
  return stage.final ? 'over' : n === 0 ? 'begun' : 'going';
}

import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review } from '../../../words/review.ts';
import { tones } from './marks.ts';

/** What the colours and lines of the source mean. */
export function Legend(): ReactNode {
  const words = useWords(reading);
  return (
    <ul className="legend" aria-label={useWords(review).legend}>
      {tones.map((tone) => (
        <li key={tone}>
          <span className={`tone-${tone}`}>{words.tones[tone]}</span>
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { useReviewing } from './reviewing.ts';
import { isTouched, restored } from './standing.ts';
import type { Thing } from './things.ts';
import { titleOf } from './things.ts';

/** What was read and removed in the review, struck through, with the way back. */
export function Removed({ things }: { things: readonly Thing[] }): ReactNode {
  const words = useWords(reviewWords);
  const labels = useWords(reading);
  const { review, edit, locked } = useReviewing();
  if (things.length === 0) return null;
  return (
    <ul className="removed" aria-label={words.removed}>
      {things.map((thing) => {
        const { id } = thing.it;
        const back = () => edit((now) => ({ ...now, corrections: restored(now.corrections, id) }));
        return (
          <li key={id}>
            <span className="row-mark row-removed">{words.removed}</span> {labels.sorts[thing.sort]}{' '}
            <del>{titleOf(thing)}</del>{' '}
            {!locked && isTouched(review.corrections, id) && (
              <button type="button" onClick={back}>
                {words.restore}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

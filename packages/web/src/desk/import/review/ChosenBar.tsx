import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { useChosen } from './choice.ts';
import { useReviewing } from './reviewing.ts';
import { titleOf } from './things.ts';

/** Where only one side fits on the screen: what is chosen, and the way to it on the other side. */
export function ChosenBar(it: { side: 'source' | 'draft'; onSide: (side: 'source' | 'draft') => void }): ReactNode {
  const { side, onSide } = it;
  const words = useWords(reviewWords);
  const labels = useWords(reading);
  const { things } = useReviewing();
  const { thing: id, editing } = useChosen();
  if (id === null || editing) return null;
  // A unit or a deadline of a row is called by its row.
  const thing = things.get(id) ?? things.get(id.split('/').slice(0, -2).join('/'));
  return (
    <div className="chosen-bar">
      <span className="chosen-words">
        {thing !== undefined && (
          <>
            <b>{labels.sorts[thing.sort]}</b> {titleOf(thing)}
          </>
        )}
      </span>
      <button type="button" className="plain-button" onClick={() => onSide(side === 'source' ? 'draft' : 'source')}>
        {side === 'source' ? words.seeDraft : words.seeSource}
      </button>
    </div>
  );
}

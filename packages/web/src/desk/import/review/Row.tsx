import { type ReactNode, use } from 'react';
import { useWords } from '../../../words/language.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { ChoiceContext, useIsChosen } from './choice.ts';
import { corrected } from './review.ts';
import { useReviewing } from './reviewing.ts';
import { isTouched, restored } from './standing.ts';
import { ThingForm } from './ThingForm.tsx';
import type { Thing } from './things.ts';
import { Was } from './Was.tsx';

/**
 * One drafted thing: what it says, what the review has changed of it, and, while it is chosen, what can be done with
 * it. The panel around it hears clicks and keys (`usePanelKeys`).
 */
export function Row({ thing, children }: { thing: Thing; children: ReactNode }): ReactNode {
  const words = useWords(reviewWords);
  const { id } = thing.it;
  const { changes } = useReviewing();
  const standing = changes.get(id);
  const state = useIsChosen(id);
  if (state === 'editing') {
    return (
      <div className="row row-editing" data-thing={id}>
        <ThingForm thing={thing} />
      </div>
    );
  }
  return (
    <div className="row" data-thing={id} data-chosen={state ?? undefined} tabIndex={-1}>
      <div className="row-words">
        {children}
        {standing !== undefined && <span className={`row-mark row-${standing.is}`}>{words[standing.is]}</span>}
        {standing?.is === 'corrected' && <Was thing={thing} before={standing.before} />}
      </div>
      <Tools thing={thing} />
    </div>
  );
}

/** Rows of a table and headings of key works stay: only what stands in a task can be removed, and a task itself. */
const removable: ReadonlySet<Thing['sort']> = new Set([
  'task',
  'target',
  'implicit',
  'milestone',
  'measure',
  'funding',
  'object',
]);

function Tools({ thing }: { thing: Thing }): ReactNode {
  const words = useWords(reviewWords);
  const choice = use(ChoiceContext);
  const { changes, review, edit, locked } = useReviewing();
  const { id } = thing.it;
  const standing = changes.get(id);
  if (locked) return null;
  const canUndo = standing?.is === 'corrected' && isTouched(review.corrections, id);
  const undo = () => edit((now) => ({ ...now, corrections: restored(now.corrections, id) }));
  return (
    <span className="row-tools">
      {canUndo && (
        <button type="button" data-act="undo" onClick={undo}>
          {words.restore}
        </button>
      )}
      <button type="button" data-act="edit" onClick={() => choice.edit(id)}>
        {words.edit}
      </button>
      {removable.has(thing.sort) && (
        <button type="button" data-act="remove" onClick={() => edit((now) => corrected(now, { remove: id }))}>
          {words.remove}
        </button>
      )}
    </span>
  );
}

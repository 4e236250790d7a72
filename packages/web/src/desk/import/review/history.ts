/** Undo and redo of a review: whole states, which share all they have in common. */

import type { Review } from './review.ts';

export interface History {
  readonly past: readonly Review[];
  readonly now: Review;
  readonly future: readonly Review[];
}

export type Step =
  | { readonly is: 'do'; readonly change: (now: Review) => Review }
  | { readonly is: 'undo' }
  | { readonly is: 'redo' }
  /** The server, or this browser's store, holds another state: what was done before can no longer be undone. */
  | { readonly is: 'replace'; readonly with: Review };

export function begun(now: Review): History {
  return { past: [], now, future: [] };
}

export function stepped(history: History, step: Step): History {
  const { past, now, future } = history;
  switch (step.is) {
    case 'do': {
      const next = step.change(now);
      return next === now ? history : { past: [...past, now], now: next, future: [] };
    }
    case 'undo': {
      const before = past.at(-1);
      return before === undefined ? history : { past: past.slice(0, -1), now: before, future: [now, ...future] };
    }
    case 'redo': {
      const [after, ...rest] = future;
      return after === undefined ? history : { past: [...past, now], now: after, future: rest };
    }
    case 'replace':
      return begun(step.with);
  }
}

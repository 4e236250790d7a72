/**
 * Keeps a review on the server while it is edited: a moment after the last edit, one request at a time, and in this
 * browser's store at once, so that leaving the page, a dead network or a full server loses nothing.
 */

import type { Answer, Trouble } from '../../../source/remote.ts';
import { isSame } from './rebase.ts';
import type { Review } from './review.ts';

export type Keeping =
  | { readonly is: 'kept'; readonly at: number | null }
  /** Edited; goes out in a moment, or is on its way. */
  | { readonly is: 'keeping' }
  /** Not on the server, but in this browser; it is tried again. */
  | { readonly is: 'failed'; readonly trouble: Trouble }
  /** Somebody else, or another window, has edited the draft. */
  | { readonly is: 'moved' };

/** What lies in this browser's store while the server does not have it. */
export interface Unsent {
  readonly version: number;
  /** What the server held at that version. */
  readonly base: Review;
  readonly mine: Review;
  readonly at: number;
}

export interface World {
  readonly send: (version: number, review: Review) => Promise<Answer<{ readonly version: number }>>;
  readonly store: (unsent: Unsent | null) => void;
  readonly now: () => number;
  /** Calls after so many milliseconds, unless the function it gives is called before. */
  readonly later: (ms: number, call: () => void) => () => void;
}

export interface Keeper {
  readonly edited: (review: Review) => void;
  /** Sends what is not sent yet; true once the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Goes on from what the server holds now, after it has moved. */
  readonly rebased: (version: number, base: Review, mine: Review) => void;
  readonly state: () => Keeping;
  readonly held: () => { readonly version: number; readonly base: Review };
  readonly listen: (listener: () => void) => () => void;
}

/** So long after the last edit it is sent. */
export const pauseMs = 800;
/** So long after a failure it is tried again. */
export const againMs = 8000;

/** @param version and `base`: what the server holds at the start */
export function keeper(world: World, start: { readonly version: number; readonly base: Review }): Keeper {
  let { version, base } = start;
  let mine = base;
  let state: Keeping = { is: 'kept', at: null };
  let running: Promise<boolean> | null = null;
  let cancel = () => {};
  const listeners = new Set<() => void>();

  const become = (next: Keeping): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const plan = (ms: number): void => {
    cancel();
    cancel = world.later(ms, () => void flush());
  };
  const settle = (): void => world.store(isSame(mine, base) ? null : { version, base, mine, at: world.now() });

  const send = async (): Promise<boolean> => {
    while (!isSame(mine, base)) {
      become({ is: 'keeping' });
      const sent = mine;
      const answer = await world.send(version, sent);
      if (!answer.ok) {
        const isMoved = answer.trouble.code === 'draft.moved';
        become(isMoved ? { is: 'moved' } : { is: 'failed', trouble: answer.trouble });
        if (!isMoved) plan(againMs);
        return false;
      }
      version = answer.value.version;
      base = sent;
      settle();
    }
    become({ is: 'kept', at: world.now() });
    return true;
  };

  const flush = (): Promise<boolean> => {
    cancel();
    if (state.is === 'moved') return Promise.resolve(false);
    if (isSame(mine, base) && running === null) return Promise.resolve(true);
    running ??= send().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    edited(review) {
      mine = review;
      settle();
      if (state.is === 'moved' || running !== null) return;
      if (isSame(mine, base)) return become({ is: 'kept', at: world.now() });
      become({ is: 'keeping' });
      plan(pauseMs);
    },
    flush,
    rebased(newVersion, newBase, newMine) {
      version = newVersion;
      base = newBase;
      mine = newMine;
      settle();
      become(isSame(mine, base) ? { is: 'kept', at: world.now() } : { is: 'keeping' });
      if (!isSame(mine, base)) plan(pauseMs);
    },
    state: () => state,
    held: () => ({ version, base }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Which drafted thing is chosen, edited, or about to be added. It stands outside of React's state, so that a click
 * re-renders the two rows it concerns and not the whole source.
 */

import type { Addable } from '@yicun/reader/draft';
import { createContext, use, useSyncExternalStore } from 'react';
import type { Values } from './edits.ts';

/** What is to be added to a task, with the fields that are known of it. */
export interface Adding {
  readonly task: string;
  readonly sort: Addable;
  readonly values: Values;
}

export interface Chosen {
  readonly thing: string | null;
  /** Where the click was: the other side scrolls to it. */
  readonly from: 'source' | 'draft';
  /** Its form is open. */
  readonly editing: boolean;
  readonly adding: Adding | null;
}

export interface Choice {
  readonly get: () => Chosen;
  /** Chooses a thing (null: nothing), closing whatever form was open. */
  readonly choose: (thing: string | null, from: Chosen['from']) => void;
  readonly edit: (thing: string) => void;
  readonly add: (adding: Adding) => void;
  readonly listen: (listener: () => void) => () => void;
}

const nothing: Chosen = { thing: null, from: 'draft', editing: false, adding: null };

export function choice(): Choice {
  let chosen = nothing;
  const listeners = new Set<() => void>();
  const become = (next: Chosen) => {
    chosen = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => chosen,
    choose: (thing, from) => become({ ...nothing, thing, from }),
    edit: (thing) => become({ ...nothing, thing, editing: true }),
    add: (adding) => become({ ...nothing, adding }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A click on the same words goes on to the next thing that was made of them; after the last it begins anew. */
export function nextOf(things: readonly string[], chosen: string | null): string | null {
  const at = chosen === null ? -1 : things.indexOf(chosen);
  return things[(at + 1) % things.length] ?? null;
}

export const ChoiceContext = createContext<Choice>(choice());

/** How this thing stands: `null` where another one, or none, is chosen. */
export function useIsChosen(thing: string): 'chosen' | 'editing' | null {
  const { listen, get } = use(ChoiceContext);
  return useSyncExternalStore(listen, () => {
    const { thing: chosen, editing } = get();
    if (chosen !== thing) return null;
    return editing ? 'editing' : 'chosen';
  });
}

/** What is about to be added to this task. */
export function useAdding(task: string): Adding | null {
  const { listen, get } = use(ChoiceContext);
  return useSyncExternalStore(listen, () => {
    const { adding } = get();
    return adding?.task === task ? adding : null;
  });
}

export function useChosen(): Chosen {
  const { listen, get } = use(ChoiceContext);
  return useSyncExternalStore(listen, get);
}

import { type RefObject, useEffect } from 'react';
import type { Choice } from './choice.ts';

/**
 * The draft's side follows the source's: what was chosen by a click on words is scrolled to, and when words are to be
 * added the form is brought into sight (`onAdd`).
 */
export function useFollowing(side: RefObject<HTMLElement | null>, choice: Choice, onAdd: () => void): void {
  useEffect(
    () =>
      choice.listen(() => {
        const { thing, from, adding } = choice.get();
        if (adding !== null) onAdd();
        if (thing === null || from !== 'source') return;
        // After the panel it stands in has been drawn.
        requestAnimationFrame(() => {
          const all = side.current?.querySelectorAll<HTMLElement>('[data-thing]') ?? [];
          [...all].find((one) => one.dataset.thing === thing)?.scrollIntoView({ block: 'center' });
        });
      }),
    [side, choice, onAdd],
  );
}

/** Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac), except where a field has its own. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const isField =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
      if (isField || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [undo, redo]);
}

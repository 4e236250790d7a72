import { type RefObject, use, useEffect } from 'react';
import { ChoiceContext } from './choice.ts';

/**
 * Clicks and keys of a panel of rows, heard once for all of them: a click or j, k and the arrows choose a row, Enter
 * edits it, Delete removes it, Escape lets go. What stands in a row and has a `data-thing` of its own (a unit, a
 * deadline) is chosen by a click.
 */
export function usePanelKeys(panel: RefObject<HTMLElement | null>): void {
  const choice = use(ChoiceContext);
  useEffect(() => {
    const root = panel.current;
    const rows = () => [...(root?.querySelectorAll<HTMLElement>('.row[data-thing]') ?? [])];
    const choose = (row: HTMLElement | undefined) => {
      if (row === undefined) return;
      choice.choose(row.dataset.thing ?? null, 'draft');
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    };
    const act = (row: HTMLElement | undefined, what: string) =>
      row?.querySelector<HTMLElement>(`:scope > .row-tools [data-act="${what}"]`)?.click();
    const click = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || isControl(target)) return;
      const thing = target.closest<HTMLElement>('[data-thing]');
      if (thing !== null && thing.dataset.thing !== choice.get().thing)
        choice.choose(thing.dataset.thing ?? null, 'draft');
    };
    const key = (event: KeyboardEvent) => {
      if (
        !(event.target instanceof Element) ||
        isControl(event.target) ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      )
        return;
      const all = rows();
      const { thing } = choice.get();
      // A unit or a deadline is edited with the row it stands in.
      const chosen = [...(root?.querySelectorAll<HTMLElement>('[data-thing]') ?? [])].find(
        (one) => one.dataset.thing === thing,
      );
      const at = all.findIndex((row) => chosen !== undefined && row.contains(chosen));
      const acts: Readonly<Record<string, () => void>> = {
        next: () => choose(all[at + 1]),
        last: () => choose(all[Math.max(0, at - 1)]),
        edit: () => act(all[at], 'edit'),
        remove: () => {
          act(all[at], 'remove');
          choose(all[at + 1]);
        },
        leave: () => choice.choose(null, 'draft'),
      };
      const meant = acts[named[event.key] ?? ''];
      if (meant === undefined) return;
      event.preventDefault();
      meant();
    };
    root?.addEventListener('click', click);
    root?.addEventListener('keydown', key);
    return () => {
      root?.removeEventListener('click', click);
      root?.removeEventListener('keydown', key);
    };
  }, [panel, choice]);
}

const named: Readonly<Record<string, string>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'last',
  ArrowUp: 'last',
  Enter: 'edit',
  Delete: 'remove',
  Escape: 'leave',
};

function isControl(element: Element): boolean {
  return element.closest('button, a, input, textarea, select, [role="combobox"], [role="option"], label') !== null;
}

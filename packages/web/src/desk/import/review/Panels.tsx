import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { PanelName } from './panels.ts';

export interface Panel {
  readonly name: PanelName;
  readonly label: string;
  /** How much there is in it; null where that says nothing. */
  readonly count: number | null;
  /** The count is of what waits for a person. */
  readonly isAsking?: boolean;
  readonly body: ReactNode;
}

/**
 * Panels under tabs (WAI-ARIA tabs pattern): the arrows go from tab to tab, and where the tabs do not fit in a line they
 * take two, so that none is hidden.
 */
export function Panels(it: {
  label: string;
  panels: readonly Panel[];
  chosen: PanelName;
  onChoose: (name: PanelName) => void;
}): ReactNode {
  const { label, panels, chosen, onChoose } = it;
  const list = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = panels.findIndex(({ name }) => name === chosen);
    const next = (at + step + panels.length) % panels.length;
    onChoose(panels[next]?.name ?? chosen);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  const shown = panels.find(({ name }) => name === chosen);
  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={label} onKeyDown={turn}>
        {panels.map(({ name, label: words, count, isAsking }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === chosen}
            aria-controls="panel"
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {words}
            {count !== null && <span className={isAsking ? 'tab-count tab-asking' : 'tab-count'}>{count}</span>}
          </button>
        ))}
      </div>
      <div
        key={chosen}
        id="panel"
        className="tab-panel"
        role="tabpanel"
        aria-labelledby={`tab-${chosen}`}
        tabIndex={-1}
      >
        {shown?.body}
      </div>
    </>
  );
}

import type { Addable, ProgrammeDraft } from '@yicun/reader/draft';
import type { Source, Span } from '@yicun/reader/source';
import { type ReactNode, type RefObject, use, useEffect, useState } from 'react';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review } from '../../../words/review.ts';
import { ChoiceContext } from './choice.ts';
import { placeOf, prefill } from './prefill.ts';

const offered = ['target', 'milestone', 'measure', 'object', 'funding'] as const satisfies readonly Addable[];

interface Selected {
  readonly span: Span;
  readonly top: number;
  readonly left: number;
}

/** Over words selected in the source: what they can be added as. */
export function WordsBar(it: {
  paper: RefObject<HTMLElement | null>;
  source: Source;
  draft: ProgrammeDraft;
}): ReactNode {
  const { paper, source, draft } = it;
  const words = useWords(review);
  const sorts = useWords(reading).sorts;
  const choice = use(ChoiceContext);
  const selected = useSelected(paper);
  if (selected === null) return null;
  const place = placeOf(draft, selected.span.block);
  const add = (sort: Addable) => {
    if (place === null) return;
    const values = prefill(source, selected.span, sort, place, draft.year);
    getSelection()?.removeAllRanges();
    choice.add({ task: place.task.id, sort, values });
  };
  return (
    <div
      className="words-bar"
      role="toolbar"
      aria-label={words.addAs}
      style={{ top: selected.top, left: selected.left }}
    >
      {place === null ? (
        <span>{words.outsideTasks}</span>
      ) : (
        <>
          <span>{words.addTo(place.task.number)}</span>
          {offered.map((sort) => (
            // Pressing must not take the selection away before the click arrives.
            <button key={sort} type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => add(sort)}>
              {sorts[sort]}
            </button>
          ))}
        </>
      )}
    </div>
  );
}

/** The words of one block that are selected now, without white space at their ends, and where the bar stands. */
function useSelected(paper: RefObject<HTMLElement | null>): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setSelected(selectedIn(paper.current));
    document.addEventListener('selectionchange', look);
    const root = paper.current;
    root?.addEventListener('scroll', look, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      root?.removeEventListener('scroll', look);
    };
  }, [paper]);
  return selected;
}

function selectedIn(root: HTMLElement | null): Selected | null {
  const selection = getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const block = blockOf(range.startContainer);
  if (block === null || !root.contains(block)) return null;
  const text = block.textContent ?? '';
  const from = offsetIn(block, range.startContainer, range.startOffset);
  // Dragged into the next cell: what of this one is selected counts.
  const to = block.contains(range.endContainer) ? offsetIn(block, range.endContainer, range.endOffset) : text.length;
  const start = from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0);
  const end = from + text.slice(from, to).trimEnd().length;
  if (start >= end) return null;
  const box = range.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - 380));
  return { span: { block: Number(block.dataset.block), start, end }, top: Math.max(8, box.top - 44), left };
}

function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-block]') ?? null;
}

function offsetIn(block: HTMLElement, container: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(container, offset);
  return range.toString().length;
}

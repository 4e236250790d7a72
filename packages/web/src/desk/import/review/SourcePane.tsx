import type { ProgrammeDraft } from '@yicun/reader/draft';
import type { Cell, Grid, Source } from '@yicun/reader/source';
import { memo, type ReactNode, use, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useWords } from '../../../words/language.ts';
import { review } from '../../../words/review.ts';
import { type Choice, ChoiceContext } from './choice.ts';
import { Legend } from './Legend.tsx';
import { columnWidths, headRows, piecesOf, rowsOf } from './layout.ts';
import { type Mark, marksOf } from './marks.ts';
import { SourceBlock } from './SourceBlock.tsx';
import { SourceNotes } from './SourceNotes.tsx';
import { WordsBar } from './WordsBar.tsx';

/**
 * The document as it is laid out, coloured by what was read in it. Clicks are heard once for the whole of it, and what
 * is chosen is marked by hand on the elements: choosing draws nothing anew.
 *
 * @param onPick the ids of what was made of the words that were clicked, the narrowest first
 */
export const SourcePane = memo(function SourcePane(it: {
  source: Source;
  draft: ProgrammeDraft;
  locked: boolean;
  onPick: (things: readonly string[]) => void;
}): ReactNode {
  const { source, draft, locked, onPick } = it;
  const words = useWords(review);
  const paper = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => marksOf(draft), [draft]);
  const pieces = useMemo(() => piecesOf(source), [source]);
  usePicking(paper, onPick);
  useShowing(paper, marks);
  return (
    <div className="source">
      <Legend />
      {/* A place to scroll in must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, axe scrollable-region-focusable. */}
      <section ref={paper} className="source-paper" aria-label={words.source} tabIndex={0}>
        {pieces.map((piece) =>
          piece.is === 'paragraph' ? (
            <p key={piece.block}>
              <Words source={source} marks={marks} block={piece.block} />
            </p>
          ) : (
            <Table key={piece.first} source={source} draft={draft} marks={marks} grid={piece.grid} />
          ),
        )}
        <SourceNotes notes={draft.notes} />
      </section>
      {!locked && <WordsBar paper={paper} source={source} draft={draft} />}
    </div>
  );
});

const none: readonly Mark[] = [];

interface Laid {
  readonly source: Source;
  readonly marks: ReadonlyMap<number, readonly Mark[]>;
}

function Words({ source, marks, block }: Laid & { block: number }): ReactNode {
  return <SourceBlock block={block} text={source.blocks[block] ?? ''} marks={marks.get(block) ?? none} />;
}

function Table({ grid, draft, source, marks }: Laid & { grid: Grid; draft: ProgrammeDraft }): ReactNode {
  const rows = useMemo(() => rowsOf(grid), [grid]);
  const widths = useMemo(() => columnWidths(grid, source.blocks), [grid, source]);
  const head = headRows(grid, draft.columns);
  const sum = widths.reduce((total, one) => total + one, 0);
  const cell = (one: Cell) => <Words source={source} marks={marks} block={one.block} />;
  const row = (cells: readonly Cell[], at: number) => (
    <tr key={at}>
      {cells.map((one) =>
        at < head ? (
          <th key={one.block} scope="col" rowSpan={one.rowSpan} colSpan={one.columnSpan}>
            {cell(one)}
          </th>
        ) : (
          <td key={one.block} rowSpan={one.rowSpan} colSpan={one.columnSpan}>
            {cell(one)}
          </td>
        ),
      )}
    </tr>
  );
  return (
    <table className="source-table" style={{ minInlineSize: `${sum}em` }}>
      {grid.name !== null && <caption>{grid.name}</caption>}
      <colgroup>
        {widths.map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
          <col key={column} style={{ inlineSize: `${(100 * width) / sum}%` }} />
        ))}
      </colgroup>
      {head > 0 && <thead>{rows.slice(0, head).map(row)}</thead>}
      <tbody>{rows.slice(head).map((cells, at) => row(cells, at + head))}</tbody>
    </table>
  );
}

function usePicking(paper: React.RefObject<HTMLElement | null>, onPick: (things: readonly string[]) => void): void {
  useEffect(() => {
    const root = paper.current;
    const pick = ({ target }: Event) => {
      // A click that ends a selection of words is none.
      if (!(target instanceof Element) || getSelection()?.isCollapsed === false) return;
      const things = thingsAt(target.closest('[data-things]'));
      if (things.length > 0) onPick(things);
    };
    root?.addEventListener('click', pick);
    return () => root?.removeEventListener('click', pick);
  }, [paper, onPick]);
}

/** Marks the words the chosen thing was read from, and scrolls to them when the choice was made on the other side. */
function useShowing(paper: React.RefObject<HTMLElement | null>, marks: Laid['marks']): void {
  const choice = use(ChoiceContext);
  useLayoutEffect(() => {
    const root = paper.current;
    // `marks` is why: what was drawn anew has lost its sign.
    if (root !== null && marks.size >= 0) show(root, choice, false);
    return choice.listen(() => root !== null && show(root, choice, true));
  }, [paper, choice, marks]);
}

function show(root: HTMLElement, choice: Choice, mayScroll: boolean): void {
  const { thing, from } = choice.get();
  for (const marked of root.querySelectorAll('[data-chosen]')) marked.removeAttribute('data-chosen');
  if (thing === null) return;
  const chosen = [...root.querySelectorAll('[data-things]')].filter((one) => thingsAt(one).includes(thing));
  for (const one of chosen) one.setAttribute('data-chosen', '');
  if (mayScroll && from === 'draft') scrollTo(root, chosen[0]);
}

/** Within the paper only: `scrollIntoView` would move the page as well. A third from the top, clear of the heading. */
function scrollTo(root: HTMLElement, to: Element | undefined): void {
  if (to === undefined) return;
  const frame = root.getBoundingClientRect();
  const box = to.getBoundingClientRect();
  const inSight =
    box.top > frame.top + 48 && box.bottom < frame.bottom && box.left > frame.left && box.right < frame.right;
  if (inSight) return;
  root.scrollBy({
    top: box.top - frame.top - frame.height / 3,
    left: box.left > frame.left && box.right < frame.right ? 0 : box.left - frame.left - frame.width / 3,
  });
}

function thingsAt(element: Element | null): readonly string[] {
  return element?.getAttribute('data-things')?.split('\n') ?? [];
}

import { type Stretch, spansOf } from '@yicun/packs/programme/items';
import type { Cell, Grid, Source } from '@yicun/reader/source';
import { Drawer } from 'antd';
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { columnWidths, piecesOf, rowsOf } from '../../import/review/layout.ts';
import { segmentsOf } from '../../import/review/segments.ts';
import { useOpened } from '../opened.ts';
import type { Place } from './showSource.ts';
import './source.css';

/** The document as it is laid out, opened at the words that something was read from. Escape closes it. */
export function SourceDrawer({ place, close }: { place: Place; close: () => void }): ReactNode {
  const words = useWords(programmeTask);
  const { file } = useOpened();
  return (
    <Drawer
      open
      onClose={close}
      size="min(1080px, 96vw)"
      title={<span className="source-title">{words.sourceOf(place.title)}</span>}
      styles={{ body: { display: 'grid', padding: 0 } }}
    >
      {file.source && <Paper source={file.source} spans={place.spans} />}
    </Drawer>
  );
}

function Paper({ source, spans }: { source: Source; spans: readonly Stretch[] }): ReactNode {
  const words = useWords(programmeTask);
  const paper = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const root = paper.current;
    if (root === null || spans.length === 0) return;
    // Once the drawer has its width: the table is laid out by it.
    const first = requestAnimationFrame(() => scrollTo(root));
    return () => cancelAnimationFrame(first);
  }, [spans]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: a place to scroll in is reached by keyboard.
    <section ref={paper} className="paper" aria-label={words.document} tabIndex={0}>
      {piecesOf(source).map((piece) =>
        piece.is === 'paragraph' ? (
          <p key={piece.block}>
            <Block block={piece.block} source={source} spans={spans} />
          </p>
        ) : (
          <Table key={piece.first} grid={piece.grid} source={source} spans={spans} />
        ),
      )}
    </section>
  );
}

function Table({ grid, source, spans }: { grid: Grid; source: Source; spans: readonly Stretch[] }): ReactNode {
  const rows = useMemo(() => rowsOf(grid), [grid]);
  const widths = useMemo(() => columnWidths(grid, source.blocks), [grid, source]);
  const sum = widths.reduce((total, one) => total + one, 0);
  const head = useHeadRows(grid);
  const line = (cells: readonly Cell[], at: number) => (
    <tr key={at}>
      {cells.map((one) => {
        const Box = at < head ? 'th' : 'td';
        return (
          <Box key={one.block} rowSpan={one.rowSpan} colSpan={one.columnSpan}>
            <Block block={one.block} source={source} spans={spans} />
          </Box>
        );
      })}
    </tr>
  );
  return (
    <table className="paper-table">
      {grid.name !== null && <caption>{grid.name}</caption>}
      <colgroup>
        {widths.map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
          <col key={column} style={{ inlineSize: `${(100 * width) / sum}%` }} />
        ))}
      </colgroup>
      {head > 0 && <thead>{rows.slice(0, head).map(line)}</thead>}
      <tbody>{rows.slice(head).map((cells, at) => line(cells, at + head))}</tbody>
    </table>
  );
}

/** The rows above the first that anything was read from. */
function useHeadRows(grid: Grid): number {
  const { board } = useOpened();
  const read = new Set(
    [...board.tasks.map((it) => it.task), ...board.keyWorks].flatMap((row) => spansOf(row).map((one) => one.block)),
  );
  const rows = grid.cells.filter(({ block }) => read.has(block)).map(({ row }) => row);
  return rows.length === 0 ? 0 : Math.min(...rows);
}

function Block({ block, source, spans }: { block: number; source: Source; spans: readonly Stretch[] }): ReactNode {
  const text = source.blocks[block] ?? '';
  const own = spans.filter((one) => one.block === block);
  if (own.length === 0) return <span className="as-written">{text}</span>;
  return (
    <span className="as-written">
      {segmentsOf(text.length, own, (one) => one).map(({ start, end, marks }) =>
        marks.length === 0 ? text.slice(start, end) : <mark key={start}>{text.slice(start, end)}</mark>,
      )}
    </span>
  );
}

/** Within the paper, a third from the top; `scrollIntoView` would move the page behind as well. */
function scrollTo(root: HTMLElement): void {
  const mark = root.querySelector('mark');
  if (mark === null) return;
  const frame = root.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  root.scrollBy({ top: box.top - frame.top - frame.height / 3, left: box.left - frame.left - frame.width / 3 });
}

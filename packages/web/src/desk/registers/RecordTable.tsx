import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { wanting } from '@yicun/kernel/parse';
import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import { Checkbox } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { unknownOf } from '../records/hidden.ts';
import type { ListAddress } from './address.ts';
import { CellShow } from './CellShow.tsx';
import { type Column, isFigure, isSortable, nextSort, sortOf } from './columns.ts';
import { useLabels } from './Said.tsx';
import './list.css';

export interface Listed {
  readonly register: Register;
  readonly rows: readonly RecordRow[];
  readonly columns: readonly Column[];
  readonly address: ListAddress;
  /** Fields this person does not see: those without so much as a mask are not missed in a record. */
  readonly hidden: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  /** Chooses records for something done to all of them, or no longer; null: there is nothing to be done. */
  readonly choose: ((rows: readonly RecordRow[], isChosen: boolean) => void) | null;
  readonly sort: (by: string | undefined) => void;
}

/** The records of a page as a table. Its head stays while it scrolls; arrows go from row to row, Enter opens one. */
export function RecordTable(it: Listed): ReactNode {
  const { register, rows, columns, choose, chosen } = it;
  const words = useWords(registerWords);
  const isAll = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: a place to scroll in is reached by keyboard.
    <section className="record-pane" aria-label={words.tableOf} tabIndex={0}>
      <table className="record-table">
        <thead>
          <tr>
            {choose !== null && (
              <th scope="col" className="record-choose">
                <Checkbox
                  aria-label={words.choosePage}
                  checked={isAll}
                  indeterminate={!isAll && rows.some(({ id }) => chosen.has(id))}
                  onChange={({ target }) => choose(rows, target.checked)}
                />
              </th>
            )}
            {columns.map((column) => (
              <Heading key={column.name} column={column} it={it} />
            ))}
            <th scope="col" className="figure" title={words.wantingHelp}>
              {words.wanting}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={byArrow}>
          {rows.map((row) => (
            <tr key={row.id} className={chosen.has(row.id) ? 'is-chosen' : ''}>
              {choose !== null && (
                <td className="record-choose">
                  <Checkbox
                    aria-label={words.chooseOne(row.title ?? words.untitled)}
                    checked={chosen.has(row.id)}
                    onChange={({ target }) => choose([row], target.checked)}
                  />
                </td>
              )}
              {columns.map((column) =>
                column.name === 'title' ? (
                  <th key={column.name} scope="row">
                    <RecordLink register={register} row={row} />
                  </th>
                ) : (
                  <td key={column.name} className={isFigure(column) ? 'figure' : ''}>
                    <CellShow row={row} column={column} register={register} />
                  </td>
                ),
              )}
              <td className="figure">
                <Wanting register={register} row={row} hidden={it.hidden} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Heading({ column, it }: { column: Column; it: Listed }): ReactNode {
  const words = useWords(registerWords);
  const labelOf = useLabels(it.register);
  const label = labelOf(column.name);
  const now = sortOf(it.address);
  const isSorted = now?.name === column.name;
  const className = isFigure(column) ? 'figure' : '';
  if (!isSortable(column)) {
    return (
      <th scope="col" className={className}>
        {label}
      </th>
    );
  }
  const order = !isSorted ? 'none' : now.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={order}>
      <button
        type="button"
        className="record-sort"
        title={words.sortBy(label)}
        onClick={() => it.sort(nextSort(it.address, column.name))}
      >
        {label}
        {isSorted && (now.descending ? <ArrowDownOutlined aria-hidden /> : <ArrowUpOutlined aria-hidden />)}
      </button>
    </th>
  );
}

/** The way to a record; one without a name says so. */
export function RecordLink({ register, row }: { register: Register; row: RecordRow }): ReactNode {
  const words = useWords(registerWords);
  return (
    <Link className="record-link" to="/registers/$register/$id" params={{ register: register.name, id: row.id }}>
      {row.title ?? <span className="quiet">{words.untitled}</span>}
    </Link>
  );
}

/** How many fields are still asked for (待补); nothing where nothing is. */
export function Wanting({
  register,
  row,
  hidden,
}: Pick<Listed, 'register' | 'hidden'> & { row: RecordRow }): ReactNode {
  const words = useWords(registerWords);
  const unknown = unknownOf(register, hidden);
  const count = wanting(register, row).filter((name) => !unknown.has(name)).length;
  return count === 0 ? null : <span className="wanting">{words.wantingCount(count)}</span>;
}

/** From one row's link to the next. */
function byArrow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.record-link')];
  const at = links.findIndex((link) => link.contains(document.activeElement));
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

import type { ItemState } from '@yicun/packs/programme/items';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { itemStates } from '../address.ts';
import { ItemsLink, TasksLink } from '../links.tsx';
import { useOpened } from '../opened.ts';
import { byKeyWork, type KeyWorkRow } from './tally.ts';

/** Targets by key work: a bar, and the numbers it is made of. */
export function KeyWorks(): ReactNode {
  const words = useWords(programmeWords);
  const { board } = useOpened();
  const rows = byKeyWork(board);
  const states = itemStates.filter((state) => rows.some((row) => row.states[state] > 0));
  const sum = (state: ItemState) => rows.reduce((all, row) => all + row.states[state], 0);
  const total = rows.reduce((all, row) => all + row.targets, 0);
  return (
    <section className="panel">
      <h2>{words.targetsByKeyWork}</h2>
      <div className="scroll-across">
        <table className="count-table">
          <thead>
            <tr>
              <th scope="col">{words.keyWork}</th>
              <th scope="col" className="count-bar-column">
                <span className="unseen">{words.share}</span>
              </th>
              {states.map((state) => (
                <th key={state} scope="col" className="figure">
                  <span className={`key-sign bar-${state}`} aria-hidden="true" />
                  {words.targetStates[state]}
                </th>
              ))}
              <th scope="col" className="figure">
                {words.sum}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <TasksLink sieve={{ key: row.key }}>
                    {row.number === '' ? '' : `${row.number}、`}
                    {row.title ?? words.noKeyWork}
                  </TasksLink>
                </th>
                {row.targets === 0 ? (
                  <td colSpan={states.length + 2} className="quiet">
                    {words.noFigures}{' '}
                    <ItemsLink sieve={{ sort: 'measure', key: row.key }}>{words.seeMeasures(row.measures)}</ItemsLink>
                  </td>
                ) : (
                  <Counts row={row} states={states} />
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.sum}</th>
              <td className="count-bar-column" />
              {states.map((state) => (
                <td key={state} className="figure">
                  <ItemsLink sieve={{ sort: 'target', state }}>{sum(state)}</ItemsLink>
                </td>
              ))}
              <td className="figure">
                <ItemsLink sieve={{ sort: 'target' }}>{total}</ItemsLink>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Counts({ row, states }: { row: KeyWorkRow; states: readonly ItemState[] }): ReactNode {
  return (
    <>
      <td className="count-bar-column">
        <span className="stack" aria-hidden="true">
          {states.map((state) => (
            <span key={state} className={`bar-${state}`} style={{ flexGrow: row.states[state] }} />
          ))}
        </span>
      </td>
      {states.map((state) => (
        <td key={state} className="figure">
          {row.states[state] > 0 && (
            <ItemsLink sieve={{ sort: 'target', state, key: row.key }}>{row.states[state]}</ItemsLink>
          )}
        </td>
      ))}
      <td className="figure">
        <ItemsLink sieve={{ sort: 'target', key: row.key }}>{row.targets}</ItemsLink>
      </td>
    </>
  );
}

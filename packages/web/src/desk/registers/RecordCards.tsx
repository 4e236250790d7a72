import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { CellShow } from './CellShow.tsx';
import { type Listed, RecordLink, Wanting } from './RecordTable.tsx';
import { useLabels } from './Said.tsx';

/** The same on a narrow screen: a card for each record, empty columns left out. */
export function RecordCards({ register, rows, columns, hidden, chosen, choose }: Listed): ReactNode {
  const words = useWords(registerWords);
  const labelOf = useLabels(register);
  return (
    <ul className="record-cards">
      {rows.map((row) => (
        <li key={row.id} className={chosen.has(row.id) ? 'is-chosen' : ''}>
          <div className="record-card-head">
            {choose !== null && (
              <Checkbox
                aria-label={words.chooseOne(row.title ?? words.untitled)}
                checked={chosen.has(row.id)}
                onChange={({ target }) => choose([row], target.checked)}
              />
            )}
            <RecordLink register={register} row={row} />
            <Wanting register={register} row={row} hidden={hidden} />
          </div>
          <dl>
            {columns
              .filter(({ name, field }) => name !== 'title' && (field === null || row.data[name] !== undefined))
              .map((column) => (
                <div key={column.name}>
                  <dt>{labelOf(column.name)}</dt>
                  <dd>
                    <CellShow row={row} column={column} register={register} />
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

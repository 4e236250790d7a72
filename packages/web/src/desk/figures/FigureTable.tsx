import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { Indicator } from '@yicun/kernel/indicator';
import type { FigureCell } from '@yicun/server/wireFigures';
import { type ReactNode, useMemo, useState } from 'react';
import { useUnits } from '../../source/units.ts';
import { figures as figureWords } from '../../words/figures.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { type TableRow, tableRows } from './table.ts';
import { sumsText } from './text.ts';

/** Units as rows, figures as columns; a township opens to its villages, a cell to what it is made of. */
export function FigureTable({ all, cells }: { all: readonly Indicator[]; cells: readonly FigureCell[] }): ReactNode {
  const words = useWords(figureWords);
  const language = useLanguage();
  const units = useUnits();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => tableRows(units.all, all, cells), [units.all, all, cells]);
  const shown = rows.filter(({ above }) => above.every((one, at) => at === 0 || opened.has(one)));
  const toggle = (id: string) =>
    setOpened((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  return (
    <div className="panel figure-scroll">
      <table className="figure-table figure-units">
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            {all.map((one) => (
              <th key={one.name} scope="col">
                <Link to="/figures/$indicator" params={{ indicator: one.name }}>
                  {one.label[language]}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row" style={{ paddingInlineStart: `${8 + row.above.length * 16}px` }}>
                {row.above.length > 0 && row.isParent ? (
                  <button
                    type="button"
                    className="figure-open"
                    aria-expanded={opened.has(row.unit.id)}
                    aria-label={
                      opened.has(row.unit.id) ? words.hideBelow(row.unit.name) : words.showBelow(row.unit.name)
                    }
                    onClick={() => toggle(row.unit.id)}
                  >
                    {opened.has(row.unit.id) ? <DownOutlined /> : <RightOutlined />} {row.unit.name}
                  </button>
                ) : (
                  row.unit.name
                )}
              </th>
              {all.map((one) => (
                <Cell key={one.name} it={one} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ it, row }: { it: Indicator; row: TableRow }): ReactNode {
  const words = useWords(figureWords);
  const sums = row.sums.get(it.name);
  if (sums === undefined || (it.as === 'share' && sums.total <= 0)) {
    return <td className="quiet">{words.noData}</td>;
  }
  const isRoot = row.above.length === 0;
  return (
    <td>
      <Link to="/figures/$indicator" params={{ indicator: it.name }} search={isRoot ? {} : { unit: row.unit.id }}>
        {sumsText(it, sums, words.noData)}
      </Link>
      {it.as === 'share' && (
        <span className="figure-parts-of">
          {figure(sums.n)} / {figure(sums.total)}
        </span>
      )}
    </td>
  );
}

import { isOfLevel, type OutlineLevel } from '@yicun/packs/office/outlines';
import type { OutlineRead, OutlinesRead } from '@yicun/server/wireMap';
import { type ReactNode, useState } from 'react';
import { useUnits } from '../../source/units.ts';
import { UnitSelect } from '../../widgets/unit.tsx';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { outlines as outlineWords } from '../../words/outlines.ts';

/** Unit by place in the file; null: left out. */
export type Assigned = Readonly<Record<number, string | null>>;

/** What a file holds, each with the unit it is of. What was not recognised stands first, for a person to say. */
export function Assigning(it: {
  level: OutlineLevel;
  read: OutlinesRead;
  assigned: Assigned;
  change: (assigned: Assigned) => void;
}): ReactNode {
  const { level, read, assigned, change } = it;
  const words = useWords(outlineWords);
  const units = useUnits();
  const comma = useLanguage() === 'zh' ? '、' : ', ';
  // The order is that of the file as it was read: a row does not move away under the hand that fills it.
  const [rows] = useState(() => read.outlines.toSorted((a, b) => Number(a.unit !== null) - Number(b.unit !== null)));
  const unknown = read.outlines.filter(({ no }) => (assigned[no] ?? null) === null).length;
  const given = new Set(Object.values(assigned));
  const known = new Set([...read.without, ...read.outlines.flatMap(({ unit }) => unit ?? [])]);
  const without = [...known].filter((unit) => !given.has(unit));
  return (
    <>
      <p role="status">
        {words.recognised(figure(read.outlines.length - unknown), figure(read.outlines.length))}
        {unknown > 0 && <span className="wanted outline-unknown">{words.unknown(figure(unknown))}</span>}
      </p>
      <div className="outline-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.inFile}</th>
              <th scope="col">{words.code}</th>
              <th scope="col" className="figure">
                {words.size}
              </th>
              <th scope="col">{words.unit}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.no}>
                <th scope="row">{nameOf(row)}</th>
                <td>{row.code}</td>
                <td className="figure">{figure(Math.round(row.size / 10_000) / 100)}</td>
                <td>
                  <UnitSelect
                    aria-label={words.unitOf(nameOf(row))}
                    placeholder={words.leftOut}
                    allowClear
                    among={(unit) => isOfLevel(unit, level)}
                    value={assigned[row.no] ?? null}
                    onChange={(unit) => change({ ...assigned, [row.no]: unit ?? null })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {without.length > 0 && (
        <details>
          <summary>{words.without(figure(without.length))}</summary>
          <p className="quiet">{without.map(units.name).join(comma)}</p>
        </details>
      )}
    </>
  );
}

function nameOf({ name, code, no }: OutlineRead): string {
  return name || code || `${no + 1}`;
}

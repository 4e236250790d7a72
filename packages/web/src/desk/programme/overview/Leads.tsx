import type { ReactNode } from 'react';
import { useUnits } from '../../../source/units.ts';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { lightColours } from '../address.ts';
import { Lamp } from '../LightSign.tsx';
import { TasksLink } from '../links.tsx';
import { useOpened } from '../opened.ts';
import { byLead } from './tally.ts';

/** Who leads how many tasks, and how they stand. */
export function Leads(): ReactNode {
  const words = useWords(programmeWords);
  const { name } = useUnits();
  const { board } = useOpened();
  const rows = byLead(board.tasks);
  const isShared = rows.reduce((sum, row) => sum + row.total, 0) > board.tasks.length;
  return (
    <section className="panel">
      <h2>{words.tasksByLead}</h2>
      <div className="scroll-across">
        <table className="count-table">
          <thead>
            <tr>
              <th scope="col">{words.leadUnit}</th>
              {lightColours.map((colour) => (
                <th key={colour} scope="col" className="figure">
                  <Lamp colour={colour} /> <span className="lamp-name">{words.lights[colour]}</span>
                </th>
              ))}
              <th scope="col" className="figure">
                {words.sum}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, total, lights }) => (
              <tr key={unit}>
                <th scope="row">
                  <TasksLink sieve={{ lead: unit }}>{name(unit)}</TasksLink>
                </th>
                {lightColours.map((colour) => (
                  <td key={colour} className={`figure count-${colour}`}>
                    {lights[colour] > 0 && (
                      <TasksLink sieve={{ lead: unit, light: colour }}>{lights[colour]}</TasksLink>
                    )}
                  </td>
                ))}
                <td className="figure">
                  <TasksLink sieve={{ lead: unit }}>{total}</TasksLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isShared && <p className="quiet">{words.sharedLead}</p>}
    </section>
  );
}

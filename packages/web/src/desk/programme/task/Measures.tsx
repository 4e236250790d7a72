import type { BoardTask } from '@yicun/packs/programme/boardTask';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { unitsOf } from '../sieve.ts';
import { Step } from './Step.tsx';

/** The work items: the substance of a task, and all there is of one without figures. */
export function Measures({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const done = it.measures.filter((one) => one.done).length;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{words.measures(it.measures.length)}</h2>
        <span className="quiet">{words.doneOf(done, it.measures.length)}</span>
      </div>
      {it.targets.length === 0 && <p className="quiet">{words.noFigures}</p>}
      <ol className="things">
        {it.measures.map((one) => (
          <Step key={one.step.id} one={one} leads={unitsOf(it.task, 'leadUnits')} />
        ))}
      </ol>
    </section>
  );
}

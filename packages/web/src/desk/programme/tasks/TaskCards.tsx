import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { Hits } from '../Hits.tsx';
import { LightSign } from '../LightSign.tsx';
import { TaskLink } from '../links.tsx';
import { CellUnits } from './CellUnits.tsx';
import { Clamped } from './Clamped.tsx';
import type { TableRow } from './layout.ts';
import type { Listed } from './TaskTable.tsx';

/** The same rows for a phone: a card a task, with its parts under one another. */
export function TaskCards({ rows, ...shown }: Listed): ReactNode {
  const tasks = Map.groupBy(rows, (row) => row.it);
  return (
    <ol className="task-cards">
      {[...tasks].map(([it, parts]) => (
        <Card key={it.task.id} parts={parts} {...shown} />
      ))}
    </ol>
  );
}

function Card({ parts, hits, isWhole }: Omit<Listed, 'rows'> & { parts: readonly TableRow[] }): ReactNode {
  const words = useWords(programmeWords);
  const it = parts[0]?.it;
  if (it === undefined) return null;
  const { task, keyWork, light } = it;
  return (
    <li className="task-card">
      <div className="task-card-head">
        <h2>
          <TaskLink task={task.id}>
            {textOf(task, 'number')} <Hits text={task.title ?? ''} words={hits} />
          </TaskLink>
        </h2>
        <LightSign colour={light.colour} />
      </div>
      <p className="quiet">
        <Hits text={keyWork?.title ?? words.noKeyWork} words={hits} />
      </p>
      {parts.map(({ part }) => (
        <dl key={part?.id ?? task.id} className="task-card-part">
          {(['goal', 'measures', 'dueText'] as const).map((field) => (
            <div key={field}>
              <dt>{words[columns[field]]}</dt>
              <dd>
                <Clamped text={(part && textOf(part, field)) ?? '—'} hits={hits} isWhole={isWhole} perLine={24} />
              </dd>
            </div>
          ))}
          <div>
            <dt>{words.leadUnit}</dt>
            <dd>
              <CellUnits part={part} it={it} which="lead" hits={hits} isWhole={isWhole} />
            </dd>
          </div>
          <div>
            <dt>{words.responsibleUnit}</dt>
            <dd>
              <CellUnits part={part} it={it} which="responsible" hits={hits} isWhole={isWhole} />
            </dd>
          </div>
        </dl>
      ))}
    </li>
  );
}

const columns = { goal: 'goal', measures: 'measures', dueText: 'due' } as const;

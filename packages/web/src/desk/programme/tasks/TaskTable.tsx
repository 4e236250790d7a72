import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { Hits } from '../Hits.tsx';
import { LightSign } from '../LightSign.tsx';
import { TaskLink, TasksLink } from '../links.tsx';
import { CellUnits } from './CellUnits.tsx';
import { Clamped } from './Clamped.tsx';
import type { TableRow } from './layout.ts';

export interface Listed {
  readonly rows: readonly TableRow[];
  /** Words that were searched for. */
  readonly hits: readonly string[];
  /** Every text in full, however long. */
  readonly isWhole: boolean;
}

/** The seven columns of the document, in its words, with number and light. Its head stays while it scrolls. */
export function TaskTable({ rows, hits, isWhole }: Listed): ReactNode {
  const words = useWords(programmeWords);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: a place to scroll in is reached by keyboard.
    <section className="task-pane" aria-label={words.taskTable} tabIndex={0}>
      <table className="task-table">
        <colgroup>
          {['key', 'number', 'light', 'name', 'goal', 'measures', 'due', 'lead', 'responsible'].map((column) => (
            <col key={column} className={`task-col-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.keyWork}</th>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.light}</th>
            <th scope="col">{words.content}</th>
            <th scope="col">{words.goal}</th>
            <th scope="col">{words.measures}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.leadUnit}</th>
            <th scope="col">{words.responsibleUnit}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.part?.id ?? row.it.task.id} row={row} hits={hits} isWhole={isWhole} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ row, hits, isWhole }: Omit<Listed, 'rows'> & { row: TableRow }): ReactNode {
  const words = useWords(programmeWords);
  const { it, part, keyWorkRows, taskRows } = row;
  const { task, keyWork, light } = it;
  const text = (field: string) => (part && textOf(part, field)) ?? '';
  return (
    <tr>
      {keyWorkRows > 0 && (
        <td rowSpan={keyWorkRows} className="task-key">
          <div className="task-stay">
            {keyWork === null ? (
              <span className="quiet">{words.noKeyWork}</span>
            ) : (
              <TasksLink sieve={{ key: keyWork.id }}>
                {textOf(keyWork, 'number')}、<Hits text={keyWork.title ?? ''} words={hits} />
              </TasksLink>
            )}
          </div>
        </td>
      )}
      {taskRows > 0 && (
        <>
          <td rowSpan={taskRows} className="task-number">
            {textOf(task, 'number')}
          </td>
          <td rowSpan={taskRows} className="task-light">
            <LightSign colour={light.colour} />
          </td>
          <th rowSpan={taskRows} scope="rowgroup" className="task-name">
            <TaskLink task={task.id}>
              <Hits text={task.title ?? ''} words={hits} />
            </TaskLink>
          </th>
        </>
      )}
      <td>
        <Clamped text={text('goal')} hits={hits} isWhole={isWhole} perLine={18} />
      </td>
      <td>
        <Clamped text={text('measures')} hits={hits} isWhole={isWhole} perLine={22} />
      </td>
      <td>
        <Clamped text={text('dueText') || text('dueDate')} hits={hits} isWhole={isWhole} perLine={7} />
      </td>
      <td>
        <CellUnits part={part} it={it} which="lead" hits={hits} isWhole={isWhole} />
      </td>
      <td>
        <CellUnits part={part} it={it} which="responsible" hits={hits} isWhole={isWhole} />
      </td>
    </tr>
  );
}

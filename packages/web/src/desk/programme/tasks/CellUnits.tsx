import type { BoardTask } from '@yicun/packs/programme/boardTask';
import { type Row, textOf } from '@yicun/packs/programme/row';
import { Fragment, type ReactNode } from 'react';
import { useUnits } from '../../../source/units.ts';
import { Hits } from '../Hits.tsx';
import { TasksLink } from '../links.tsx';
import { unitsOf } from '../sieve.ts';
import { Clamped } from './Clamped.tsx';
import { namedUnits } from './layout.ts';

/**
 * The units of a row as the document writes them; each opens the tasks it leads, or answers for. Where the words do not
 * come apart into the units, they stand as they are.
 */
export function CellUnits(given: {
  part: Row | null;
  it: BoardTask;
  which: 'lead' | 'responsible';
  hits: readonly string[];
  isWhole: boolean;
}): ReactNode {
  const { name } = useUnits();
  const { which, hits } = given;
  const row = given.part ?? given.it.task;
  const units = unitsOf(row, which === 'lead' ? 'leadUnits' : 'responsibleUnits');
  const written = textOf(row, which === 'lead' ? 'leadText' : 'responsibleText');
  const named = written === null ? units.map((unit) => ({ text: name(unit), unit })) : namedUnits(written, units);
  if (named === null) return <Clamped text={written ?? ''} hits={hits} isWhole={given.isWhole} perLine={9} />;
  return named.map(({ text, unit }, at) => (
    <Fragment key={unit}>
      {at > 0 && '、'}
      <TasksLink sieve={which === 'lead' ? { lead: unit } : { unit }} className="task-unit">
        <Hits text={text} words={hits} />
      </TasksLink>
    </Fragment>
  ));
}

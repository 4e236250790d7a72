import type { BoardTarget } from '@yicun/packs/programme/boardTask';
import { type Row, textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { useUnits } from '../../../source/units.ts';
import { useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { valueText } from '../figures.ts';
import { Said } from './Said.tsx';
import { linePoints } from './timeline.ts';

/** What was reported of a target over time, the latest first, with a line from two values on. */
export function Entries({ one }: { one: BoardTarget }): ReactNode {
  const words = useWords(programmeTask);
  return (
    <details className="entries">
      <summary>
        {words.entries(one.entries.length)} <Trend one={one} />
      </summary>
      <ol>
        {one.entries.toReversed().map((entry) => (
          <EntryLine key={entry.id} entry={entry} target={one.target} />
        ))}
      </ol>
    </details>
  );
}

const saidInEntry = ['covers', 'basis', 'wording', 'difficulty', 'nextStep', 'files'] as const;

/** One report, of a target or of the task as a whole. */
export function EntryLine({ entry, target }: { entry: Row; target: Row | null }): ReactNode {
  const { name } = useUnits();
  const { value } = entry.data;
  return (
    <li className="entry">
      <p className="entry-head">
        <span>{textOf(entry, 'reportedOn')}</span>
        {target !== null && typeof value === 'number' && <strong>{valueText(value, target)}</strong>}
        <span className="quiet">{name(entry.unit)}</span>
      </p>
      <Said of={entry} register="progressEntry" fields={saidInEntry} />
    </li>
  );
}

const [width, height] = [72, 18];

/** The values as a line: nothing of it is read from the line alone. */
function Trend({ one }: { one: BoardTarget }): ReactNode {
  const values = one.entries.flatMap(({ data }) =>
    typeof data.value === 'number' && typeof data.reportedOn === 'string' && data.covers !== 'own'
      ? [{ day: data.reportedOn, value: data.value }]
      : [],
  );
  if (values.length < 2) return null;
  return (
    <svg className="trend" viewBox={`-2 -2 ${width + 4} ${height + 4}`} aria-hidden="true">
      <polyline points={linePoints(values, width, height)} />
    </svg>
  );
}

import type { BoardTarget } from '@yicun/packs/programme/boardTask';
import { type Row, textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { useUnits } from '../../../source/units.ts';
import { FieldShow } from '../../../widgets/widgets.tsx';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { valueText } from '../figures.ts';
import { useOpened } from '../opened.ts';
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

/** One report, of a target or of the task as a whole. */
export function EntryLine({ entry, target }: { entry: Row; target: Row | null }): ReactNode {
  const { name } = useUnits();
  const language = useLanguage();
  const { house } = useOpened();
  const fields = house.registers.progressEntry?.fields ?? {};
  const said = ['covers', 'basis', 'wording', 'difficulty', 'nextStep', 'files'].flatMap((field) => {
    const value = entry.data[field];
    return fields[field] !== undefined && value !== undefined && value !== null
      ? [{ field: fields[field], value }]
      : [];
  });
  const { value } = entry.data;
  return (
    <li className="entry">
      <p className="entry-head">
        <span>{textOf(entry, 'reportedOn')}</span>
        {target !== null && typeof value === 'number' && <strong>{valueText(value, target)}</strong>}
        <span className="quiet">{name(entry.unit)}</span>
      </p>
      {said.length > 0 && (
        <dl className="entry-said">
          {said.map(({ field, value }) => (
            <div key={field.name}>
              <dt>{field.label[language]}</dt>
              <dd>
                <FieldShow field={field} value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
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

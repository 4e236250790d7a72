import type { Comparison, Difference, FieldChange } from '@yicun/reader/compare';
import type { DraftFile } from '@yicun/server/wire';
import { type ReactNode, useRef } from 'react';
import { Notice } from '../../../parts/Notice.tsx';
import { figure } from '../../../words/format.ts';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { useIsChosen } from './choice.ts';
import { useReviewing } from './reviewing.ts';
import { usePanelKeys } from './usePanelKeys.ts';
import { valueText } from './valueText.ts';

const kinds = [
  'tasks',
  'targets',
  'milestones',
  'measures',
  'deadlines',
  'units',
] as const satisfies readonly (keyof Comparison)[];

/** What the new edition of a table adds, drops and changes against the one in force. */
export function ComparisonPanel({ previous }: { previous: NonNullable<DraftFile['previous']> }): ReactNode {
  const words = useWords(reviewWords);
  const { comparison, title } = previous;
  const panel = useRef<HTMLDivElement>(null);
  usePanelKeys(panel);
  return (
    <div className="panel-body" ref={panel}>
      <p>{words.laterEdition(title)}</p>
      <p className="quiet">{words.laterEditionHelp}</p>
      {comparison.same ? (
        <Notice tone="empty" title={words.sameEdition} />
      ) : (
        kinds.map((kind) => <Kind key={kind} title={words.compared[kind]} difference={comparison[kind]} />)
      )}
    </div>
  );
}

function Kind({
  title,
  difference: { added, removed, changed },
}: {
  title: string;
  difference: Difference;
}): ReactNode {
  const words = useWords(reviewWords);
  if (added.length + removed.length + changed.length === 0) return null;
  return (
    <section className="compared">
      <h3>
        {title} <span className="quiet">{words.comparedCounts(added.length, removed.length, changed.length)}</span>
      </h3>
      <ul>
        {added.map(({ id, label }) => (
          <Compared key={id} id={id}>
            <span className="row-mark row-added">{words.added}</span> {label}
          </Compared>
        ))}
        {removed.map(({ id, label }) => (
          <li key={id}>
            <span className="row-mark row-removed">{words.removed}</span> <del>{label}</del>
          </li>
        ))}
        {changed.map(({ after, label, fields }) => (
          <Compared key={after} id={after}>
            <span className="row-mark row-corrected">{words.changed}</span> {label}
            <dl className="compared-fields">
              {fields.map((field) => (
                <Field key={field.field} change={field} />
              ))}
            </dl>
          </Compared>
        ))}
      </ul>
    </section>
  );
}

/** What stands in the new edition is found in its source. */
function Compared({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const state = useIsChosen(id);
  return (
    <li className="row" data-thing={id} data-chosen={state ?? undefined} tabIndex={-1}>
      <div className="row-words">{children}</div>
    </li>
  );
}

const names = [
  'number',
  'title',
  'keyWork',
  'leadUnits',
  'responsibleUnits',
  'metric',
  'comparator',
  'value',
  'upper',
  'unit',
  'due',
  'per',
  'firmness',
  'text',
  'kind',
  'start',
  'end',
  'name',
] as const satisfies readonly (keyof (typeof reviewWords)['zh']['fields'])[];

function Field({ change: { field, before, after } }: { change: FieldChange }): ReactNode {
  const labels = useWords(reviewWords).fields;
  const known = names.find((one) => one === field);
  if (known === undefined) return null;
  return (
    <div>
      <dt>{labels[known]}</dt>
      <dd>
        <del>
          <Value field={known} value={before} />
        </del>{' '}
        → <Value field={known} value={after} />
      </dd>
    </div>
  );
}

function Value({ field, value }: { field: (typeof names)[number]; value: FieldChange['before'] }): ReactNode {
  const labels = useWords(reading);
  const { draft } = useReviewing();
  if (Array.isArray(value)) return value.join(' · ') || '—';
  if (typeof value === 'number') return figure(value);
  // A key work is compared by its title, everything else by the value a field holds.
  const input = field === 'comparator' || field === 'firmness' ? field : 'line';
  return valueText(labels, draft, input, value);
}

import type { DraftUnit } from '@yicun/reader/draft';
import { Select } from 'antd';
import { type ReactNode, useMemo, useRef } from 'react';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { Removed } from './Removed.tsx';
import { Row } from './Row.tsx';
import { corrected } from './review.ts';
import { useReviewing } from './reviewing.ts';
import { usePanelKeys } from './usePanelKeys.ts';

/** The units the table names: each under one name, with all its spellings. */
export function UnitsPanel(): ReactNode {
  const words = useWords(reviewWords);
  const { draft, removed } = useReviewing();
  const panel = useRef<HTMLDivElement>(null);
  usePanelKeys(panel);
  const counts = useMemo(() => {
    const parts = draft.tasks.flatMap((task) => task.parts);
    const leads = parts.flatMap((part) => part.leadUnits.map(({ unit }) => unit));
    const responsible = parts.flatMap((part) => part.responsibleUnits.map(({ unit }) => unit));
    const count = (list: readonly string[], id: string) => list.filter((one) => one === id).length;
    return (id: string) => words.unitRows(count(leads, id), count(responsible, id));
  }, [draft, words]);
  // What should be looked at comes first.
  const doubt = { likely: 0, sure: 1, stated: 2 } as const;
  const units = [...draft.units].sort((a, b) => doubt[a.confidence] - doubt[b.confidence]);
  return (
    <div className="panel-body" ref={panel}>
      <p className="quiet">{words.unitsHelp}</p>
      <div className="units">
        {units.map((unit) => (
          <Unit key={unit.id} unit={unit} rows={counts(unit.id)} />
        ))}
      </div>
      <Removed things={removed.filter(({ sort }) => sort === 'unit')} />
    </div>
  );
}

function Unit({ unit, rows }: { unit: DraftUnit; rows: string }): ReactNode {
  const words = useWords(reviewWords);
  const labels = useWords(reading);
  const { draft, edit, locked } = useReviewing();
  const others = unit.spellings.filter((spelling) => spelling !== unit.name);
  const set = (field: 'apart' | 'sameAs', value: string) =>
    edit((now) => corrected(now, { set: unit.id, field, value }));
  return (
    <Row thing={{ sort: 'unit', it: unit, task: null }}>
      <span className="unit-line">
        <b>{unit.name}</b> <span className="chip">{labels.unitKinds[unit.kind]}</span>{' '}
        <span className={unit.confidence === 'likely' ? 'row-mark row-asked' : 'quiet'}>
          {labels.confidence[unit.confidence]}
        </span>
      </span>
      <span className="quiet">{rows}</span>
      {!locked && (
        <Select
          className="unit-merge"
          size="small"
          variant="borderless"
          aria-label={words.mergeOf(unit.name)}
          placeholder={words.merge}
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onChange={(other: string) => set('sameAs', other)}
          options={draft.units.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {others.length > 0 && (
        <span className="unit-spellings">
          {words.alsoWritten}
          {others.map((spelling) => (
            <span key={spelling} className="chip">
              {spelling}
              {!locked && (
                <button type="button" onClick={() => set('apart', spelling)}>
                  {words.split}
                </button>
              )}
            </span>
          ))}
        </span>
      )}
    </Row>
  );
}

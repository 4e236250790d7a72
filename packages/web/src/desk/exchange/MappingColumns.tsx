import type { Register } from '@yicun/kernel/register';
import type { FoundColumn, FoundSheet, MappedColumn } from '@yicun/server/wireForeign';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../words/language.ts';
import { mapping } from '../../words/mapping.ts';

interface Given {
  readonly register: Register;
  readonly sheet: FoundSheet;
  readonly columns: readonly (MappedColumn | null)[];
  readonly setColumns: (columns: readonly (MappedColumn | null)[]) => void;
}

/** Each column as it was found, with what it is taken for. */
export function MappingColumns({ register, sheet, columns, setColumns }: Given): ReactNode {
  const words = useWords(mapping);
  // A column that somebody chooses for another is taken from the one that had it.
  const choose = (place: number, to: string | null) => {
    const found = sheet.columns[place]?.to ?? null;
    const chosen = to === null ? null : found?.to === to ? found : { to, from: null };
    setColumns(columns.map((one, at) => (at === place ? chosen : one && one.to === to ? null : one)));
  };
  const there = sheet.columns.flatMap((found, place) => {
    return found.path.length === 0 && found.samples.length === 0 ? [] : [{ found, place }];
  });
  return (
    <div className="sheet-pane">
      <table className="sheet-table mapping-table" aria-label={words.columns}>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.sure}</th>
          </tr>
        </thead>
        <tbody>
          {there.map(({ found, place }) => (
            <Line key={place} {...{ register, found, to: columns[place] ?? null }} choose={(to) => choose(place, to)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineGiven {
  readonly register: Register;
  readonly found: FoundColumn;
  readonly to: MappedColumn | null;
  readonly choose: (to: string | null) => void;
}

function Line({ register, found, to, choose }: LineGiven): ReactNode {
  const words = useWords(mapping);
  const language = useLanguage();
  const heading = found.path.join(' / ') || words.noHeading;
  const isProposed = to?.to === found.to?.to;
  const fields = Object.values(register.fields).filter(({ kind, filled, retired }) => {
    return !filled && !retired && !notInSheets.includes(kind);
  });
  const levels = words.unitLevels;
  const options = [
    { value: '', label: words.leaveOut },
    { value: '@unit', label: levels.unitLevel },
    { value: '@township', label: levels.townshipLevel },
    { value: '@village', label: levels.villageLevel },
    { value: '@stage', label: levels.stageLevel },
    ...fields.map(({ name, label }) => ({ value: name, label: label[language] })),
  ];
  const into = to ? options.find(({ value }) => value === to.to)?.label : undefined;
  return (
    <tr data-out={to === null || undefined}>
      <td className="mapping-heading">{heading}</td>
      <td data-label={words.samples}>{found.samples.join('、')}</td>
      <td>
        <Select
          aria-label={words.choose(heading)}
          showSearch={{ optionFilterProp: 'label' }}
          value={to?.to ?? ''}
          onChange={(next: string) => choose(next === '' ? null : next)}
          options={options}
        />
        {to?.from && <small className="quiet">{words.converted(to.from, into ?? to.to)}</small>}
      </td>
      <td data-label={words.sure}>
        {isProposed ? words.reasons[found.reason] : words.reasons.chosen}
        {isProposed && to && <span className="quiet"> {Math.round(found.confidence * 100)}%</span>}
      </td>
    </tr>
  );
}

/** Kinds that no cell can hold. */
const notInSheets = ['files', 'photo', 'spans', 'rows'];

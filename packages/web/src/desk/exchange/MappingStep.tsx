import { useQuery } from '@tanstack/react-query';
import type { Register } from '@yicun/kernel/register';
import type { ForeignFile, FoundSheet, MappedColumn } from '@yicun/server/wireForeign';
import type { ImportFile } from '@yicun/server/wireSheets';
import { Button, Checkbox, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { mapping as mappingWords } from '../../words/mapping.ts';
import { FirstRows } from './FirstRows.tsx';
import { MappingColumns } from './MappingColumns.tsx';
import { surveyQuery } from './queries.ts';
import { useImportDeeds } from './useImportDeeds.ts';
import './mapping.css';

interface Given {
  readonly it: ImportFile;
  readonly register: Register;
  readonly leave: () => void;
}

/** A foreign table: what its columns are taken for, for a person to check before anything is read. */
export function MappingStep({ it, register, leave }: Given): ReactNode {
  const query = useQuery(surveyQuery(it.id));
  return <Loaded query={query}>{(file) => <Mapping {...{ it, register, leave, file }} />}</Loaded>;
}

function Mapping({ it, register, leave, file }: Given & { file: ForeignFile }): ReactNode {
  const words = useWords(mappingWords);
  const [place, setPlace] = useState(file.best);
  const sheet = file.sheets[place];
  return (
    <section className="sheet-step" aria-label={words.title}>
      <h2 className="sheet-step-title">{words.title}</h2>
      <p className="quiet">{words.help}</p>
      {file.sheets.length > 1 && (
        <div className="mapping-line">
          <span>{words.sheet}</span>
          <Select
            aria-label={words.sheet}
            value={place}
            onChange={setPlace}
            options={file.sheets.map((one, value) => ({
              value,
              label: words.sheetNo(one.sheet + 1, one.columns.length),
            }))}
          />
        </div>
      )}
      {sheet && <OneSheet key={place} {...{ it, register, leave, file, sheet }} />}
    </section>
  );
}

function OneSheet({ it, register, leave, file, sheet }: Given & { file: ForeignFile; sheet: FoundSheet }): ReactNode {
  const words = useWords(mappingWords);
  const language = useLanguage();
  const { busy, map, discard } = useImportDeeds(it);
  const [columns, setColumns] = useState<readonly (MappedColumn | null)[]>(sheet.columns.map(({ to }) => to));
  const [unit, setUnit] = useState(sheet.unit);
  const [match, setMatch] = useState<readonly string[]>([]);
  const [remember, setRemember] = useState(true);
  const fields = columns.flatMap((one) => (one ? (register.fields[one.to] ?? []) : []));
  const telling = fields.filter(({ kind, personal }) => personal === null && kinds.includes(kind));
  const known = match.filter((name) => telling.some((one) => one.name === name));
  const { sheet: no, first, last } = sheet;
  return (
    <>
      <FirstRows sheet={sheet} />
      <MappingColumns {...{ register, sheet, columns, setColumns }} />
      <div className="mapping-line">
        <span>{words.unit}</span>
        <Select
          aria-label={words.unit}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          placeholder={words.noUnit}
          value={unit}
          onChange={(next: string | undefined) => setUnit(next ?? null)}
          options={file.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <small className="quiet">{words.unitHelp}</small>
      </div>
      <div className="mapping-line">
        <span>{words.match}</span>
        <Select
          aria-label={words.match}
          mode="multiple"
          placeholder={words.always}
          value={[...known]}
          onChange={setMatch}
          options={telling.map(({ name, label }) => ({ value: name, label: label[language] }))}
        />
        <small className="quiet">{words.matchHelp}</small>
      </div>
      <Checkbox checked={remember} onChange={({ target }) => setRemember(target.checked)}>
        {words.remember}
      </Checkbox>
      <p className="sheet-buttons">
        <Button
          type="primary"
          loading={busy}
          onClick={() => map({ sheet: no, first, last, columns, unit, fixed: {}, match: known }, remember)}
        >
          {words.check}
        </Button>
        <Button onClick={() => discard().then(leave)}>{words.discard}</Button>
      </p>
    </>
  );
}

/** Kinds whose values tell records apart, as the server has it. */
const kinds = ['text', 'day', 'choice', 'number', 'money', 'yesNo'];

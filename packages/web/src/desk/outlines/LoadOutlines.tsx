import type { Datum } from '@yicun/kernel/datum';
import type { OutlineLevel } from '@yicun/packs/office/outlines';
import type { OutlinesRead } from '@yicun/server/wireMap';
import { Button, Modal, Radio } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { ask, type Trouble } from '../../source/remote.ts';
import { common } from '../../words/common.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { outlines as outlineWords } from '../../words/outlines.ts';
import { useDeed } from '../useDeed.ts';
import { type Assigned, Assigning } from './Assigning.tsx';

/** A file of outlines: chosen, looked at, each given its unit, and taken in place of what was there. */
export function LoadOutlines({ level, close }: { level: OutlineLevel; close: () => void }): ReactNode {
  const words = useWords(outlineWords);
  const verbs = useWords(common);
  const language = useLanguage();
  const { busy, run } = useDeed();
  const chooser = useRef<HTMLInputElement>(null);
  const [datum, setDatum] = useState<Datum>('wgs84');
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<OutlinesRead | null>(null);
  const [assigned, setAssigned] = useState<Assigned>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [reading, setReading] = useState(false);
  const address = `/api/map/outlines?level=${level}&datum=${datum}`;

  const look = async (next: File) => {
    setReading(true);
    setRead(null);
    setFile(next);
    const answer = await ask<OutlinesRead>('POST', address, formOf(next, {}));
    setReading(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    setRead(answer.value);
    setAssigned(Object.fromEntries(answer.value.outlines.map(({ no, unit }) => [no, unit])));
  };
  const save = async () => {
    if (file === null) return;
    const done = await run(ask('PUT', address, formOf(file, assigned)), words.done);
    if (done !== null) close();
  };
  const count = new Set(Object.values(assigned).filter((unit) => unit !== null)).size;
  const footer = [
    <Button key="cancel" onClick={close}>
      {verbs.cancel}
    </Button>,
    <Button key="save" type="primary" disabled={read === null || count === 0} loading={busy} onClick={save}>
      {words.take(count)}
    </Button>,
  ];
  return (
    <Modal open title={words.loadTitle(words.levels[level])} width={860} footer={footer} onCancel={close}>
      <div className="outline-asking">
        <span id="outline-datum">{words.datum}</span>
        <Radio.Group
          aria-labelledby="outline-datum"
          value={datum}
          onChange={({ target }) => {
            setDatum(target.value === 'gcj02' ? 'gcj02' : 'wgs84');
            setRead(null);
          }}
          options={[
            { value: 'wgs84', label: words.datums.wgs84 },
            { value: 'gcj02', label: words.datums.gcj02 },
          ]}
        />
        <input
          ref={chooser}
          hidden
          type="file"
          accept=".geojson,.json"
          aria-label={words.choose}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) void look(chosen);
            target.value = '';
          }}
        />
        <Button loading={reading} onClick={() => chooser.current?.click()}>
          {words.choose}
        </Button>
        <span className="quiet">{file?.name ?? words.formats}</span>
      </div>
      {trouble !== null && (
        <p className="refused" role="alert">
          {trouble[language]}
        </p>
      )}
      {read !== null && <Assigning level={level} read={read} assigned={assigned} change={setAssigned} />}
    </Modal>
  );
}

/** Which unit is whose comes before the file: the server reads a form in its order. */
function formOf(file: File, assigned: Assigned): FormData {
  const form = new FormData();
  form.append('assigned', JSON.stringify(assigned));
  form.append('file', file, file.name);
  return form;
}

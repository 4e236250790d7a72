import { Link, useNavigate } from '@tanstack/react-router';
import type { Register } from '@yicun/kernel/register';
import type { House, RecordFile } from '@yicun/server/wire';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Page } from '../../parts/Page.tsx';
import { useUnits } from '../../source/units.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { RecordMap } from '../map/RecordMap.tsx';
import { useMay } from '../records/may.ts';
import { useSave } from '../records/useSave.ts';
import { Contests } from './Contests.tsx';
import { EditRecord } from './EditRecord.tsx';
import { LinkedFrom } from './LinkedFrom.tsx';
import { Neighbours } from './Neighbours.tsx';
import { ReadRecord } from './ReadRecord.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { StagePanel } from './StagePanel.tsx';
import './record.css';

/** A record with its stage, what it is tied to, and what happened to it. */
export function OneRecord(it: { house: House; register: Register; file: RecordFile }): ReactNode {
  const { house, register, file } = it;
  const { record, history } = file;
  const words = useWords(registerWords);
  const { edit, removed } = useWords(recordWords);
  const language = useLanguage();
  const units = useUnits();
  const may = useMay(house);
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const { busy, save } = useSave();
  const [isEditing, setEditing] = useState(false);
  const hidden = may.hidden(register);
  const remove = async () => {
    const isMeant = await modal.confirm({ title: words.removeOne(record.title ?? ''), content: words.removeOneHelp });
    if (!isMeant) return;
    const complaint = await save({ register: register.name, record: record.id, base: record.seq, gone: true }, removed);
    if (complaint !== null) return void modal.warning({ title: complaint[language] });
    await navigate({ to: '/registers/$register', params: { register: register.name }, search: {} });
  };
  const actions = !isEditing && (
    <>
      <Neighbours register={register.name} id={record.id} />
      {may.edit(record) && (
        <Button type="primary" onClick={() => setEditing(true)}>
          {edit}
        </Button>
      )}
      <Button onClick={() => print()}>{words.print}</Button>
      {may.remove(record) && (
        <Button danger loading={busy} onClick={remove}>
          {words.removeAll}
        </Button>
      )}
    </>
  );
  const aside = (
    <span className="record-aside-words">
      <Link to="/registers/$register" params={{ register: register.name }} search={{}}>
        {register.label[language]}
      </Link>{' '}
      · {units.name(record.unit)}
    </span>
  );
  return (
    <Page title={record.title ?? words.untitled} aside={aside} actions={actions}>
      <Contests house={house} file={file} may={may} />
      <div className="record-page">
        <div className="record-main">
          {isEditing ? (
            <EditRecord register={register} record={record} may={may} hidden={hidden} close={() => setEditing(false)} />
          ) : (
            <ReadRecord register={register} record={record} hidden={hidden} />
          )}
        </div>
        <div className="record-aside">
          {register.start !== null && !isEditing && (
            <StagePanel house={house} register={register} record={record} may={may} />
          )}
          {!isEditing && <RecordMap register={register} record={record} hidden={hidden} />}
          <LinkedFrom house={house} register={register} id={record.id} />
          <RecordHistory house={house} record={record} history={history} />
        </div>
      </div>
    </Page>
  );
}

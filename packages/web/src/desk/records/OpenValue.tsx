import { useQueryClient } from '@tanstack/react-query';
import { mayOpen } from '@yicun/kernel/access';
import { isEmpty } from '@yicun/kernel/empty';
import type { Field, Register } from '@yicun/kernel/register';
import type { Opened, RecordRow } from '@yicun/server/wire';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useMe } from '../../source/me.ts';
import { ask } from '../../source/remote.ts';
import { FieldShow } from '../../widgets/widgets.tsx';
import { common } from '../../words/common.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { HiddenValue } from './HiddenValue.tsx';
import { isMasked } from './hidden.ts';

/** How long an opened value stays on the screen: long enough to write it down, too short to be left standing. */
const shownForMs = 60_000;

/** A personal value that this person does not see: its mask, and for whoever may, the way to open it with a reason. */
export function OpenValue({ register, field, record }: Masked): ReactNode {
  const words = useWords(recordWords);
  const { grants, today } = useMe();
  const [isAsking, setAsking] = useState(false);
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (opened === null) return;
    const timer = setTimeout(() => setOpened(null), shownForMs);
    return () => clearTimeout(timer);
  }, [opened]);
  if (opened !== null) {
    const value = opened.values[field.name] ?? null;
    return (
      <span className="opened-value" role="status">
        {isEmpty(value) ? words.nothingThere : <FieldShow field={field} value={value} />}{' '}
        <Button size="small" onClick={() => setOpened(null)}>
          {words.cover}
        </Button>
      </span>
    );
  }
  return (
    <>
      {isMasked(record, field.name) ? String(record.data[field.name]) : <HiddenValue />}{' '}
      {mayOpen(grants, register, field, record, today) && (
        <Button size="small" onClick={() => setAsking(true)}>
          {words.open}
        </Button>
      )}
      {isAsking && (
        <AskReason
          {...{ register, field, record }}
          close={(value) => {
            setAsking(false);
            setOpened(value);
          }}
        />
      )}
    </>
  );
}

interface Masked {
  readonly register: Register;
  readonly field: Field;
  readonly record: RecordRow;
}

/** Asks why, and opens the value; gives it back, or null when the person thought better of it. */
function AskReason(it: Masked & { close: (opened: Opened | null) => void }): ReactNode {
  const { register, field, record, close } = it;
  const words = useWords(recordWords);
  const { cancel } = useWords(common);
  const language = useLanguage();
  const client = useQueryClient();
  const id = useId();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const path = `/api/records/${register.name}/${record.id}/open`;
    const answer = await ask<Opened>('POST', path, { fields: [field.name], reason });
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.trouble[language]);
    close(answer.value);
    // The history has an entry more now.
    await client.invalidateQueries({ queryKey: ['record'] });
  };
  return (
    <Modal
      open
      title={words.openOf(field.label[language])}
      okText={words.open}
      cancelText={cancel}
      okButtonProps={{ htmlType: 'submit', form: id, loading: busy }}
      onCancel={() => close(null)}
    >
      <form id={id} onSubmit={send} className="open-reason">
        <p>{words.openHelp}</p>
        <label htmlFor={`${id}reason`}>{words.openReason}</label>
        <Input
          id={`${id}reason`}
          autoFocus
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {trouble !== null && (
          <p className="refused" role="alert">
            {trouble}
          </p>
        )}
      </form>
    </Modal>
  );
}

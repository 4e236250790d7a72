import { useQuery } from '@tanstack/react-query';
import type { Register } from '@yicun/kernel/register';
import type { House } from '@yicun/server/wire';
import { Button, Input, Modal } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { recordsQuery, unitsQuery } from '../../source/queries.ts';
import { administration } from '../../words/administration.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useSave } from '../records/useSave.ts';

export type State = House['states'][string]['state'];

/** Puts a register in use, out of it, or says in which other system it is kept; with a reason. */
export function SwitchRegister({
  register,
  to,
  close,
}: {
  register: Register;
  to: State;
  close: () => void;
}): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const form = useId();
  const [keptAt, setKeptAt] = useState('');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const { busy, save } = useSave();
  const units = useQuery(unitsQuery);
  const filter = { field: 'ledger', op: 'eq', value: register.name } as const;
  const before = useQuery(recordsQuery('registerState', { filter }));
  const root = units.data?.find(({ parent }) => parent === null)?.id;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (to === 'elsewhere' && keptAt.trim() === '') return setTrouble(words.keptAtMissing);
    if (reason.trim() === '') return setTrouble(words.reasonMissing);
    if (root === undefined || before.data === undefined) return;
    const [there] = before.data.rows;
    const set = { ledger: register.name, state: to, keptAt: to === 'elsewhere' ? keptAt : null, reason };
    const edit = there ? { record: there.id, base: there.seq, set } : { unit: root, set };
    const complaint = await save({ register: 'registerState', ...edit }, words.saved);
    if (complaint === null) close();
    else setTrouble(complaint[language]);
  };

  return (
    <Modal open title={words.switchTo(register.label[language], words[to])} footer={null} onCancel={close}>
      <form className="settings-form switch-form" onSubmit={send} noValidate>
        <p className="quiet">{words.switchHelp[to]}</p>
        {trouble !== null && (
          <p className="refused" role="alert">
            {trouble}
          </p>
        )}
        {to === 'elsewhere' && (
          <div className="settings-input">
            <label htmlFor={`${form}keptAt`}>{words.keptAt}</label>
            <Input
              id={`${form}keptAt`}
              value={keptAt}
              maxLength={200}
              onChange={({ target }) => setKeptAt(target.value)}
            />
          </div>
        )}
        <div className="settings-input">
          <label htmlFor={`${form}reason`}>{words.reason}</label>
          <Input.TextArea
            id={`${form}reason`}
            rows={2}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
        <Button type="primary" htmlType="submit" loading={busy} disabled={before.data === undefined}>
          {words.confirm}
        </Button>
      </form>
    </Modal>
  );
}

import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useId } from 'react';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { focusFirst } from '../records/FieldRow.tsx';
import { GroupedFields, groupsOf } from '../records/GroupedFields.tsx';
import { closedOf } from '../records/hidden.ts';
import type { May } from '../records/may.ts';
import { stateOf } from '../records/state.ts';
import { useDraft, type Values } from '../records/useDraft.ts';
import { useLeaving } from '../records/useLeaving.ts';
import { useSave } from '../records/useSave.ts';

/** The whole record as a form, in place of what is read. What is refused keeps every word that was written. */
export function EditRecord(it: {
  register: Register;
  record: RecordRow;
  may: May;
  hidden: ReadonlySet<string>;
  close: () => void;
}): ReactNode {
  const { register, record, may, hidden } = it;
  const words = useWords(recordWords);
  const { save: saveWord, cancel } = useWords(common);
  const form = useId();
  const { busy, save } = useSave();
  const closed = closedOf(register, record, hidden);
  const asked = groupsOf(register).flatMap(({ fields }) =>
    fields.flatMap(({ name }) => (closed.has(name) ? [] : name)),
  );
  const whole = (values: Values) => stateOf(register, record, values);
  const draft = useDraft({ register, asked, before: record.data, whole });
  useLeaving(() => Object.keys(draft.changed()).length > 0 && !busy);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = draft.check();
    if (wrong.length > 0) return focusFirst(form, wrong);
    const set = draft.changed();
    if (Object.keys(set).length === 0) return it.close();
    const complaint = await save({ register: register.name, record: record.id, base: record.seq, set }, words.saved);
    if (complaint === null) return it.close();
    focusFirst(form, draft.complain(complaint));
  };
  return (
    <form id={form} className="record-edit panel" onSubmit={send} noValidate>
      {draft.trouble !== null && (
        <p className="refused" role="alert">
          {draft.trouble}
        </p>
      )}
      <GroupedFields
        register={register}
        draft={draft}
        form={form}
        record={whole(draft.values)}
        row={record}
        hidden={closed}
        isLocked={(field) => !may.set(record, field)}
      />
      <div className="record-buttons is-kept">
        <Button type="primary" htmlType="submit" loading={busy}>
          {saveWord}
        </Button>
        <Button onClick={it.close}>{cancel}</Button>
      </div>
    </form>
  );
}

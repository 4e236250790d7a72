import type { Register } from '@yicun/kernel/register';
import { isLocked } from '@yicun/kernel/stage';
import { Button, Modal } from 'antd';
import { type FormEvent, type ReactNode, useId } from 'react';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { records } from '../../words/records.ts';
import { FieldRow, focusFirst } from './FieldRow.tsx';
import { useDraft, type Values } from './useDraft.ts';
import type { Complaint } from './useSave.ts';

/**
 * A form over some fields of a register, whatever they are, in a window of its own. Only what was changed is given to
 * `save`; what is refused is said beside the field, before sending where the same rule can be asked here.
 */
export function RecordForm(it: {
  title: string;
  register: Register;
  /** Which fields, in this order. */
  fields: readonly string[];
  values: Values;
  /** The stage it goes to when it is saved: what that needs has to be filled. */
  stage?: string;
  /** Said behind the label of a field: in what it is measured. */
  notes?: Readonly<Record<string, string>>;
  /** Above the fields. */
  lead?: ReactNode;
  /** All that is filled in is saved, also what was offered and not changed. */
  isNew?: boolean;
  busy: boolean;
  save: (set: Values) => Promise<Complaint | null>;
  close: () => void;
}): ReactNode {
  const { register, stage } = it;
  const words = useWords(records);
  const { cancel, save: saveWord } = useWords(common);
  const form = useId();
  const draft = useDraft({
    ...{ register, asked: it.fields, before: it.values, isNew: it.isNew === true },
    ...(stage === undefined ? {} : { stage }),
  });

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = draft.check();
    if (wrong.length > 0) return focusFirst(form, wrong);
    const complaint = await it.save(draft.changed());
    if (complaint === null) return it.close();
    focusFirst(form, draft.complain(complaint));
  };

  return (
    <Modal open title={it.title} footer={null} onCancel={it.close} mask={{ closable: false }} width={620}>
      <form id={form} className="record-form" onSubmit={send} noValidate>
        {it.lead}
        {draft.trouble !== null && (
          <p className="refused" role="alert">
            {draft.trouble}
          </p>
        )}
        {it.fields
          .flatMap((name) => register.fields[name] ?? [])
          .map((field) => {
            const { needs = [], says = [] } = register.stages[stage ?? ''] ?? {};
            const isNeeded = field.required || needs.includes(field.name) || says.includes(field.name);
            const marks = (
              <>
                {it.notes?.[field.name] && <span className="quiet"> {it.notes[field.name]}</span>}
                {isNeeded && <span className="quiet"> {words.required}</span>}
              </>
            );
            const locked = !says.includes(field.name) && isLocked(register, stage ?? null, field.name);
            return (
              <FieldRow key={field.name} field={field} draft={draft} form={form} disabled={locked} marks={marks} />
            );
          })}
        <div className="record-buttons">
          <Button type="primary" htmlType="submit" loading={it.busy}>
            {saveWord}
          </Button>
          <Button onClick={it.close}>{cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../words/language.ts';
import { records } from '../../../words/records.ts';
import { RecordForm } from '../../records/RecordForm.tsx';
import { useSave } from '../../records/useSave.ts';

/** Where a thing stands in the programme and in the document is not for a form to change; a figure is bound apart. */
const fixed = ['programme', 'task', 'subTask', 'order', 'partOf', 'indicator'];

/** Every field of a record that a person writes. */
export function EditForm(it: { row: RecordRow; register: Register; close: () => void }): ReactNode {
  const { row, register } = it;
  const words = useWords(records);
  const language = useLanguage();
  const { busy, save } = useSave();
  const fields = Object.values(register.fields).filter(({ name, kind }) => !fixed.includes(name) && kind !== 'spans');
  return (
    <RecordForm
      title={words.editOf(register.label[language])}
      register={register}
      fields={fields.map(({ name }) => name)}
      values={row.data}
      busy={busy}
      save={async (set) =>
        Object.keys(set).length === 0
          ? null
          : save({ register: register.name, record: row.id, base: row.seq, set }, words.saved)
      }
      close={it.close}
    />
  );
}

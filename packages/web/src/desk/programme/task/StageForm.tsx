import type { Json } from '@yicun/kernel/kind';
import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { useOpened } from '../opened.ts';
import { RecordForm } from './RecordForm.tsx';
import { useSave } from './useSave.ts';

/** What proves that a thing is done; asked along with whatever the stage needs. */
const proof = ['doneOn', 'proof', 'files'];

/** Brings a record to another stage, asking for what that stage needs. */
export function StageForm(it: { row: RecordRow; register: Register; stage: string; close: () => void }): ReactNode {
  const { row, register, stage } = it;
  const words = useWords(programmeTask);
  const language = useLanguage();
  const { board } = useOpened();
  const { busy, save } = useSave();
  const declared = register.stages[stage];
  const asked = declared?.final ? proof.filter((name) => name in register.fields) : [];
  const fields = [...new Set([...(declared?.needs ?? []), ...asked])];
  const label = declared?.label[language] ?? stage;
  const filled = fields.includes('doneOn') && row.data.doneOn === undefined;
  const values: Readonly<Record<string, Json>> = filled ? { ...row.data, doneOn: board.judgedOn } : row.data;
  return (
    <RecordForm
      title={words.toStage(label)}
      register={register}
      fields={fields}
      values={values}
      stage={stage}
      lead={
        <p>
          {row.title}
          {fields.length === 0 && <span className="quiet"> {words.stageOnly(label)}</span>}
        </p>
      }
      busy={busy}
      save={(set) =>
        save(
          {
            ...{ register: register.name, record: row.id, base: row.seq, stage },
            set: filled ? { doneOn: values.doneOn ?? null, ...set } : set,
          },
          words.savedStage(label),
        )
      }
      close={it.close}
    />
  );
}

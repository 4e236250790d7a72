import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../words/language.ts';
import { records } from '../../words/records.ts';
import { RecordForm } from './RecordForm.tsx';
import type { Values } from './useDraft.ts';
import { useSave } from './useSave.ts';

/** Brings a record to another stage, asking for what that stage needs. */
export function StageForm(it: {
  row: RecordRow;
  register: Register;
  stage: string;
  /** Asked along with what the stage needs. */
  also?: readonly string[];
  /** What is offered where nothing is filled in yet. */
  offered?: Values;
  close: () => void;
}): ReactNode {
  const { row, register, stage } = it;
  const words = useWords(records);
  const language = useLanguage();
  const { busy, save } = useSave();
  const declared = register.stages[stage];
  const fields = [...new Set([...(declared?.needs ?? []), ...(declared?.says ?? []), ...(it.also ?? [])])];
  const label = declared?.label[language] ?? stage;
  const offered = Object.fromEntries(
    Object.entries(it.offered ?? {}).filter(([name]) => fields.includes(name) && row.data[name] === undefined),
  );
  return (
    <RecordForm
      title={words.toStage(label)}
      register={register}
      fields={fields}
      values={{ ...withoutSaid(row.data, declared?.says ?? []), ...offered }}
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
          { ...{ register: register.name, record: row.id, base: row.seq, stage }, set: { ...offered, ...set } },
          words.savedStage(label),
        )
      }
      close={it.close}
    />
  );
}

/** What a step has to say is said anew: the reason of the last time is not offered again. */
function withoutSaid(data: Values, says: readonly string[]): Values {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !says.includes(name)));
}

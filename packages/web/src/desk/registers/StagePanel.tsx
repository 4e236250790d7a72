import type { Register } from '@yicun/kernel/register';
import { missing, nextStages } from '@yicun/kernel/stage';
import type { House, RecordRow } from '@yicun/server/wire';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLanguage, useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { registers as registerWords } from '../../words/registers.ts';
import type { May } from '../records/may.ts';
import { StageForm } from '../records/StageForm.tsx';
import { StageSteps } from '../records/StageSteps.tsx';

/** Where a record stands, where it may go from there, what is still missing for that, and who may take it. */
export function StagePanel(it: { house: House; register: Register; record: RecordRow; may: May }): ReactNode {
  const { house, register, record, may } = it;
  const words = useWords(registerWords);
  const { toStage } = useWords(recordWords);
  const language = useLanguage();
  const [to, setTo] = useState<string | null>(null);
  const mine = may.stages(record);
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <section className="panel stage-panel">
      <h2>{words.stages}</h2>
      <StageSteps row={record} register={register} label={words.stages} />
      <ul className="next-stages">
        {nextStages(register, record.stage).map((name) => {
          const stage = register.stages[name];
          if (stage === undefined) return null;
          const lacking = missing(register, name, record.data);
          const label = toStage(stage.label[language]);
          return (
            <li key={name}>
              {mine.includes(name) ? (
                <Button onClick={() => setTo(name)}>{label}</Button>
              ) : (
                <span className="quiet">{label}</span>
              )}
              {lacking.length > 0 && (
                <p>
                  {words.lacking}
                  {lacking.map((field, at) => (
                    <span key={field}>
                      {at > 0 && comma}
                      <a href={`#${field}`}>{register.fields[field]?.label[language] ?? field}</a>
                    </span>
                  ))}
                </p>
              )}
              {stage.by.length > 0 && (
                <p className="quiet">
                  {words.takenBy(stage.by.map((role) => house.roles[role]?.[language] ?? role).join(comma))}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {to !== null && <StageForm row={record} register={register} stage={to} close={() => setTo(null)} />}
    </section>
  );
}

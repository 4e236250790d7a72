import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { useLanguage } from '../../words/language.ts';
import './records.css';

/** The stages of a record's register, in order, and which one it stands at. */
export function StageSteps({ row, register, label }: { row: RecordRow; register: Register; label: string }): ReactNode {
  const language = useLanguage();
  return (
    <ol className="stage-steps" aria-label={label}>
      {Object.values(register.stages).map((stage) => (
        <li key={stage.name} {...(stage.name === row.stage ? { 'aria-current': 'step' as const } : {})}>
          {stage.label[language]}
        </li>
      ))}
    </ol>
  );
}

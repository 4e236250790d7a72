import type { RecordRow } from '@yicun/server/wire';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { useOpened } from '../opened.ts';
import { useMay } from './may.ts';
import { StageForm } from './StageForm.tsx';

/** The stages of the task, which one it stands at, and the buttons of whoever may bring it on. */
export function StageSteps({ row }: { row: RecordRow }): ReactNode {
  const words = useWords(programmeTask);
  const language = useLanguage();
  const { house } = useOpened();
  const may = useMay();
  const [to, setTo] = useState<string | null>(null);
  const register = house.registers[row.register];
  if (register === undefined) return null;
  return (
    <div className="stages">
      <ol aria-label={words.stages}>
        {Object.values(register.stages).map((stage) => (
          <li key={stage.name} {...(stage.name === row.stage ? { 'aria-current': 'step' as const } : {})}>
            {stage.label[language]}
          </li>
        ))}
      </ol>
      {may.stages(row).map((stage) => (
        <Button key={stage} size="small" onClick={() => setTo(stage)}>
          {words.toStage(register.stages[stage]?.label[language] ?? stage)}
        </Button>
      ))}
      {to !== null && <StageForm row={row} register={register} stage={to} close={() => setTo(null)} />}
    </div>
  );
}

import type { RecordRow } from '@yicun/server/wire';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { records } from '../../../words/records.ts';
import { StageSteps } from '../../records/StageSteps.tsx';
import { useOpened } from '../opened.ts';
import { useMay } from './may.ts';
import { ProvenStageForm } from './ProvenStageForm.tsx';

/** The stages of the task, which one it stands at, and the buttons of whoever may bring it on. */
export function Stages({ row }: { row: RecordRow }): ReactNode {
  const words = useWords(programmeTask);
  const { toStage } = useWords(records);
  const language = useLanguage();
  const { house } = useOpened();
  const may = useMay();
  const [to, setTo] = useState<string | null>(null);
  const register = house.registers[row.register];
  if (register === undefined) return null;
  return (
    <div className="stages">
      <StageSteps row={row} register={register} label={words.stages} />
      {may.stages(row).map((stage) => (
        <Button key={stage} size="small" onClick={() => setTo(stage)}>
          {toStage(register.stages[stage]?.label[language] ?? stage)}
        </Button>
      ))}
      {to !== null && <ProvenStageForm row={row} register={register} stage={to} close={() => setTo(null)} />}
    </div>
  );
}

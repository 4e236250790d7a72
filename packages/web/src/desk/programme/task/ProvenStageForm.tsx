import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { StageForm } from '../../records/StageForm.tsx';
import { useOpened } from '../opened.ts';

/** What proves that a thing is done; asked along with whatever the stage needs. */
const proof = ['doneOn', 'proof', 'files'];

/** Brings a record of the programme to another stage; to a final one, with the proof. */
export function ProvenStageForm(it: {
  row: RecordRow;
  register: Register;
  stage: string;
  close: () => void;
}): ReactNode {
  const { board } = useOpened();
  const { register, stage } = it;
  const also = register.stages[stage]?.final ? proof.filter((name) => name in register.fields) : [];
  return <StageForm {...it} also={also} offered={{ doneOn: board.judgedOn }} />;
}

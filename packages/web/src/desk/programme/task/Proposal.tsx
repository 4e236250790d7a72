import { useQueries } from '@tanstack/react-query';
import { pointerOf } from '@yicun/kernel/kinds/links';
import { isFinal } from '@yicun/kernel/stage';
import type { BoardStep } from '@yicun/packs/programme/boardTask';
import type { House, RecordRow } from '@yicun/server/wire';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { recordQuery } from '../../../source/queries.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { useOpened } from '../opened.ts';
import { useMay } from './may.ts';
import { ProvenStageForm } from './ProvenStageForm.tsx';

/**
 * That a step seems to be done: every target within its words is reached, or every record that is to show it stands at
 * its end. Nothing changes until a person says so.
 */
export function Proposal({ one: { step, reachedBy } }: { one: BoardStep }): ReactNode {
  const words = useWords(programmeTask);
  const language = useLanguage();
  const { house, record } = useOpened();
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const finished = useFinished(step.data.records, house);
  const row = record(step.id);
  const register = row && house.registers[row.register];
  const reasons = [
    ...(reachedBy.length > 0 ? [words.reachedBy(reachedBy.map(({ title }) => title ?? ''))] : []),
    ...(finished > 0 ? [words.finishedRecords(finished)] : []),
  ];
  if (reasons.length === 0 || row === undefined || register === undefined) return null;
  const to = may.stages(row).find((stage) => isFinal(register, stage));
  return (
    <p className="proposal">
      <span className="tag is-well">{words.proposed}</span> {reasons.join(language === 'zh' ? '；' : '; ')}
      {to !== undefined && (
        <Button size="small" onClick={() => setAsking(true)}>
          {words.confirmDone}
        </Button>
      )}
      {isAsking && to !== undefined && (
        <ProvenStageForm row={row} register={register} stage={to} close={() => setAsking(false)} />
      )}
    </p>
  );
}

/** How many records are linked, when every one of them stands at a final stage of its register; else 0. */
function useFinished(links: unknown, house: House): number {
  const pointers = Array.isArray(links) ? links.flatMap((one) => pointerOf(one) ?? []) : [];
  const all = useQueries({ queries: pointers.map(({ register, id }) => recordQuery(register, id)) });
  const isDone = (row: RecordRow | undefined) => {
    const register = row && house.registers[row.register];
    return register !== undefined && isFinal(register, row?.stage ?? null);
  };
  return all.every(({ data }) => isDone(data?.record)) ? pointers.length : 0;
}

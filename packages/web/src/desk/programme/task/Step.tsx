import type { BoardStep } from '@yicun/packs/programme/boardTask';
import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { useUnits } from '../../../source/units.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { useOpened } from '../opened.ts';
import { unitsOf } from '../sieve.ts';
import { Actions } from './Actions.tsx';
import { InSource } from './InSource.tsx';
import { Proposal } from './Proposal.tsx';
import { Said } from './Said.tsx';
import { useIsMeant } from './useIsMeant.ts';

const saidOfProof = ['proof', 'files'] as const;

/**
 * A milestone or a measure: its day, its words, its state, and the proof once it is done.
 *
 * @param leads who leads the task: not said again
 */
export function Step({ one, leads }: { one: BoardStep; leads: readonly string[] }): ReactNode {
  const words = useWords(programmeTask);
  const common = useWords(programmeWords);
  const language = useLanguage();
  const { name } = useUnits();
  const { house, record } = useOpened();
  const { step, done, lateDays, carriedOver } = one;
  const isMeant = useIsMeant(step.id);
  const register = house.registers[record(step.id)?.register ?? ''];
  const due = textOf(step, 'dueDate');
  const own = unitsOf(step, 'leadUnits');
  const isOther = own.length > 0 && own.join() !== leads.join();
  const state = step.stage === null ? undefined : register?.stages[step.stage]?.label[language];
  return (
    <li id={step.id} className={`thing step ${isMeant ? 'is-meant' : ''}`} tabIndex={-1}>
      <div className="thing-head">
        <p className="step-words">
          {typeof step.data.number === 'number' && <span className="step-number">{step.data.number}.</span>}
          {step.title}
        </p>
        <InSource row={step} />
        <Actions row={step} />
      </div>
      <p className="thing-facts">
        <span className={`tag ${done ? 'is-well' : lateDays > 0 ? 'is-late' : ''}`}>{state}</span>
        {lateDays > 0 && <strong className="is-late">{common.daysLate(lateDays)}</strong>}
        {due !== null && <span>{words.dueOn(due)}</span>}
        {textOf(step, 'strictDue') && <span>{words.strictDue(textOf(step, 'strictDue') ?? '')}</span>}
        {textOf(step, 'doneOn') && <span>{words.doneOn(textOf(step, 'doneOn') ?? '')}</span>}
        {carriedOver && <span>{common.carriedOver}</span>}
        {isOther && <span>{own.map(name).join(language === 'zh' ? '、' : ', ')}</span>}
      </p>
      {!done && <Proposal one={one} />}
      <Said of={step} register={register?.name ?? ''} fields={saidOfProof} />
    </li>
  );
}

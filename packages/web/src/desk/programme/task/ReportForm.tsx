import type { Json } from '@yicun/kernel/kind';
import type { RecordRow } from '@yicun/server/wire';
import { Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useUnits } from '../../../source/units.ts';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { RecordForm } from '../../records/RecordForm.tsx';
import { useSave } from '../../records/useSave.ts';
import { goalText } from '../figures.ts';
import { useOpened } from '../opened.ts';
import { unitsOf } from '../sieve.ts';
import { useMay } from './may.ts';

/** Progress typed by hand, of a target or (without one) of the task as a whole. */
export function ReportForm(it: { task: string; target: RecordRow | null; close: () => void }): ReactNode {
  const { task, target } = it;
  const words = useWords(programmeTask);
  const common = useWords(programmeWords);
  const { name, byId } = useUnits();
  const { id, house, board, record } = useOpened();
  const { busy, save } = useSave();
  const choice = useId();
  const about = target ?? record(task);
  const may = useMay();
  const leads = about === undefined ? [] : unitsOf(about, 'leadUnits');
  const units = about === undefined ? [] : may.reportFor(about);
  const [unit, setUnit] = useState(units[0] ?? '');
  const register = house.registers.progressEntry;
  if (register === undefined || about === undefined) return null;
  const isLead = leads.includes(unit) || byId.get(unit)?.parent === null;
  const values: Readonly<Record<string, Json>> = {
    reportedOn: board.judgedOn,
    ...(target === null ? {} : { covers: isLead ? 'whole' : 'own' }),
  };
  const said = ['wording', 'difficulty', 'nextStep', 'files'];
  const lead = (
    <>
      <p>
        {about.title} {target !== null && <span className="target-goal">{goalText(target, common)}</span>}
      </p>
      <div className="record-field">
        <label htmlFor={choice}>{words.reportingUnit}</label>
        <Select<string>
          id={choice}
          value={unit}
          options={units.map((one) => ({ value: one, label: name(one) }))}
          onChange={setUnit}
        />
      </div>
    </>
  );
  return (
    <RecordForm
      title={words.report}
      register={register}
      fields={target === null ? ['reportedOn', ...said] : ['value', 'reportedOn', 'covers', ...said]}
      values={values}
      isNew
      notes={typeof target?.data.measuredIn === 'string' ? { value: words.measuredIn(target.data.measuredIn) } : {}}
      lead={lead}
      busy={busy}
      save={(set) => {
        const refs = { programme: id, task, ...(target === null ? {} : { target: target.id }), basis: 'typed' };
        return save({ register: register.name, unit, set: { ...set, ...refs } }, words.reported);
      }}
      close={it.close}
    />
  );
}

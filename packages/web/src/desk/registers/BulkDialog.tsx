import { useQueryClient } from '@tanstack/react-query';
import type { Register } from '@yicun/kernel/register';
import { Button, Modal, Progress as ProgressLine, Select } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import { UnitSelect } from '../../widgets/unit.tsx';
import { common } from '../../words/common.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { FieldRow } from '../records/FieldRow.tsx';
import type { May } from '../records/may.ts';
import { useDraft } from '../records/useDraft.ts';
import { useRenew } from '../records/useSave.ts';
import { BulkOutcome } from './BulkOutcome.tsx';
import { type Deed, doAll, isDone, type Progress, type Source } from './bulk.ts';
import './list.css';

/** What is to be done, as far as it is said before the dialog opens. */
export type BulkAsked =
  | { readonly is: 'stage'; readonly stage: string }
  | { readonly is: 'set'; readonly fields: readonly string[] }
  | { readonly is: 'move' }
  | { readonly is: 'remove' };

interface Given {
  readonly register: Register;
  readonly may: May;
  readonly asked: BulkAsked;
  readonly source: Source;
  readonly count: number;
  /** @param isDone something was done */
  readonly close: (isDone: boolean) => void;
}

/** Asks what is still to be known, does it page by page with progress and a way to stop, and says what came of each. */
export function BulkDialog(it: Given): ReactNode {
  const words = useWords(registerWords);
  const { toStage } = useWords(recordWords);
  const language = useLanguage();
  const client = useQueryClient();
  const renew = useRenew();
  const stop = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [deed, setDeed] = useState<Deed | null>(null);

  const run = async (what: Deed, source: Source, before: Progress['outcomes']) => {
    stop.current = new AbortController();
    setDeed(what);
    setRunning(true);
    const together = (next: Progress) => ({ ...next, outcomes: [...before, ...next.outcomes] });
    const fetchPage = (query: Parameters<Parameters<typeof doAll>[2]>[0]) =>
      client.fetchQuery({ ...query, staleTime: 0 });
    const done = await doAll(what, source, fetchPage, stop.current.signal, (next) => setProgress(together(next)));
    setProgress(together(done));
    setRunning(false);
    await renew();
  };
  const again = () => {
    if (deed === null || progress === null) return;
    const failed = progress.outcomes.filter((one) => !isDone(one)).map(({ row }) => row);
    return run(deed, { rows: failed }, progress.outcomes.filter(isDone));
  };
  const titles = { stage: '', set: words.setField, move: words.moveTo, remove: words.removeAll };
  const { asked, register } = it;
  const title =
    asked.is === 'stage' ? toStage(register.stages[asked.stage]?.label[language] ?? asked.stage) : titles[asked.is];
  const done = progress?.outcomes.length ?? 0;
  const close = () => {
    stop.current?.abort();
    it.close(progress !== null);
  };
  return (
    <Modal open title={title} footer={null} onCancel={close} mask={{ closable: false }} width={620}>
      {progress === null && !isRunning ? (
        <Ask {...it} start={(what) => run(what, it.source, [])} />
      ) : (
        <div className="bulk-run">
          <ProgressLine
            aria-label={title}
            percent={it.count === 0 ? 100 : Math.min(100, Math.floor((100 * done) / it.count))}
            status={isRunning ? 'active' : 'normal'}
          />
          <p role="status">{words.bulkDone(figure(done), figure(it.count))}</p>
          {isRunning ? (
            <Button onClick={() => stop.current?.abort()}>{words.stop}</Button>
          ) : (
            progress !== null && <BulkOutcome progress={progress} again={again} close={close} register={register} />
          )}
        </div>
      )}
    </Modal>
  );
}

/** What has to be known before it begins: the stage's fields, the field and its value, the unit, or only a yes. */
function Ask(it: Given & { start: (deed: Deed) => void }): ReactNode {
  const { register, asked, may } = it;
  const words = useWords(registerWords);
  const { cancel } = useWords(common);
  const language = useLanguage();
  const form = useId();
  const [field, setField] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const needs = asked.is === 'stage' ? (register.stages[asked.stage]?.needs ?? []) : [];
  const fields = asked.is === 'set' && field !== null ? [field] : needs;
  const draft = useDraft({ register, asked: fields, before: {}, isNew: true });
  const deed = (): Deed | null => {
    switch (asked.is) {
      case 'stage':
        return { is: 'stage', stage: asked.stage, set: draft.changed() };
      case 'set':
        return field === null ? null : { is: 'set', set: { [field]: draft.values[field] ?? null } };
      case 'move':
        return unit === null ? null : { is: 'move', unit };
      case 'remove':
        return { is: 'remove' };
    }
  };
  const start = () => {
    const what = deed();
    // Of a stage's needs a record may have its own: what is left empty here is not asked of the whole.
    if (what !== null && (asked.is !== 'set' || draft.check().length === 0)) it.start(what);
  };
  return (
    <div className="bulk-ask">
      <p>{words.bulkSentence[asked.is](figure(it.count))}</p>
      {needs.length > 0 && <p className="quiet">{words.bulkNeeds}</p>}
      {asked.is === 'set' && (
        <div className="record-field">
          <label htmlFor={`${form}which`}>{words.whichField}</label>
          <Select<string>
            id={`${form}which`}
            showSearch={{ optionFilterProp: 'label' }}
            value={field}
            options={asked.fields.map((name) => ({
              value: name,
              label: register.fields[name]?.label[language] ?? name,
            }))}
            onChange={setField}
          />
        </div>
      )}
      {fields
        .flatMap((name) => register.fields[name] ?? [])
        .map((one) => (
          <FieldRow key={one.name} field={one} draft={draft} form={form} />
        ))}
      {asked.is === 'set' && field !== null && (draft.values[field] ?? null) === null && (
        <p className="quiet">{words.bulkEmpties}</p>
      )}
      {asked.is === 'move' && (
        <div className="record-field">
          <label htmlFor={`${form}unit`}>{words.whichUnit}</label>
          <UnitSelect id={`${form}unit`} value={unit} among={(one) => may.createIn(register, one)} onChange={setUnit} />
        </div>
      )}
      <div className="record-buttons">
        <Button type="primary" danger={asked.is === 'remove'} disabled={deed() === null} onClick={start}>
          {words.begin}
        </Button>
        <Button onClick={() => it.close(false)}>{cancel}</Button>
      </div>
    </div>
  );
}

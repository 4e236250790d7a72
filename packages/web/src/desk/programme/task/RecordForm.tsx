import type { Json } from '@yicun/kernel/kind';
import { sentence } from '@yicun/kernel/refusal';
import type { Field, Register } from '@yicun/kernel/register';
import { isLocked, missing } from '@yicun/kernel/stage';
import { Button, Modal } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { refusalOf } from '../../../widgets/refusalOf.ts';
import { FieldEdit } from '../../../widgets/widgets.tsx';
import { common } from '../../../words/common.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { fieldsOf } from './complaints.ts';
import type { Complaint } from './useSave.ts';
import './form.css';

type Values = Readonly<Record<string, Json>>;

/**
 * A form over fields of a register, whatever they are. Only what was changed is given to `save`; what is refused is
 * said beside the field, before sending where the same rule can be asked here.
 */
export function RecordForm(it: {
  title: string;
  register: Register;
  /** Which fields, in this order. */
  fields: readonly string[];
  values: Values;
  /** The stage it goes to when it is saved: what that needs has to be filled. */
  stage?: string;
  /** Said behind the label of a field: in what it is measured. */
  notes?: Readonly<Record<string, string>>;
  /** Above the fields. */
  lead?: ReactNode;
  /** All that is filled in is saved, also what was offered and not changed. */
  isNew?: boolean;
  busy: boolean;
  save: (set: Values) => Promise<Complaint | null>;
  close: () => void;
}): ReactNode {
  const { register, values: before, stage } = it;
  const words = useWords(programmeTask);
  const { cancel, save: saveWord } = useWords(common);
  const language = useLanguage();
  const form = useId();
  const [values, setValues] = useState<Values>(before);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const fields = it.fields.flatMap((name) => register.fields[name] ?? []);

  const check = (): Readonly<Record<string, string>> => {
    const found: Record<string, string> = {};
    for (const field of fields) {
      const why = refusalOf(field, values[field.name] ?? null);
      if (why !== null) found[field.name] = sentence(why, language);
    }
    for (const name of stage === undefined ? [] : missing(register, stage, values)) found[name] ??= words.needed;
    return found;
  };

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const found = check();
    setWrong(found);
    setTrouble(null);
    if (Object.keys(found).length > 0) return focusFirst(form, Object.keys(found));
    const complaint = await it.save(changed(before, values, it.isNew === true));
    if (complaint === null) return it.close();
    const about = 'details' in complaint ? fieldsOf(complaint, register) : [];
    const here = about.filter((name) => it.fields.includes(name));
    if (here.length === 0) return setTrouble(complaint[language]);
    setWrong(Object.fromEntries(here.map((name) => [name, complaint[language]])));
    focusFirst(form, here);
  };

  return (
    <Modal open title={it.title} footer={null} onCancel={it.close} mask={{ closable: false }} width={620}>
      <form id={form} className="record-form" onSubmit={send} noValidate>
        {it.lead}
        {trouble !== null && (
          <p className="refused" role="alert">
            {trouble}
          </p>
        )}
        {fields.map((field) => {
          const id = `${form}${field.name}`;
          const isNeeded =
            field.required || (stage !== undefined && register.stages[stage]?.needs.includes(field.name));
          return (
            <div
              key={field.name}
              className={`record-field ${isShort(field) ? 'is-short' : ''} ${wrong[field.name] === undefined ? '' : 'is-wrong'}`}
            >
              <label htmlFor={id}>
                {field.label[language]}
                {it.notes?.[field.name] && <span className="quiet"> {it.notes[field.name]}</span>}
                {isNeeded && <span className="quiet"> {words.required}</span>}
              </label>
              <FieldEdit
                id={id}
                field={field}
                value={values[field.name] ?? null}
                disabled={isLocked(register, stage ?? null, field.name)}
                change={(value) => setValues((held) => ({ ...held, [field.name]: value }))}
              />
              {wrong[field.name] !== undefined && (
                <p className="record-wrong" role="alert">
                  {wrong[field.name]}
                </p>
              )}
            </div>
          );
        })}
        <div className="record-buttons">
          <Button type="primary" htmlType="submit" loading={it.busy}>
            {saveWord}
          </Button>
          <Button onClick={it.close}>{cancel}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** Two short ones stand side by side. */
function isShort({ kind, options }: Field): boolean {
  if (kind === 'text') return Number(options.most ?? 200) <= 40;
  return ['number', 'money', 'day', 'month', 'choice', 'yesNo'].includes(kind);
}

function changed(before: Values, after: Values, isNew: boolean): Values {
  const differs = ([name, value]: [string, Json]) => JSON.stringify(value) !== JSON.stringify(before[name] ?? null);
  return Object.fromEntries(Object.entries(after).filter((pair) => (isNew ? pair[1] !== null : differs(pair))));
}

function focusFirst(form: string, names: readonly string[]): void {
  const [first] = names.flatMap((name) => document.getElementById(`${form}${name}`) ?? []);
  first?.focus();
}

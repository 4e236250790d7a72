import type { Field } from '@yicun/kernel/register';
import type { ReactNode } from 'react';
import { FieldEdit } from '../../widgets/widgets.tsx';
import { useLanguage } from '../../words/language.ts';
import type { Draft } from './useDraft.ts';
import './records.css';

/** One field of a form: its label with what is to be known of it, the input, and beside it what is wrong. */
export function FieldRow(it: {
  field: Field;
  draft: Draft;
  /** Beginning of the ids of the form's inputs. */
  form: string;
  disabled?: boolean;
  /** Behind the label: required, wanted, in what it is measured. */
  marks?: ReactNode;
  /** Said beneath: what looks odd and keeps nobody from saving. */
  hints?: readonly string[];
}): ReactNode {
  const { field, draft, form } = it;
  const language = useLanguage();
  const id = `${form}${field.name}`;
  const wrong = draft.wrong[field.name];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the keyboard has left its input.
    <div
      className={`record-field ${isShort(field) ? 'is-short' : ''} ${wrong === undefined ? '' : 'is-wrong'}`}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) draft.left(field.name);
      }}
    >
      <label htmlFor={id}>
        {field.label[language]}
        {it.marks}
      </label>
      <FieldEdit
        id={id}
        field={field}
        value={draft.values[field.name] ?? null}
        disabled={it.disabled ?? false}
        change={(value) => draft.set(field.name, value)}
      />
      {it.hints?.map((hint) => (
        <p key={hint} className="record-hint">
          {hint}
        </p>
      ))}
      {wrong !== undefined && (
        <p className="record-wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** Two short ones stand side by side. */
function isShort({ kind, options }: Field): boolean {
  if (kind === 'text') return Number(options.most ?? 200) <= 40;
  return ['number', 'money', 'day', 'month', 'moment', 'choice', 'yesNo', 'person', 'phone', 'idCard', 'ref'].includes(
    kind,
  );
}

/** Takes the keyboard to the first of some fields of a form. */
export function focusFirst(form: string, names: readonly string[]): void {
  const [first] = names.flatMap((name) => document.getElementById(`${form}${name}`) ?? []);
  first?.focus();
  first?.scrollIntoView({ block: 'center' });
}

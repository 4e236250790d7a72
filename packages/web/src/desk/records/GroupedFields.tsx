import type { RecordState } from '@yicun/kernel/change';
import { hints, wanting } from '@yicun/kernel/parse';
import type { Field, Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { useMe } from '../../source/me.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { FieldRow } from './FieldRow.tsx';
import { HiddenValue } from './HiddenValue.tsx';
import { isMasked } from './hidden.ts';
import type { Draft } from './useDraft.ts';

/**
 * The fields of a register under its headings; what stands under none comes first. Headings without fields are left out,
 * and so are fields that nobody is asked for: those out of use, and those the door fills.
 *
 * @param still says of a field nobody is asked for that it is shown all the same
 */
export function groupsOf(
  register: Register,
  still: (field: Field) => boolean = () => false,
): readonly { readonly label: Field['label'] | null; readonly fields: readonly Field[] }[] {
  const isAsked = (one: Field) => !one.retired && !one.filled;
  const fields = Object.values(register.fields).filter((one) => one.kind !== 'spans' && (isAsked(one) || still(one)));
  const under = (group: string | null) => fields.filter((one) => one.group === group);
  const named = Object.entries(register.groups).map(([name, label]) => ({ label, fields: under(name) }));
  return [{ label: null, fields: under(null) }, ...named].filter((one) => one.fields.length > 0);
}

/** All fields of a record to be written, by groups: what must be filled, what is asked for, and what gives a hint. */
export function GroupedFields(it: {
  register: Register;
  draft: Draft;
  form: string;
  /** The record as it would become, and as it is; null: it is not there yet. */
  record: RecordState;
  row: RecordRow | null;
  hidden: ReadonlySet<string>;
  isLocked: (field: string) => boolean;
}): ReactNode {
  const { register, draft, form, record } = it;
  const words = useWords(recordWords);
  const language = useLanguage();
  const { today } = useMe();
  const wanted = new Set(wanting(register, record));
  const given = hints(register, record, today);
  const marks = ({ name, required, numbered }: Field): ReactNode => {
    if (required) return <span className="quiet"> {words.required}</span>;
    if (wanted.has(name)) return <span className="wanted"> {words.wanted}</span>;
    return numbered && (draft.values[name] ?? null) === null ? <span className="quiet"> {words.numbered}</span> : null;
  };
  return groupsOf(register).map(({ label, fields }) => (
    <fieldset key={label?.en ?? ''} className="record-group">
      {label !== null && <legend>{label[language]}</legend>}
      {fields.map((field) => {
        if (it.hidden.has(field.name)) {
          return (
            <div key={field.name} className="record-field is-short">
              <span className="record-label">{field.label[language]}</span>
              {it.row !== null && isMasked(it.row, field.name) ? String(it.row.data[field.name]) : <HiddenValue />}
            </div>
          );
        }
        const said = given.filter((rule) => rule.field === field.name);
        return (
          <FieldRow
            key={field.name}
            field={field}
            draft={draft}
            form={form}
            disabled={it.isLocked(field.name)}
            marks={marks(field)}
            hints={said.map((rule) => rule.message[language])}
          />
        );
      })}
    </fieldset>
  ));
}

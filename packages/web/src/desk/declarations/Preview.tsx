import type { Json } from '@yicun/kernel/kind';
import type { Field } from '@yicun/kernel/register';
import { type ReactNode, useId, useState } from 'react';
import { FieldEdit } from '../../widgets/widgets.tsx';
import { administration } from '../../words/administration.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { type Draft, hasOptions, hasTarget, kindOptions } from './draft.ts';
import type { FieldDraft } from './fieldDraft.ts';

/** The fields as whoever fills them in will see them; what is typed here is kept nowhere. */
export function Preview({ draft }: { draft: Draft }): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const id = useId();
  const [values, setValues] = useState<Readonly<Record<string, Json>>>({});
  const isShown = ({ zh, retired, kind, options, refTo }: FieldDraft) =>
    zh.trim() !== '' && !retired && (!hasOptions(kind) || options.length > 0) && (!hasTarget(kind) || refTo !== '');
  const shown = draft.fields.filter(isShown);
  return (
    <section className="panel" aria-label={words.preview}>
      <h2>{words.preview}</h2>
      {shown.length === 0 && <p className="quiet">{words.previewEmpty}</p>}
      {shown.map((one) => {
        const field = fieldOf(one);
        // Another kind is another input, and what was typed into the last one means nothing in it.
        const key = `${one.name} ${one.kind}`;
        return (
          <div key={key} className="settings-input">
            <label htmlFor={id + one.name}>{field.label[language]}</label>
            <FieldEdit
              id={id + one.name}
              field={field}
              value={values[key] ?? null}
              change={(value) => setValues({ ...values, [key]: value })}
            />
          </div>
        );
      })}
    </section>
  );
}

function fieldOf(it: FieldDraft): Field {
  const { name, zh, en, kind } = it;
  return {
    ...{ name, label: { zh, en: en.trim() === '' ? zh : en }, kind, options: kindOptions(it), required: false },
    ...{ filter: false, unique: false, guarded: false, personal: null, see: [], open: [], wanted: null },
    ...{ numbered: false, filled: false, group: null, retired: false },
  };
}

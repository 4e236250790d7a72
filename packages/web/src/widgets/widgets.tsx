import type { Json } from '@yicun/kernel/kind';
import { isKindName, type KindName } from '@yicun/kernel/kinds';
import type { Field } from '@yicun/kernel/register';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { files } from './files.tsx';
import { links } from './links.tsx';
import { notes } from './notes.tsx';
import { photo } from './photo.tsx';
import { plainWidgets } from './plain.ts';
import { rows } from './rows.tsx';
import { spans } from './spans.tsx';
import type { Edited, Widget } from './widget.ts';

/** How each kind looks: a kind without a widget does not compile. */
const widgets = {
  ...plainWidgets,
  rows,
  spans,
  links,
  notes,
  files,
  photo,
} satisfies Record<KindName, Widget>;

/** The value of a field for a person to read; a dash, said as "not filled in", where there is none. */
export function FieldShow({ field, value }: { field: Field; value: Json | undefined }): ReactNode {
  const { empty } = useWords(widgetWords);
  if (value === undefined || value === null) {
    return (
      <span className="quiet">
        <span aria-hidden="true">—</span>
        <span className="unseen">{empty}</span>
      </span>
    );
  }
  const { Show } = widgets[kindOf(field)];
  return <Show field={field} value={value} />;
}

/** The input of a field. Its value is what would be stored, whether or not the kind would take it: see `refusalOf`. */
export function FieldEdit(it: Edited): ReactNode {
  const { Edit } = widgets[kindOf(it.field)];
  return <Edit {...it} />;
}

function kindOf(field: Field): KindName {
  if (!isKindName(field.kind)) throw new Error(`The field "${field.name}" is of the unknown kind "${field.kind}".`);
  return field.kind;
}

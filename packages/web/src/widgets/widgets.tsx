import type { Json } from '@yicun/kernel/kind';
import { isKindName, type KindName } from '@yicun/kernel/kinds';
import type { Field } from '@yicun/kernel/register';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { choice, choices } from './choice.tsx';
import { day, month } from './day.tsx';
import { files } from './files.tsx';
import { longText } from './longText.tsx';
import { money } from './money.tsx';
import { notes } from './notes.tsx';
import { number } from './number.tsx';
import { ref } from './ref.tsx';
import { spans } from './spans.tsx';
import { text } from './text.tsx';
import { unit, units } from './unit.tsx';
import type { Edited, Widget } from './widget.ts';
import { yesNo } from './yesNo.tsx';

/** How each kind looks: a kind without a widget does not compile. */
const widgets = {
  text,
  longText,
  number,
  money,
  day,
  month,
  yesNo,
  choice,
  choices,
  ref,
  unit,
  units,
  spans,
  notes,
  files,
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

import type { ReactNode } from 'react';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import type { Edited, Shown, Widget } from './widget.ts';

function Show({ value }: Shown): ReactNode {
  return useWords(widgetWords).places(Array.isArray(value) ? value.length : 0);
}

/** The program reads where a thing stands in its source; nobody types that. */
function Edit({ field, value, id }: Edited): ReactNode {
  const words = useWords(widgetWords);
  return <output id={id}>{value === null ? words.noPlace : <Show field={field} value={value} />}</output>;
}

export const spans: Widget = { Show, Edit };

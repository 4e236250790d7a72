import type { ReactNode } from 'react';
import { useKnownTitles } from '../source/names.ts';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import type { Edited, Shown, Widget } from './widget.ts';

/** The name comes with the record; the program itself has none. */
function Show({ value }: Shown): ReactNode {
  const words = useWords(widgetWords);
  return useKnownTitles().titles[String(value)] ?? words.program;
}

/** Filled by the door alone: shown where it would be typed. */
function Edit({ field, value, id }: Edited): ReactNode {
  const words = useWords(widgetWords);
  return <output id={id}>{value === null ? words.filled : <Show field={field} value={value} />}</output>;
}

export const account: Widget = { Show, Edit };

import { kindNamed } from '@yicun/kernel/kinds';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { numberOption } from './options.ts';
import type { Edited, Shown, Widget } from './widget.ts';

/** What the kind itself says: good for every kind whose value is one line. */
export function ShowByKind({ field, value }: Shown): ReactNode {
  return kindNamed(field.kind).show(value, field.options, useLanguage());
}

function Edit({ field, value, change, ...rest }: Edited): ReactNode {
  const words = useWords(widgetWords);
  const most = numberOption(field, 'most') ?? 200;
  return (
    <Input
      {...rest}
      {...(field.numbered ? { placeholder: words.numberedLater } : {})}
      value={typeof value === 'string' ? value : ''}
      maxLength={most}
      onChange={(event) => change(event.target.value || null)}
    />
  );
}

export const text: Widget = { Show: ShowByKind, Edit };

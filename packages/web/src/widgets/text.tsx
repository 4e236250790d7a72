import { kindNamed } from '@yicun/kernel/kinds';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/language.ts';
import { numberOption } from './options.ts';
import type { Edited, Shown, Widget } from './widget.ts';

/** What the kind itself says: good for every kind whose value is one line. */
export function ShowByKind({ field, value }: Shown): ReactNode {
  return kindNamed(field.kind).show(value, field.options, useLanguage());
}

function Edit({ field, value, change, ...rest }: Edited): ReactNode {
  const most = numberOption(field, 'most') ?? 200;
  return (
    <Input
      {...rest}
      value={typeof value === 'string' ? value : ''}
      maxLength={most}
      onChange={(event) => change(event.target.value || null)}
    />
  );
}

export const text: Widget = { Show: ShowByKind, Edit };

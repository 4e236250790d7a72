import { listOf } from '@yicun/kernel/kinds/choices';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/language.ts';
import { choicesOf } from './options.ts';
import { ShowByKind } from './text.tsx';
import type { Edited, Widget } from './widget.ts';
import './widgets.css';

function EditOne({ field, value, change, ...rest }: Edited): ReactNode {
  return (
    <Select<string>
      {...rest}
      className="choice-input"
      allowClear={!field.required}
      value={typeof value === 'string' ? value : null}
      options={choicesOf(field, useLanguage())}
      onChange={(next) => change(next ?? null)}
    />
  );
}

function EditSeveral({ field, value, change, ...rest }: Edited): ReactNode {
  return (
    <Select<string[]>
      {...rest}
      className="choice-input"
      mode="multiple"
      optionFilterProp="label"
      value={[...listOf(value)]}
      options={choicesOf(field, useLanguage())}
      onChange={(next) => change(next.length === 0 ? null : next)}
    />
  );
}

export const choice: Widget = { Show: ShowByKind, Edit: EditOne };

export const choices: Widget = { Show: ShowByKind, Edit: EditSeveral };

import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../words/common.ts';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { ShowByKind } from './text.tsx';
import type { Edited, Widget } from './widget.ts';

/** Not answered is a third thing, and one can come back to it. */
function Edit({ field, value, change, id, disabled }: Edited): ReactNode {
  const { yes, no } = useWords(common);
  const { unanswered } = useWords(widgetWords);
  const open = field.required ? [] : [{ value: 'open', label: unanswered }];
  return (
    <Radio.Group
      id={id}
      disabled={disabled ?? false}
      value={typeof value === 'boolean' ? value : 'open'}
      options={[{ value: true, label: yes }, { value: false, label: no }, ...open]}
      onChange={({ target }) => change(target.value === 'open' ? null : target.value)}
    />
  );
}

export const yesNo: Widget = { Show: ShowByKind, Edit };

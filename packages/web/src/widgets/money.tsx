import { kindNamed } from '@yicun/kernel/kinds';
import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { ShowByKind } from './text.tsx';
import type { Edited, Widget } from './widget.ts';
import './widgets.css';

/** People write yuan; what is kept is fen. The kind itself turns one into the other, exactly. */
function Edit({ field, value, change, ...rest }: Edited): ReactNode {
  const words = useWords(widgetWords);
  const read = (yuan: string | null) => {
    if (yuan === null || yuan === '') return change(null);
    const parsed = kindNamed(field.kind).fromCell(yuan, field.options);
    if (parsed.ok) change(parsed.value);
  };
  return (
    <InputNumber<string>
      {...rest}
      className="number-input"
      stringMode
      precision={2}
      controls={false}
      value={typeof value === 'number' ? (value / 100).toFixed(2) : null}
      suffix={words.yuan}
      onChange={read}
    />
  );
}

export const money: Widget = { Show: ShowByKind, Edit };

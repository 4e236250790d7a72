import { Input } from 'antd';
import type { ReactNode } from 'react';
import { numberOption } from './options.ts';
import type { Edited, Shown, Widget } from './widget.ts';
import './widgets.css';

/** Line breaks are part of what was written. */
function Show({ value }: Shown): ReactNode {
  return <span className="as-written">{String(value)}</span>;
}

function Edit({ field, value, change, ...rest }: Edited): ReactNode {
  return (
    <Input.TextArea
      {...rest}
      value={typeof value === 'string' ? value : ''}
      maxLength={numberOption(field, 'most') ?? 20_000}
      autoSize={{ minRows: 2, maxRows: 12 }}
      onChange={(event) => change(event.target.value || null)}
    />
  );
}

export const longText: Widget = { Show, Edit };

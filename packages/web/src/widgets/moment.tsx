import { kindNamed } from '@yicun/kernel/kinds';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { ShowByKind } from './text.tsx';
import type { Edited, Widget } from './widget.ts';

const format = 'YYYY-MM-DD HH:mm';

/** What is picked and shown is the time in Asia/Shanghai, wherever the device believes itself to be. */
function Edit({ field, value, change, ...rest }: Edited): ReactNode {
  const kind = kindNamed(field.kind);
  const read = (written: string) => {
    const parsed = kind.parse(written, field.options);
    if (parsed.ok) change(parsed.value);
  };
  return (
    <DatePicker
      {...rest}
      showTime={{ format: 'HH:mm' }}
      format={format}
      value={typeof value === 'string' ? dayjs(String(kind.toCell(value, field.options))) : null}
      onChange={(next) => (next === null ? change(null) : read(next.format(format)))}
    />
  );
}

export const moment: Widget = { Show: ShowByKind, Edit };

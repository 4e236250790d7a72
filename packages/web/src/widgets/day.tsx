import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { ShowByKind } from './text.tsx';
import type { Edited, Widget } from './widget.ts';

function EditDay(it: Edited): ReactNode {
  return <Picker {...it} period="date" format="YYYY-MM-DD" />;
}

function EditMonth(it: Edited): ReactNode {
  return <Picker {...it} period="month" format="YYYY-MM" />;
}

function Picker(it: Edited & { period: 'date' | 'month'; format: string }): ReactNode {
  const { field: _, value, change, period, format, ...rest } = it;
  return (
    <DatePicker
      {...rest}
      picker={period}
      format={format}
      value={typeof value === 'string' ? dayjs(value) : null}
      onChange={(next) => change(next === null ? null : next.format(format))}
    />
  );
}

export const day: Widget = { Show: ShowByKind, Edit: EditDay };

export const month: Widget = { Show: ShowByKind, Edit: EditMonth };

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Field } from '@yicun/kernel/register';
import { Select } from 'antd';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { recordQuery, recordsQuery } from '../source/queries.ts';
import type { Edited, Shown, Widget } from './widget.ts';
import './widgets.css';

function Show({ field, value }: Shown): ReactNode {
  const { data } = useQuery(recordQuery(registerOf(field), String(value)));
  return data?.record.title ?? '…';
}

/** Found on the server as one types: a register may hold a hundred thousand. */
function Edit({ field, value, change, ...rest }: Edited): ReactNode {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const found = useQuery({
    ...recordsQuery(registerOf(field), { search, limit: 20 }),
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    ...recordQuery(registerOf(field), String(value)),
    enabled: typeof value === 'string',
  });
  const rows = [...(chosen.data ? [chosen.data.record] : []), ...(found.data?.rows ?? [])];
  const options = [...new Map(rows.map(({ id, title }) => [id, { value: id, label: title ?? id }])).values()];
  return (
    <Select<string>
      {...rest}
      className="choice-input"
      allowClear={!field.required}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={typeof value === 'string' ? value : null}
      options={options}
      onChange={(next) => change(next ?? null)}
    />
  );
}

function registerOf(field: Field): string {
  return String(field.options.register);
}

export const ref: Widget = { Show, Edit };

import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { Field } from '@yicun/kernel/register';
import { Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { recordQuery, recordsQuery } from '../source/queries.ts';
import type { Edited, Shown, Widget } from './widget.ts';
import './widgets.css';

function Show({ field, value }: Shown): ReactNode {
  return <RecordTitle register={registerOf(field)} id={String(value)} />;
}

function Edit({ field, value, change, ...rest }: Edited): ReactNode {
  return (
    <RecordChoice
      {...rest}
      register={registerOf(field)}
      allowClear={!field.required}
      chosen={typeof value === 'string' ? [value] : []}
      choose={([next]) => change(next ?? null)}
    />
  );
}

/** What a record is called. */
export function RecordTitle({ register, id }: { register: string; id: string }): ReactNode {
  const { data } = useQuery(recordQuery(register, id));
  return data?.record.title ?? '…';
}

/** Records of a register, found on the server as one types: a register may hold a hundred thousand. */
export function RecordChoice(it: {
  readonly register: string;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
  readonly mode?: 'multiple';
  readonly allowClear?: boolean;
  readonly id: string;
  readonly disabled?: boolean;
}): ReactNode {
  const { register, chosen, choose, mode, ...rest } = it;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const search = useSettled(typed);
  const found = useQuery({
    ...recordsQuery(register, { search, limit: 20 }),
    placeholderData: keepPreviousData,
    enabled: open,
  });
  const known = useQueries({ queries: chosen.map((id) => recordQuery(register, id)) });
  const rows = [...known.flatMap(({ data }) => (data ? [data.record] : [])), ...(found.data?.rows ?? [])];
  const options = [...new Map(rows.map(({ id, title }) => [id, { value: id, label: title ?? id }])).values()];
  return (
    <Select<string | string[]>
      {...rest}
      {...(mode === undefined ? {} : { mode })}
      className="choice-input"
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      value={mode === undefined ? (chosen[0] ?? null) : [...chosen]}
      options={options}
      onChange={(next) => choose(next === undefined || next === null ? [] : [next].flat())}
    />
  );
}

/** What was typed, once nobody has typed for a moment: each question costs a search. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

export function registerOf(field: Field): string {
  return String(field.options.register);
}

export const ref: Widget = { Show, Edit };

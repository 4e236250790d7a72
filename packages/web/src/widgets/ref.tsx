import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { isFilter } from '@yicun/kernel/filter';
import type { Field } from '@yicun/kernel/register';
import { Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useKnownTitles } from '../source/names.ts';
import { type Listing, recordsQuery } from '../source/queries.ts';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import type { Edited, Shown, Widget } from './widget.ts';
import './widgets.css';

function Show({ field, value }: Shown): ReactNode {
  const titleOf = useTitles(field, [String(value)]);
  return titleOf(String(value));
}

function Edit({ field, value, change, id, disabled }: Edited): ReactNode {
  const search = useSearch(field, typeof value === 'string' ? [value] : []);
  return (
    <Select<string>
      {...search}
      id={id}
      disabled={disabled ?? false}
      allowClear={!field.required}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => change(next ?? null)}
    />
  );
}

/** What records are called, all in one question. */
export function useTitles(field: Field, ids: readonly string[]): (id: string) => string {
  const words = useWords(widgetWords);
  const known = useKnownTitles();
  const unknown = known.complete ? [] : ids.filter((id) => known.titles[id] === undefined);
  const { data } = useQuery({
    ...recordsQuery(registerOf(field), {
      filter: { field: 'id', op: 'in', value: unknown },
      limit: Math.max(unknown.length, 1),
    }),
    enabled: unknown.length > 0,
  });
  const titles = new Map(data?.rows.map(({ id, title }) => [id, title ?? '—']));
  const isAsked = unknown.length > 0 && data === undefined;
  return (id) => known.titles[id] ?? titles.get(id) ?? (isAsked ? '…' : words.absentRecord);
}

/**
 * What a choice among records needs: found on the server as one types, for a register may hold a hundred thousand;
 * only those the field may point to.
 */
export function useSearch(field: Field, chosen: readonly string[]) {
  const words = useWords(widgetWords);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const search = useSettled(typed);
  const { where } = field.options;
  const listing: Listing = { search, limit: 20, ...(isFilter(where) ? { filter: where } : {}) };
  const found = useQuery({
    ...recordsQuery(registerOf(field), listing),
    placeholderData: keepPreviousData,
    enabled: open,
  });
  const titleOf = useTitles(field, chosen);
  const offered = found.data?.rows.map(({ id, title }) => ({ value: id, label: title ?? '—' })) ?? [];
  const kept = chosen.map((id) => ({ value: id, label: titleOf(id) }));
  return {
    className: 'choice-input',
    placeholder: words.searchRecords,
    loading: found.isFetching,
    showSearch: { filterOption: false, onSearch: setTyped },
    onOpenChange: setOpen,
    options: [...new Map([...offered, ...kept].map((one) => [one.value, one])).values()],
  };
}

/** What was typed, once nobody has typed for a moment: each question costs a search. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), 250);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

function registerOf(field: Field): string {
  return String(field.options.register);
}

export const ref: Widget = { Show, Edit };

import { listOf } from '@yicun/kernel/kinds/choices';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/language.ts';
import { useSearch, useTitles } from './ref.tsx';
import type { Edited, Shown, Widget } from './widget.ts';

function Show({ field, value }: Shown): ReactNode {
  const ids = listOf(value);
  const titleOf = useTitles(field, ids);
  return ids.map(titleOf).join(useLanguage() === 'zh' ? '、' : ', ');
}

function Edit({ field, value, change, id, disabled }: Edited): ReactNode {
  const search = useSearch(field, listOf(value));
  return (
    <Select<string[]>
      {...search}
      id={id}
      disabled={disabled ?? false}
      mode="multiple"
      value={[...listOf(value)]}
      onChange={(next) => change(next.length === 0 ? null : next)}
    />
  );
}

export const refs: Widget = { Show, Edit };

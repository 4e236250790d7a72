import { listOf } from '@yicun/kernel/kinds/choices';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/language.ts';
import { RecordChoice, RecordTitle, registerOf } from './ref.tsx';
import type { Edited, Shown, Widget } from './widget.ts';

function Show({ field, value }: Shown): ReactNode {
  const separator = useLanguage() === 'zh' ? '、' : ', ';
  return listOf(value).map((id, i) => (
    <span key={id}>
      {i > 0 && separator}
      <RecordTitle register={registerOf(field)} id={id} />
    </span>
  ));
}

function Edit({ field, value, change, ...rest }: Edited): ReactNode {
  return (
    <RecordChoice
      {...rest}
      register={registerOf(field)}
      mode="multiple"
      chosen={listOf(value)}
      choose={(next) => change(next.length === 0 ? null : [...next])}
    />
  );
}

export const refs: Widget = { Show, Edit };

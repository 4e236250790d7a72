import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../words/language.ts';
import { programme as programmeWords } from '../../words/programme.ts';

/** One filter of a bar: its name above, "all" where nothing is chosen; found by typing a part of the label. */
export function Choose(it: {
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  choose: (value: string | undefined) => void;
}): ReactNode {
  const words = useWords(programmeWords);
  return (
    <Select<string>
      className={`sieve-choice ${it.value === undefined ? '' : 'is-chosen'}`}
      aria-label={it.label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      prefix={<span className="sieve-label">{it.label}</span>}
      placeholder={words.any}
      value={it.value ?? null}
      options={[...it.options]}
      onChange={(value) => it.choose(value ?? undefined)}
    />
  );
}

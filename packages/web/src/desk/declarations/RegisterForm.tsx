import type { House } from '@yicun/server/wire';
import { Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { administration } from '../../words/administration.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { Amiss } from './Amiss.tsx';
import { type Draft, named } from './draft.ts';

/** What a register of the district's own is called, where it stands, and which of its fields name, date and place it. */
export function RegisterForm({
  house,
  draft,
  change,
  isPublished,
  amiss,
}: {
  house: House;
  draft: Draft;
  change: (more: Partial<Draft>) => void;
  isPublished: boolean;
  /** What is wrong with a part of it, or null. */
  amiss: (part: string) => string | null;
}): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const form = useId();
  const themes = house.packs
    .filter(({ fixed, name }) => !fixed && name !== 'own')
    .map(({ name, label }) => ({ value: name, label: label[language] }));
  const fieldsOf = (...kinds: readonly string[]) =>
    draft.fields
      .filter(({ kind, zh, retired }) => kinds.includes(kind) && zh.trim() !== '' && !retired)
      .map(({ name, zh }) => ({ value: name, label: zh }));
  const marked = (part: string) =>
    amiss(part) === null ? {} : { status: 'error' as const, 'aria-describedby': `${form}${part}Amiss` };
  const choose = (part: 'theme' | 'title' | 'day' | 'place', label: string, none: string, options: Options) => (
    <div className="settings-input">
      <label htmlFor={form + part}>{label}</label>
      <Select
        id={form + part}
        value={draft[part]}
        disabled={isPublished && part !== 'theme'}
        onChange={(value) => change({ [part]: value })}
        options={[{ value: '', label: none }, ...options]}
        {...marked(part)}
      />
      <Amiss id={`${form}${part}Amiss`} text={amiss(part)} />
    </div>
  );
  return (
    <section className="panel editor-grid" aria-label={words.register}>
      <div className="settings-input">
        <label htmlFor={`${form}zh`}>{words.nameZh}</label>
        <Input
          id={`${form}zh`}
          value={draft.zh}
          maxLength={40}
          onChange={({ target }) => change({ zh: target.value })}
          {...marked('label')}
        />
        <Amiss id={`${form}labelAmiss`} text={amiss('label')} />
      </div>
      <div className="settings-input">
        <label htmlFor={`${form}en`}>{words.nameEn}</label>
        <Input
          id={`${form}en`}
          value={draft.en}
          maxLength={80}
          onChange={({ target }) => change({ en: target.value })}
        />
      </div>
      {choose('theme', words.theme, words.ownTheme, themes)}
      {choose('title', words.titleField, words.numbered, fieldsOf('text', 'longText', 'person'))}
      {choose('day', words.day, words.noField, fieldsOf('day'))}
      {choose('place', words.place, words.noField, fieldsOf('place', 'line', 'area'))}
      <div className="settings-input editor-wide">
        <label htmlFor={`${form}stages`}>{words.stages}</label>
        <Input.TextArea
          id={`${form}stages`}
          autoSize={{ minRows: 2, maxRows: 8 }}
          defaultValue={draft.stages.map(({ label }) => label.zh).join('\n')}
          onChange={({ target }) => change({ stages: named(target.value, draft.stages, 'xStage') })}
          {...marked('stages')}
        />
        <Amiss id={`${form}stagesAmiss`} text={amiss('stages')} />
      </div>
    </section>
  );
}

type Options = readonly { readonly value: string; readonly label: string }[];

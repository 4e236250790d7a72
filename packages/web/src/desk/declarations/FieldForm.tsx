import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { kinds } from '@yicun/kernel/kinds';
import type { House } from '@yicun/server/wire';
import { AutoComplete, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { administration } from '../../words/administration.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { Amiss } from './Amiss.tsx';
import { hasOptions, hasTarget, isCountable, named } from './draft.ts';
import type { FieldDraft } from './fieldDraft.ts';

/** Kinds that a person can choose; the others need more to be said than a form has room for. */
const offered = [
  ...['text', 'longText', 'number', 'money', 'day', 'month', 'yesNo', 'choice', 'choices', 'person', 'phone', 'idCard'],
  ...['unit', 'units', 'ref', 'refs', 'place', 'line', 'area', 'files'],
] as const;

/** One field of a declaration. What is published keeps its kind; it can be taken out of use, and not removed. */
export function FieldForm({
  house,
  field,
  at,
  groups,
  isLast,
  amiss,
  change,
  move,
  remove,
}: {
  house: House;
  field: FieldDraft;
  at: number;
  groups: readonly string[];
  isLast: boolean;
  /** What is wrong with it, or null. */
  amiss: string | null;
  change: (next: FieldDraft) => void;
  /** A place up or down: the order of the form, of the list and of sheets. */
  move: (by: -1 | 1) => void;
  remove: () => void;
}): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const id = useId();
  const set = (more: Partial<FieldDraft>) => change({ ...field, ...more });
  const ledgers = house.packs
    .filter(({ fixed }) => !fixed)
    .flatMap(({ registers }) => registers.flatMap((name) => house.registers[name] ?? []))
    .map(({ name, label }) => ({ value: name, label: label[language] }));
  const kindsOffered = offered.map((name) => ({ value: String(name), label: kinds[name].label[language] }));
  const input = (part: string, label: string, edit: ReactNode, wide = false) => (
    <div className={wide ? 'settings-input editor-wide' : 'settings-input'}>
      <label htmlFor={id + part}>{label}</label>
      {edit}
    </div>
  );
  const mark = (part: 'wanted' | 'filter' | 'counted' | 'retired', label: string) => (
    <Checkbox checked={field[part]} onChange={({ target }) => set({ [part]: target.checked })}>
      {label}
    </Checkbox>
  );
  return (
    <section
      className={field.retired ? 'panel editor-grid editor-retired' : 'panel editor-grid'}
      aria-label={`${words.field} ${at + 1}`}
    >
      <Amiss text={amiss} />
      {input(
        'zh',
        words.nameZh,
        <Input id={`${id}zh`} value={field.zh} maxLength={40} onChange={({ target }) => set({ zh: target.value })} />,
      )}
      {input(
        'en',
        words.nameEn,
        <Input id={`${id}en`} value={field.en} maxLength={80} onChange={({ target }) => set({ en: target.value })} />,
      )}
      {input(
        'kind',
        words.kind,
        <Select
          id={`${id}kind`}
          value={field.kind}
          disabled={field.isPublished}
          options={kindsOffered}
          onChange={(kind: string) => set({ kind, counted: field.counted && isCountable(kind) })}
        />,
      )}
      {input(
        'group',
        words.group,
        <AutoComplete
          id={`${id}group`}
          value={field.group}
          options={[...new Set(groups)].map((value) => ({ value }))}
          onChange={(group: string) => set({ group })}
        />,
      )}
      {hasOptions(field.kind) &&
        input(
          'options',
          words.options,
          <Input.TextArea
            id={`${id}options`}
            autoSize={{ minRows: 2, maxRows: 12 }}
            defaultValue={field.options.map(({ label }) => label.zh).join('\n')}
            onChange={({ target }) => set({ options: named(target.value, field.options, 'xOption') })}
          />,
          true,
        )}
      {hasTarget(field.kind) &&
        input(
          'refTo',
          words.refTo,
          <Select
            id={`${id}refTo`}
            value={field.refTo}
            disabled={field.isPublished}
            options={ledgers}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(refTo: string) => set({ refTo })}
          />,
          true,
        )}
      {field.kind === 'number' && (
        <div className="editor-bounds editor-wide">
          {input(
            'unit',
            words.unit,
            <Input
              id={`${id}unit`}
              value={field.unit}
              maxLength={10}
              onChange={({ target }) => set({ unit: target.value })}
            />,
          )}
          {input('min', words.min, <InputNumber id={`${id}min`} value={field.min} onChange={(min) => set({ min })} />)}
          {input('max', words.max, <InputNumber id={`${id}max`} value={field.max} onChange={(max) => set({ max })} />)}
        </div>
      )}
      {input(
        'personal',
        words.personal,
        <Select<string>
          id={`${id}personal`}
          value={field.personal ?? ''}
          onChange={(value) => set({ personal: value === 'P' || value === 'S' ? value : null })}
          options={[
            { value: '', label: words.notPersonal },
            { value: 'P', label: words.isPersonal },
            { value: 'S', label: words.isSensitive },
          ]}
        />,
      )}
      <div className="editor-marks">
        {mark('wanted', words.wanted)}
        {mark('filter', words.filter)}
        {isCountable(field.kind) && mark('counted', words.counted)}
        {field.isPublished && mark('retired', words.retired)}
        <Button
          size="small"
          icon={<UpOutlined />}
          aria-label={words.moveUp(field.zh)}
          disabled={at === 0}
          onClick={() => move(-1)}
        />
        <Button
          size="small"
          icon={<DownOutlined />}
          aria-label={words.moveDown(field.zh)}
          disabled={isLast}
          onClick={() => move(1)}
        />
        {!field.isPublished && (
          <Button type="link" size="small" onClick={remove}>
            {words.remove}
          </Button>
        )}
      </div>
    </section>
  );
}

import { Button, Input, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { administration } from '../../words/administration.ts';
import { useWords } from '../../words/language.ts';
import { Amiss } from './Amiss.tsx';
import type { FieldDraft } from './fieldDraft.ts';
import { type FigureDraft, isAddend, isCondition } from './figureDraft.ts';

/** One figure of a declaration: what is counted, under which condition, alone or as a share of all. */
export function FigureForm({
  figure,
  at,
  fields,
  amiss,
  change,
  remove,
}: {
  figure: FigureDraft;
  at: number;
  fields: readonly FieldDraft[];
  /** What is wrong with it, or null. */
  amiss: string | null;
  change: (next: FigureDraft) => void;
  remove: () => void;
}): ReactNode {
  const words = useWords(administration);
  const id = useId();
  const set = (more: Partial<FigureDraft>) => change({ ...figure, ...more });
  const named = fields.filter(({ zh }) => zh.trim() !== '');
  const looked = named.find(({ name }) => name === figure.when);
  const listed = (these: readonly FieldDraft[]) => these.map(({ name, zh }) => ({ value: name, label: zh }));
  const input = (part: string, label: string, edit: ReactNode) => (
    <div className="settings-input">
      <label htmlFor={id + part}>{label}</label>
      {edit}
    </div>
  );
  return (
    <section className="panel editor-grid" aria-label={words.figureAt(at + 1)}>
      <Amiss text={amiss} />
      {input(
        'zh',
        words.nameZh,
        <Input id={`${id}zh`} value={figure.zh} maxLength={40} onChange={({ target }) => set({ zh: target.value })} />,
      )}
      {input(
        'en',
        words.nameEn,
        <Input id={`${id}en`} value={figure.en} maxLength={80} onChange={({ target }) => set({ en: target.value })} />,
      )}
      {input(
        'counts',
        words.counts,
        <Select
          id={`${id}counts`}
          value={figure.counts}
          onChange={(counts: string) => set({ counts })}
          options={[
            { value: 'records', label: words.countRecords },
            { value: 'units', label: words.countUnits },
            ...listed(named.filter(isAddend)).map((one) => ({ ...one, label: words.sumOf(one.label) })),
          ]}
        />,
      )}
      {input(
        'when',
        words.when,
        <Select
          id={`${id}when`}
          value={figure.when}
          onChange={(when: string) => set({ when, values: [], as: when === '' ? 'amount' : figure.as })}
          options={[{ value: '', label: words.always }, ...listed(named.filter(isCondition))]}
        />,
      )}
      {looked !== undefined &&
        looked.kind !== 'yesNo' &&
        input(
          'values',
          words.whenIs,
          <Select
            id={`${id}values`}
            mode="multiple"
            value={[...figure.values]}
            onChange={(values: string[]) => set({ values })}
            options={looked.options.map(({ name, label }) => ({ value: name, label: label.zh }))}
          />,
        )}
      {figure.when !== '' &&
        input(
          'as',
          words.countedAs,
          <Select<FigureDraft['as']>
            id={`${id}as`}
            value={figure.as}
            onChange={(as) => set({ as })}
            options={[
              { value: 'amount', label: words.asAmount },
              { value: 'share', label: words.asShare },
            ]}
          />,
        )}
      {figure.as === 'amount' &&
        input(
          'unit',
          words.unit,
          <Input
            id={`${id}unit`}
            value={figure.unit}
            maxLength={10}
            onChange={({ target }) => set({ unit: target.value })}
          />,
        )}
      <div className="editor-marks">
        <Button type="link" size="small" onClick={remove}>
          {words.remove}
        </Button>
      </div>
    </section>
  );
}

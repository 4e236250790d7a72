import type { UnitMention } from '@yicun/reader/draft';
import type { Span } from '@yicun/reader/source';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review } from '../../../words/review.ts';
import { DeadlinesInput } from './DeadlinesInput.tsx';
import { comparators, firmnesses, objectKinds, type Input as Sort, unitKinds } from './fields.ts';
import { isMention } from './guards.ts';
import { comparatorLabel, objectLabel } from './labels.ts';
import { useReviewing } from './reviewing.ts';

/** What the form gives to whatever stands in one of its items. */
interface Controlled {
  readonly id?: string;
  readonly value?: unknown;
  readonly checked?: boolean;
  readonly onChange?: (value: unknown) => void;
}

/** One field of a form. antd's form hands it value, id and onChange. */
export function FieldInput({
  input,
  text,
  near,
  ...form
}: Controlled & { input: Sort; text: string; near: Span }): ReactNode {
  const labels = useWords(reading);
  const words = useWords(review);
  const { draft } = useReviewing();
  const { id, value, checked, onChange } = form;
  const named = id === undefined ? {} : { id };
  const line = typeof value === 'string' ? value : '';
  const choose = (options: { value: string; label: string }[], empty?: string) => (
    <Select
      {...named}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => onChange?.(next ?? null)}
      options={options}
      popupMatchSelectWidth={false}
      {...(empty === undefined ? {} : { allowClear: true, placeholder: empty })}
    />
  );
  switch (input) {
    case 'line':
      return <Input {...named} value={line} onChange={(event) => onChange?.(event.target.value)} />;
    case 'words':
      return (
        <Input.TextArea
          {...named}
          autoSize={{ minRows: 1, maxRows: 8 }}
          value={line}
          onChange={(event) => onChange?.(event.target.value)}
        />
      );
    case 'due':
      return (
        <Input
          {...named}
          value={line}
          placeholder={words.duePlaceholder}
          onChange={(event) => onChange?.(event.target.value)}
        />
      );
    case 'number':
      return (
        <InputNumber
          {...named}
          value={typeof value === 'number' ? value : null}
          onChange={(next) => onChange?.(next)}
        />
      );
    case 'yesNo':
      return (
        <Checkbox {...named} checked={checked === true} onChange={(event) => onChange?.(event.target.checked)}>
          {text}
        </Checkbox>
      );
    case 'comparator':
      return choose(comparators.map((one) => ({ value: one, label: comparatorLabel(labels, one) })));
    case 'firmness':
      return choose(firmnesses.map((one) => ({ value: one, label: labels.firmness[one] })));
    case 'objectKind':
      return choose(objectKinds.map((one) => ({ value: one, label: objectLabel(labels, one) })));
    case 'unitKind':
      return choose(unitKinds.map((one) => ({ value: one, label: labels.unitKinds[one] })));
    case 'keyWork':
      return choose(
        draft.keyWorks.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` })),
        words.noKeyWork,
      );
    case 'units':
      return <UnitsInput {...form} near={near} />;
    case 'deadlines':
      return <DeadlinesInput {...form} near={near} />;
  }
}

/** Units of the draft; what is taken over keeps the words it was read from. */
function UnitsInput({ id, value, onChange, near }: Controlled & { near: Span }): ReactNode {
  const { draft } = useReviewing();
  const mentions = Array.isArray(value) ? value.filter(isMention) : [];
  const choose = (units: readonly string[]) =>
    onChange?.(
      units.map((unit): UnitMention => {
        const name = draft.units.find((one) => one.id === unit)?.name ?? unit;
        return mentions.find((one) => one.unit === unit) ?? { text: name, span: { ...near, end: near.start }, unit };
      }),
    );
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      mode="multiple"
      optionFilterProp="label"
      value={mentions.map(({ unit }) => unit)}
      onChange={choose}
      options={draft.units.map((one) => ({ value: one.id, label: one.name }))}
    />
  );
}

import type { Condition, Filter } from '@yicun/kernel/filter';
import type { Json } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Register } from '@yicun/kernel/register';
import { Fragment, type ReactNode } from 'react';
import { useUnits } from '../../source/units.ts';
import { FieldShow } from '../../widgets/widgets.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { registers as registerWords } from '../../words/registers.ts';

/** A filter in words, whatever it is made of. */
export function SaidFilter({ filter, register }: { filter: Filter; register: Register }): ReactNode {
  const words = useWords(registerWords);
  if ('not' in filter) {
    const inner = filter.not;
    if ('field' in inner && inner.op === 'present') return <SaidCondition it={inner} register={register} isNot />;
    return (
      <>
        {words.not} <SaidFilter filter={inner} register={register} />
      </>
    );
  }
  if ('field' in filter) return <SaidCondition it={filter} register={register} />;
  const [parts, by] = 'all' in filter ? [filter.all, words.and] : [filter.any, words.or];
  const items = 'any' in filter ? hasItems(filter.any) : null;
  if (items !== null) {
    return <SaidCondition it={{ field: items.field, op: 'in', value: items.values }} register={register} />;
  }
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a filter have no other name than their place.
    <Fragment key={at}>
      {at > 0 && <span className="quiet"> {by} </span>}
      <SaidFilter filter={part} register={register} />
    </Fragment>
  ));
}

/** What a field or a part of the spine is called. */
export function useLabels(register: Register): (name: string) => string {
  const { spine } = useWords(recordWords);
  const language = useLanguage();
  return (name) => {
    const field = name === 'title' ? register.title : name === 'day' && register.day !== null ? register.day : name;
    return register.fields[field]?.label[language] ?? spine[name] ?? name;
  };
}

/** How a value stands to what is asked for. */
const signs: Readonly<Record<string, string>> = { lt: '<', lte: '≤', gt: '>', gte: '≥' };

function SaidCondition({ it, register, isNot }: { it: Condition; register: Register; isNot?: boolean }): ReactNode {
  const words = useWords(registerWords);
  const labelOf = useLabels(register);
  const label = labelOf(it.field);
  if (it.op === 'present') return `${label} ${isNot === true ? words.notFilled : words.filled}`;
  const sign = signs[it.op] ?? '';
  if (it.than !== undefined) return `${label} ${sign} ${labelOf(it.than)}`;
  return (
    <>
      {label}
      {it.op === 'contains' ? ` ${words.contains} ` : sign === '' ? words.colon : ` ${sign} `}
      <SaidValue it={it} register={register} />
    </>
  );
}

/** The value of a condition, as its field would show it; several one after the other. */
function SaidValue({ it, register }: { it: Condition; register: Register }): ReactNode {
  const language = useLanguage();
  const units = useUnits();
  const { value = null, field: name } = it;
  const field = register.fields[name];
  const comma = language === 'zh' ? '、' : ', ';
  if (name === 'scope') return units.all.find(({ path }) => path === value)?.name ?? String(value);
  const values = Array.isArray(value) ? value : [value];
  if (field === undefined) return values.map((one) => spineText(register, name, one, language, units.name)).join(comma);
  const isSet = kindNamed(field.kind).comparison === 'set';
  const shown: Json = isSet ? values : value;
  if (isSet || !Array.isArray(value))
    return it.op === 'contains' ? String(value) : <FieldShow field={field} value={shown} />;
  return values.map((one, at) => (
    <Fragment key={String(one)}>
      {at > 0 && comma}
      <FieldShow field={field} value={one} />
    </Fragment>
  ));
}

function spineText(
  register: Register,
  name: string,
  value: Json,
  language: 'zh' | 'en',
  unitName: (id: string) => string,
): string {
  if (name === 'stage') return register.stages[String(value)]?.label[language] ?? String(value);
  return name === 'unit' ? unitName(String(value)) : String(value);
}

/** One of several items in one and the same set: said like one of several values. */
function hasItems(parts: readonly Filter[]): { readonly field: string; readonly values: readonly Json[] } | null {
  const conditions = parts.flatMap((one) => ('field' in one && one.op === 'has' ? [one] : []));
  const [first] = conditions;
  if (first === undefined || conditions.length < parts.length) return null;
  if (conditions.some(({ field }) => field !== first.field)) return null;
  return { field: first.field, values: conditions.map(({ value }) => value ?? null) };
}

import { endOfDay, shanghaiDay } from '@yicun/kernel/clock';
import type { Field } from '@yicun/kernel/register';
import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { choicesOf, wordsOption } from '../../widgets/options.ts';
import { useSearch } from '../../widgets/ref.tsx';
import { UnitsSelect } from '../../widgets/unit.tsx';
import { common } from '../../words/common.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { type Asked, askedBy } from './parts.ts';

interface Asking {
  readonly id: string;
  readonly field: Field;
  /** What is asked of the field now. */
  readonly asked: Asked | null;
  readonly set: (asked: Asked | null) => void;
}

/** What a person may ask of a field: by its kind, or whether it is filled in at all. */
export function FilterInput(it: Asking): ReactNode {
  const words = useWords(registerWords);
  const by = askedBy(it.field);
  if (by === 'yesNo') return <YesNo {...it} />;
  const filled = it.asked?.is === 'filled' ? String(it.asked.value) : 'any';
  const presence = (
    <Select
      {...(by === 'filled' ? { id: it.id } : { 'aria-label': words.isFilled })}
      className="filter-presence"
      value={filled}
      options={[
        { value: 'any', label: by === 'filled' ? words.anyValue : words.anyFill },
        { value: 'true', label: words.filled },
        { value: 'false', label: words.notFilled },
      ]}
      onChange={(value) => it.set(value === 'any' ? null : { is: 'filled', value: value === 'true' })}
    />
  );
  return (
    <div className="filter-inputs">
      {by !== 'filled' && <ByKind {...it} />}
      {presence}
    </div>
  );
}

function ByKind(it: Asking): ReactNode {
  switch (askedBy(it.field)) {
    case 'oneOf':
      return <OneOf {...it} />;
    case 'day':
    case 'month':
      return <Days {...it} />;
    case 'number':
    case 'money':
      return <Numbers {...it} />;
    default:
      return <Contains {...it} />;
  }
}

function OneOf(it: Asking): ReactNode {
  const { kind } = it.field;
  if (kind === 'ref' || kind === 'refs') return <Records {...it} />;
  const values = it.asked?.is === 'oneOf' ? [...it.asked.values] : [];
  const set = (next: readonly string[]) => it.set({ is: 'oneOf', values: next });
  if (kind === 'unit' || kind === 'units') return <UnitsSelect id={it.id} value={values} onChange={set} />;
  return <Choices {...it} values={values} choose={set} />;
}

function Choices(it: Asking & { values: string[]; choose: (next: readonly string[]) => void }): ReactNode {
  return (
    <Select<string[]>
      id={it.id}
      className="choice-input"
      mode="multiple"
      optionFilterProp="label"
      value={it.values}
      options={choicesOf(it.field, useLanguage())}
      onChange={it.choose}
    />
  );
}

function Records({ id, field, asked, set }: Asking): ReactNode {
  const values = asked?.is === 'oneOf' ? [...asked.values] : [];
  const search = useSearch(field, values);
  return (
    <Select<string[]>
      {...search}
      id={id}
      mode="multiple"
      value={values}
      onChange={(next) => set({ is: 'oneOf', values: next })}
    />
  );
}

/** Yes, no, and whether anybody has said either, in one choice. */
function YesNo({ id, asked, set }: Asking): ReactNode {
  const { yes, no } = useWords(common);
  const words = useWords(registerWords);
  const answers: Readonly<Record<string, Asked | null>> = {
    any: null,
    yes: { is: 'yesNo', value: true },
    no: { is: 'yesNo', value: false },
    filled: { is: 'filled', value: true },
    notFilled: { is: 'filled', value: false },
  };
  const now = Object.keys(answers).find((one) => JSON.stringify(answers[one]) === JSON.stringify(asked));
  return (
    <Select
      id={id}
      value={now ?? 'any'}
      options={[
        { value: 'any', label: words.anyValue },
        { value: 'yes', label: yes },
        { value: 'no', label: no },
        { value: 'filled', label: words.filled },
        { value: 'notFilled', label: words.notFilled },
      ]}
      onChange={(value) => set(answers[value] ?? null)}
    />
  );
}

/** Both days belong to it. A moment is asked for by its day in Asia/Shanghai. */
function Days({ id, field, asked, set }: Asking): ReactNode {
  const words = useWords(registerWords);
  const isMoment = field.kind === 'moment';
  const format = field.kind === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD';
  const [from, to] = asked?.is === 'between' ? [asked.from, asked.to] : [null, null];
  const shown = (end: string | number | null) => {
    if (typeof end !== 'string') return null;
    return dayjs(isMoment ? shanghaiDay(Date.parse(end)) : end);
  };
  const first = (day: string) => (isMoment ? new Date(`${day}T00:00:00+08:00`).toISOString() : day);
  const last = (day: string) => (isMoment ? new Date(Date.parse(endOfDay(day)) - 1).toISOString() : day);
  return (
    <DatePicker.RangePicker
      id={{ start: id, end: `${id}end` }}
      aria-label={words.fromTo}
      picker={field.kind === 'month' ? 'month' : 'date'}
      format={format}
      allowEmpty={[true, true]}
      value={[shown(from), shown(to)]}
      onChange={(ends) => {
        const [start, end] = [ends?.[0]?.format(format), ends?.[1]?.format(format)];
        set({
          is: 'between',
          from: start === undefined ? null : first(start),
          to: end === undefined ? null : last(end),
        });
      }}
    />
  );
}

/** People write yuan; what is kept is fen. */
function Numbers({ id, field, asked, set }: Asking): ReactNode {
  const words = useWords(registerWords);
  const language = useLanguage();
  const scale = field.kind === 'money' ? 100 : 1;
  const [from, to] = asked?.is === 'between' ? [asked.from, asked.to] : [null, null];
  const shown = (end: string | number | null) => (typeof end === 'number' ? end / scale : null);
  const kept = (end: number | null) => (end === null ? null : Math.round(end * scale * 1e6) / 1e6);
  const unit = field.kind === 'money' ? words.yuan : wordsOption(field, 'unit', language);
  return (
    <span className="filter-range">
      <InputNumber<number>
        id={id}
        controls={false}
        placeholder={words.atLeast}
        value={shown(from)}
        onChange={(next) => set({ is: 'between', from: kept(next), to })}
      />
      <span aria-hidden="true">–</span>
      <InputNumber<number>
        aria-label={words.atMost}
        controls={false}
        placeholder={words.atMost}
        value={shown(to)}
        onChange={(next) => set({ is: 'between', from, to: kept(next) })}
      />
      <span className="quiet">{unit}</span>
    </span>
  );
}

/** Asked once the words are complete: with Enter, or when one leaves the input. */
function Contains({ id, asked, set }: Asking): ReactNode {
  const words = useWords(registerWords);
  const now = asked?.is === 'contains' ? asked.words : '';
  const [typed, setTyped] = useState(now);
  const [seen, setSeen] = useState(now);
  if (seen !== now) {
    setSeen(now);
    setTyped(now);
  }
  const ask = () => {
    if (typed.trim() !== now) set(typed.trim() === '' ? null : { is: 'contains', words: typed });
  };
  return (
    <Input
      id={id}
      allowClear
      placeholder={words.containsHint}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onPressEnter={ask}
      onBlur={ask}
    />
  );
}

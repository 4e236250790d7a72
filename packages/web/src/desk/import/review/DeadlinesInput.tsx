import type { DraftDeadline } from '@yicun/reader/draft';
import type { Span } from '@yicun/reader/source';
import { Button, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../../../words/common.ts';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review } from '../../../words/review.ts';
import { deadlineKinds, isDue, rhythms } from './fields.ts';
import { isDeadline } from './guards.ts';

/** The deadlines of a row: how each is meant, and from when to when. Rows that are not yet a date are marked. */
export function DeadlinesInput({
  value,
  onChange,
  near,
}: {
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
  readonly near: Span;
}): ReactNode {
  const labels = useWords(reading);
  const words = useWords(review);
  const verbs = useWords(common);
  const deadlines = Array.isArray(value) ? value.filter(isDeadline) : [];
  const set = (at: number, fields: Partial<DraftDeadline>) =>
    onChange?.(deadlines.map((one, index) => (index === at ? { ...one, ...fields, strictEnd: null } : one)));
  const day = (at: number, field: 'start' | 'end', due: string | null) => (
    <Input
      className="deadline-day"
      value={due ?? ''}
      aria-label={words.deadlineFields[field]}
      placeholder={words.duePlaceholder}
      status={due === null || isDue(due) ? '' : 'warning'}
      onChange={(event) => set(at, { [field]: event.target.value.trim() || null })}
    />
  );
  const fresh: DraftDeadline = {
    text: '',
    span: { ...near, end: near.start },
    kind: 'by',
    start: null,
    end: null,
    strictEnd: null,
    every: null,
  };
  return (
    <div className="deadlines">
      {deadlines.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: deadlines have no id and are not sorted.
        <div key={at} className="deadline">
          <Select
            value={one.kind}
            aria-label={words.deadlineFields.kind}
            onChange={(kind) => set(at, { kind })}
            options={deadlineKinds.map((kind) => ({ value: kind, label: labels.deadlineKinds[kind] }))}
          />
          {one.kind === 'range' && day(at, 'start', one.start)}
          {(one.kind === 'by' || one.kind === 'range') && day(at, 'end', one.end)}
          {one.kind === 'recurring' && (
            <Select
              value={one.every}
              aria-label={words.deadlineFields.every}
              onChange={(every) => set(at, { every })}
              options={rhythms.map((every) => ({ value: every, label: labels.every[every] }))}
            />
          )}
          {one.text !== '' && <q>{one.text}</q>}
          <Button type="text" onClick={() => onChange?.(deadlines.filter((_, index) => index !== at))}>
            {verbs.remove}
          </Button>
        </div>
      ))}
      <Button type="dashed" onClick={() => onChange?.([...deadlines, fresh])}>
        {words.addDeadline}
      </Button>
    </div>
  );
}

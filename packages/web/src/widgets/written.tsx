import type { Json, Kind } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Field } from '@yicun/kernel/register';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Edited } from './widget.ts';

/** What the input itself may be told beside what every input is. */
interface Manner {
  /** Lines, where there may be several. */
  readonly rows?: number;
  readonly placeholder?: string;
  /** Which keys a phone offers. */
  readonly inputMode?: 'tel';
}

/**
 * An input for what is written as one text and kept as something else (a telephone number without its marks, a
 * position). As long as the kind does not understand it, what was typed is the value, and the form says why not.
 */
export function WrittenInput({ field, value, change, rows, ...rest }: Edited & Manner): ReactNode {
  const kind = kindNamed(field.kind);
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: Json } | null>(null);
  // What was typed stays as it was typed, as long as the value is what was read from it.
  const text = typed !== null && same(typed.value, value) ? typed.text : writtenAs(kind, field, value);
  const read = (next: string) => {
    const parsed = next.trim() === '' ? null : kind.fromCell(next, field.options);
    const understood = parsed === null ? null : parsed.ok ? parsed.value : next;
    setTyped({ text: next, value: understood });
    change(understood);
  };
  const input = { ...rest, value: text, onChange: (event: { target: { value: string } }) => read(event.target.value) };
  if (rows === undefined) return <Input {...input} onBlur={() => setTyped(null)} />;
  return <Input.TextArea {...input} autoSize={{ minRows: rows, maxRows: 8 }} />;
}

function writtenAs(kind: Kind, { options }: Field, value: Json): string {
  if (value === null) return '';
  return String(kind.parse(value, options).ok ? kind.toCell(value, options) : value);
}

function same(a: Json, b: Json): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

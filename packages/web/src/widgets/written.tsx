import type { Cell, Json, Kind } from '@yicun/kernel/kind';
import { kindNamed } from '@yicun/kernel/kinds';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { ShowByKind } from './text.tsx';
import type { Edited, Widget } from './widget.ts';

/**
 * An input for what is written as one text and kept as something else (a telephone number without its marks, a
 * position): as long as the kind does not understand it, what was typed is the value, and the form says why not.
 */
export function WrittenInput({ field, value, change, rows, ...rest }: Edited & { rows?: number }): ReactNode {
  const kind = kindNamed(field.kind);
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: Json } | null>(null);
  // What stands in the input is what was typed, as long as it is still what the value was read from.
  const text = typed !== null && typed.value === value ? typed.text : writtenOf(kind, value, field.options);
  const read = (next: string) => {
    const parsed = next.trim() === '' ? null : kind.fromCell(next, field.options);
    const understood = parsed === null ? null : parsed.ok ? parsed.value : next;
    setTyped({ text: next, value: understood });
    change(understood);
  };
  const input = { ...rest, value: text, onChange: (event: { target: { value: string } }) => read(event.target.value) };
  return rows === undefined ? (
    <Input {...input} />
  ) : (
    <Input.TextArea {...input} autoSize={{ minRows: rows, maxRows: 8 }} />
  );
}

function writtenOf(kind: Kind, value: Json, options: Kind extends Kind<infer O> ? O : never): string {
  if (value === null) return '';
  const cell: Cell = kind.parse(value, options).ok ? kind.toCell(value, options) : String(value);
  return String(cell);
}

export const written: Widget = { Show: ShowByKind, Edit: WrittenInput };

export const shape: Widget = { Show: ShowByKind, Edit: (it) => <WrittenInput {...it} rows={3} /> };

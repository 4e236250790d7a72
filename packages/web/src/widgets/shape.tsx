import { kindNamed } from '@yicun/kernel/kinds';
import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { isShapeKind } from '../map/shape.ts';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { Group } from './Group.tsx';
import { OnMap } from './OnMap.tsx';
import { ShowByKind } from './text.tsx';
import type { Edited, Widget } from './widget.ts';
import { WrittenInput } from './written.tsx';
import './widgets.css';

/** More than any line or area that is kept needs as text. */
const bytesMost = 2 * 1024 * 1024;

/** A line or an area: drawn on the map, or out of another program as pasted text or a file. */
function Edit(it: Edited): ReactNode {
  const { field, value, change, disabled } = it;
  const words = useWords(widgetWords);
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const kind = kindNamed(field.kind);
  const isKnown = value !== null && kind.parse(value, field.options).ok;
  const read = async (file: File) => {
    const text = file.size > bytesMost ? '' : await file.text();
    const parsed = kind.fromCell(text, field.options);
    setTrouble(parsed.ok ? null : words.noShape(file.name));
    if (parsed.ok) change(parsed.value);
  };
  return (
    <Group field={field} id={isKnown ? it.id : undefined} className="shape-edit">
      {isKnown ? (
        <ShowByKind field={field} value={value} />
      ) : (
        <WrittenInput {...it} rows={3} placeholder={words.shapeHint} />
      )}
      <div className="shape-buttons">
        <input
          ref={input}
          hidden
          type="file"
          accept=".geojson,.json,.wkt,.txt"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file);
            target.value = '';
          }}
        />
        <Button size="small" disabled={disabled ?? false} onClick={() => input.current?.click()}>
          {words.chooseShape}
        </Button>
        {isShapeKind(field.kind) && (
          <OnMap kind={field.kind} value={value} change={change} disabled={disabled ?? false} />
        )}
        {isKnown && (
          <Button size="small" type="text" disabled={disabled ?? false} onClick={() => change(null)}>
            {words.clearShape}
          </Button>
        )}
      </div>
      {trouble !== null && (
        <p className="refused" role="alert">
          {trouble}
        </p>
      )}
    </Group>
  );
}

export const shape: Widget = { Show: ShowByKind, Edit };

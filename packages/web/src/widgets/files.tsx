import type { Json } from '@yicun/kernel/kind';
import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { ask, type Trouble } from '../source/remote.ts';
import { figure } from '../words/format.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { items, textOf } from './items.ts';
import type { Edited, Shown, Widget } from './widget.ts';
import './widgets.css';

function Show({ value }: Shown): ReactNode {
  const words = useWords(widgetWords);
  return (
    <ul className="files">
      {items(value).map((file) => (
        <li key={textOf(file, 'id')}>
          <a href={`/api/files/${textOf(file, 'id')}`} download={textOf(file, 'name')}>
            {textOf(file, 'name')}
          </a>
          <span className="quiet">{words.fileSize(figure(Math.ceil(Number(file.size) / 1024)))}</span>
        </li>
      ))}
    </ul>
  );
}

/** A file is sent at once and named by its content; the record takes it when the form is saved. */
function Edit({ field, value, change, id, disabled }: Edited): ReactNode {
  const words = useWords(widgetWords);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async (chosen: FileList) => {
    setBusy(true);
    let kept = items(value);
    let refused: Trouble | null = null;
    for (const file of chosen) {
      const form = new FormData();
      form.append('file', file);
      const answer = await ask<{ [name: string]: Json }>('POST', '/api/files', form);
      if (answer.ok) kept = [...kept.filter((one) => one.id !== answer.value.id), answer.value];
      else refused = answer.trouble;
    }
    setBusy(false);
    setTrouble(refused);
    change(kept.length === 0 ? null : kept);
  };
  return (
    <div className="files-edit">
      {value === null ? <span className="quiet">{words.noFiles}</span> : <Show field={field} value={value} />}
      <input
        ref={input}
        id={id}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={words.addFile}
        onChange={({ target }) => target.files !== null && send(target.files)}
      />
      <Button size="small" loading={busy} disabled={disabled ?? false} onClick={() => input.current?.click()}>
        {busy ? words.uploading : words.addFile}
      </Button>
      {trouble !== null && (
        <p className="refused" role="alert">
          {trouble[language]}
        </p>
      )}
    </div>
  );
}

export const files: Widget = { Show, Edit };

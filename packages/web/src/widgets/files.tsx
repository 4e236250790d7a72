import { Button } from 'antd';
import { type ReactNode, useRef } from 'react';
import { figure } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { Group } from './Group.tsx';
import { items, textOf } from './items.ts';
import { useFileUrl } from './ofRecord.ts';
import { Uploads } from './Uploads.tsx';
import { useLatest } from './useLatest.ts';
import { useUploads } from './useUploads.ts';
import type { Edited, Shown, Widget } from './widget.ts';
import './files.css';

function Show({ value }: Shown): ReactNode {
  const words = useWords(widgetWords);
  const url = useFileUrl();
  return (
    <ul className="files">
      {items(value).map((file) => (
        <li key={textOf(file, 'id')}>
          <a href={url(textOf(file, 'id'))} download={textOf(file, 'name')}>
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
  const input = useRef<HTMLInputElement>(null);
  const latest = useLatest(value);
  const { uploads, add, again, drop, busy } = useUploads(async (kept) => {
    const others = items(latest.current).filter((one) => one.id !== kept.id);
    latest.current = [...others, kept];
    change(latest.current);
    return null;
  });
  return (
    <Group field={field} id={id} className="files-edit">
      {value === null ? <span className="quiet">{words.noFiles}</span> : <Show field={field} value={value} />}
      <Uploads uploads={uploads} again={again} drop={drop} />
      <input
        ref={input}
        hidden
        type="file"
        multiple
        onChange={({ target }) => {
          add(target.files ?? []);
          target.value = '';
        }}
      />
      <Button size="small" loading={busy} disabled={disabled ?? false} onClick={() => input.current?.click()}>
        {busy ? words.uploading : words.addFile}
      </Button>
    </Group>
  );
}

export const files: Widget = { Show, Edit };

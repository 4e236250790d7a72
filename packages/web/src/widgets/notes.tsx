import type { Json } from '@yicun/kernel/kind';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { freshId } from '../source/changes.ts';
import { useMe } from '../source/me.ts';
import { moment } from '../words/format.ts';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { items, textOf } from './items.ts';
import type { Edited, Shown, Widget } from './widget.ts';
import './widgets.css';

function Show({ value }: Shown): ReactNode {
  return (
    <ul className="notes">
      {items(value).map((note) => (
        <li key={textOf(note, 'id')}>
          <time className="quiet" dateTime={textOf(note, 'at')}>
            {moment(textOf(note, 'at'))}
          </time>
          <span className="as-written">{textOf(note, 'text')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Notes are added, never rewritten; the door puts the author's own name to them. */
function Edit({ field, value, change, id, disabled }: Edited): ReactNode {
  const words = useWords(widgetWords);
  const { account } = useMe();
  const [text, setText] = useState('');
  const add = () => {
    const note: Json = { id: freshId(), text: text.trim(), at: new Date().toISOString(), by: account.id };
    change([...items(value), note]);
    setText('');
  };
  return (
    <div className="notes-edit">
      {value !== null && <Show field={field} value={value} />}
      <Input.TextArea
        id={id}
        disabled={disabled ?? false}
        value={text}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder={words.noteHint}
        onChange={(event) => setText(event.target.value)}
      />
      <Button size="small" disabled={disabled === true || text.trim() === ''} onClick={add}>
        {words.addNote}
      </Button>
    </div>
  );
}

export const notes: Widget = { Show, Edit };

import type { Outcome } from '@yicun/server/wireRounds';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { ask, type Trouble } from '../../source/remote.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { rounds as roundWords } from '../../words/rounds.ts';

/** Takes sheets that came back, many at once or an archive, and says what became of each. */
export function BringSheets({
  round,
  taken,
}: {
  round: string;
  taken: (outcomes: readonly Outcome[]) => void;
}): ReactNode {
  const words = useWords(roundWords);
  const language = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [coming, setComing] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const bring = async (files: readonly File[]) => {
    if (files.length === 0 || coming > 0) return;
    setTrouble(null);
    setComing(files.length);
    const form = new FormData();
    for (const file of files) form.append('file', file, file.name);
    const answer = await ask<{ outcomes: readonly Outcome[] }>('POST', `/api/rounds/${round}/answers`, form);
    setComing(0);
    if (answer.ok) taken(answer.value.outcomes);
    else setTrouble(answer.trouble);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    bring([...event.dataTransfer.files]);
  };
  return (
    <section className="round-bring" aria-label={words.bring}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button in it. */}
      <div
        className="sheet-place"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="sheet-place-title">{words.bringHere}</p>
        <p className="quiet">{words.bringHelp}</p>
        <Button type="primary" onClick={() => chooser.current?.click()} disabled={coming > 0}>
          {words.choose}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept=".xlsx,.xls,.et,.csv,.zip"
          aria-label={words.choose}
          onChange={({ target }) => {
            bring([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </div>
      {coming > 0 && <p role="status">{words.bringing(figure(coming))}</p>}
      {trouble && (
        <p role="alert" className="sheet-trouble">
          {trouble[language]}
        </p>
      )}
    </section>
  );
}

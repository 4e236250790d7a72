import { useQueryClient } from '@tanstack/react-query';
import type { Register } from '@yicun/kernel/register';
import { Button, Progress } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { sendFile, type Trouble } from '../../source/remote.ts';
import { exchange } from '../../words/exchange.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { importsQuery } from './queries.ts';

interface Coming {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
}

/** Takes one spreadsheet, dropped or chosen, and opens its import. */
export function SheetUpload({ register, open }: { register: Register; open: (id: string) => void }): ReactNode {
  const words = useWords(exchange);
  const language = useLanguage();
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [coming, setComing] = useState<Coming | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const bring = async (file: File | undefined) => {
    if (!file || coming) return;
    setTrouble(null);
    setComing({ name: file.name, share: 0 });
    const path = `/api/registers/${register.name}/imports`;
    const answer = await sendFile<{ import: string }>(path, file, (share) => setComing({ name: file.name, share }));
    setComing(null);
    if (!answer.ok) return setTrouble(answer.trouble);
    await client.invalidateQueries(importsQuery(register.name));
    open(answer.value.import);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    bring(event.dataTransfer.files[0]);
  };
  return (
    <section aria-label={words.bring}>
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
        <p className="sheet-place-title">{words.dropHere}</p>
        <p className="quiet">{words.formats}</p>
        <Button type="primary" onClick={() => chooser.current?.click()} disabled={coming !== null}>
          {words.choose}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".xlsx,.xls,.csv,.tsv,.txt"
          aria-label={words.choose}
          onChange={({ target }) => {
            bring(target.files?.[0]);
            target.value = '';
          }}
        />
        <p className="quiet">
          {words.templateHint}{' '}
          <a href={`/api/registers/${register.name}/template`} download>
            {words.template}
          </a>
        </p>
      </div>
      {coming && (
        <div role="status" className="sheet-coming">
          <span>{words.uploading(coming.name, `${Math.floor(coming.share * 100)}%`)}</span>
          <Progress percent={Math.floor(coming.share * 100)} showInfo={false} size="small" aria-label={coming.name} />
        </div>
      )}
      {trouble && (
        <p role="alert" className="sheet-trouble">
          {trouble[language]}
        </p>
      )}
    </section>
  );
}

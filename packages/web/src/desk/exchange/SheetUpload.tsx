import { useQueryClient } from '@tanstack/react-query';
import type { Register } from '@yicun/kernel/register';
import { Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import { FilePlace } from '../../parts/FilePlace.tsx';
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
  return (
    <section aria-label={words.bring}>
      <FilePlace
        title={words.dropHere}
        help={words.formats}
        choose={words.choose}
        accept=".xlsx,.xls,.csv,.tsv,.txt"
        busy={coming !== null}
        take={([file]) => bring(file)}
      >
        <p className="quiet">
          {words.templateHint}{' '}
          <a href={`/api/registers/${register.name}/template`} download>
            {words.template}
          </a>
        </p>
      </FilePlace>
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

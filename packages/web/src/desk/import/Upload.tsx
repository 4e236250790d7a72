import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { Problem } from '@yicun/server/wire';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { FilePlace } from '../../parts/FilePlace.tsx';
import { ask, type Trouble } from '../../source/remote.ts';
import { common } from '../../words/common.ts';
import { importing } from '../../words/import.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { draftsQuery } from './drafts.ts';

/** What the server says of a document it has taken in: `why` where it could not be read. */
interface Taken {
  readonly id: string;
  readonly why?: Problem;
}

interface Coming {
  readonly name: string;
  readonly stop: () => void;
}

/** Takes files (dropped or chosen) and pasted text. One document that can be read is opened at once. */
export function Upload(): ReactNode {
  const words = useWords(importing);
  const verbs = useWords(common);
  const { coming, refused, bring } = useBringing();
  const [isPasting, setPasting] = useState(false);
  return (
    <section className="upload" aria-label={words.bring}>
      <FilePlace
        title={words.dropHere}
        help={words.formats}
        choose={words.choose}
        accept=".docx,.xlsx,.xls,.txt,.md,.csv"
        several
        take={(files) => bring(files.map((file) => ({ name: file.name, body: formOf(file) })))}
        beside={
          <Button onClick={() => setPasting(!isPasting)} aria-expanded={isPasting}>
            {words.paste}
          </Button>
        }
      />
      {isPasting && (
        <PasteBox
          onBring={(text) => {
            setPasting(false);
            bring([{ name: words.pasted, body: { text } }]);
          }}
        />
      )}
      {coming.map(({ name, stop }) => (
        <p key={name} className="upload-coming" role="status">
          <progress aria-label={words.reading(name)} /> {words.reading(name)}
          <Button size="small" onClick={stop}>
            {verbs.cancel}
          </Button>
        </p>
      ))}
      {refused.map(({ name, trouble }) => (
        <Refusal key={name} name={name} trouble={trouble} />
      ))}
    </section>
  );
}

function PasteBox({ onBring }: { onBring: (text: string) => void }): ReactNode {
  const words = useWords(importing);
  const [text, setText] = useState('');
  return (
    <div className="paste">
      <Input.TextArea
        autoFocus
        aria-label={words.paste}
        placeholder={words.pasteHint}
        autoSize={{ minRows: 5, maxRows: 16 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" disabled={text.trim() === ''} onClick={() => onBring(text)}>
        {words.readIt}
      </Button>
    </div>
  );
}

function Refusal({ name, trouble }: { name: string; trouble: Trouble | Problem }): ReactNode {
  const language = useLanguage();
  return (
    <p className="refused" role="alert">
      <b>{name}</b> {trouble[language]}
    </p>
  );
}

interface Document {
  readonly name: string;
  readonly body: FormData | { readonly text: string };
}

/** Sends documents and hears what became of them. */
function useBringing() {
  const [coming, setComing] = useState<readonly Coming[]>([]);
  const [refused, setRefused] = useState<readonly { readonly name: string; readonly trouble: Trouble | Problem }[]>([]);
  const client = useQueryClient();
  const router = useRouter();
  const one = async ({ name, body }: Document): Promise<string | null> => {
    const abort = new AbortController();
    setComing((now) => [...now, { name, stop: () => abort.abort() }]);
    try {
      const answer = await ask<Taken>('POST', '/api/drafts', body, abort.signal);
      const trouble = answer.ok ? answer.value.why : answer.trouble;
      if (trouble !== undefined) setRefused((now) => [...now, { name, trouble }]);
      return answer.ok && trouble === undefined ? answer.value.id : null;
    } catch (error) {
      if (abort.signal.aborted) return null;
      throw error;
    } finally {
      setComing((now) => now.filter((other) => other.name !== name));
      await client.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
    }
  };
  const bring = async (documents: readonly Document[]) => {
    setRefused([]);
    const ids = await Promise.all(documents.map(one));
    const [only] = ids;
    if (documents.length === 1 && typeof only === 'string') router.history.push(`/import/${only}`);
  };
  return { coming, refused, bring: (documents: readonly Document[]) => void bring(documents) };
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}

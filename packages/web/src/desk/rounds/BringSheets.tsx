import type { Outcome } from '@yicun/server/wireRounds';
import { type ReactNode, useState } from 'react';
import { FilePlace } from '../../parts/FilePlace.tsx';
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
  return (
    <section className="round-bring" aria-label={words.bring}>
      <FilePlace
        title={words.bringHere}
        help={words.bringHelp}
        choose={words.choose}
        accept=".xlsx,.xls,.et,.csv,.zip"
        several
        busy={coming > 0}
        take={bring}
      />
      {coming > 0 && <p role="status">{words.bringing(figure(coming))}</p>}
      {trouble && (
        <p role="alert" className="sheet-trouble">
          {trouble[language]}
        </p>
      )}
    </section>
  );
}

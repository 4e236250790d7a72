import type { ForeignNote as Note } from '@yicun/server/wireForeign';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { ask } from '../../source/remote.ts';
import { figure, moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { mapping } from '../../words/mapping.ts';

/** Of a foreign table: by whose mapping it was read, and which rows were left out. */
export function ForeignNote({ note, register }: { note: Note; register: string }): ReactNode {
  const words = useWords(mapping);
  const { skipped, skippedCount, remembered } = note;
  const kinds = Object.entries(Object.groupBy(skipped, ({ why }) => why));
  return (
    <section className="sheet-note" data-quiet>
      {remembered && <Remembered {...remembered} register={register} />}
      {skippedCount > 0 && (
        <>
          <p>{words.skipped(figure(skippedCount))}</p>
          <ul>
            {kinds.map(([why, rows]) => (
              <li key={why}>
                {words.skips[rows[0]?.why ?? 'note']}: {words.lines(rows.map(({ line }) => line).join('、'))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Remembered({ by, at, print, register }: NonNullable<Note['remembered']> & { register: string }): ReactNode {
  const words = useWords(mapping);
  const language = useLanguage();
  const { message } = App.useApp();
  const [isForgotten, setForgotten] = useState(false);
  const forget = async () => {
    const answer = await ask('DELETE', `/api/registers/${register}/mappings/${print}`);
    if (answer.ok) setForgotten(true);
    else message.warning(answer.trouble[language]);
  };
  return (
    <p>
      {words.remembered(by, moment(at))}{' '}
      {isForgotten ? (
        words.forgotten
      ) : (
        <Button size="small" onClick={forget}>
          {words.forget}
        </Button>
      )}
    </p>
  );
}

import type { HistoryEntry, House, RecordRow } from '@yicun/server/wire';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { Story } from '../records/Story.tsx';

/** Of a long history the latest entries stand there at once. */
const shownFirst = 5;

const silent: ReadonlySet<string> = new Set();

/** What happened to a record: the latest first, with what stood there before. */
export function RecordHistory(it: { house: House; record: RecordRow; history: readonly HistoryEntry[] }): ReactNode {
  const { history } = it;
  const words = useWords(registerWords);
  const [isAll, setAll] = useState(false);
  return (
    <section className="panel record-history">
      <h2>{words.history(history.length)}</h2>
      <Story
        house={it.house}
        records={[{ record: it.record, history }]}
        {...(isAll ? {} : { most: shownFirst })}
        silent={silent}
        tellsNew={() => true}
      />
      {!isAll && history.length > shownFirst && <Button onClick={() => setAll(true)}>{words.wholeHistory}</Button>}
    </section>
  );
}

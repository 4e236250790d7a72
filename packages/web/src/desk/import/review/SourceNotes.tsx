import type { Note } from '@yicun/reader/source';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review } from '../../../words/review.ts';

const codes = [
  'textBox',
  'footnote',
  'hiddenRow',
  'hiddenColumn',
  'hiddenSheet',
  'hiddenText',
  'repeatedHeading',
  'revision',
  'artefact',
  'otherTable',
  'tableNote',
  'oldExcel',
] as const satisfies readonly Note['code'][];

/** What stood in the document and was left aside: nothing is left aside silently. */
export function SourceNotes({ notes }: { notes: readonly Note[] }): ReactNode {
  const words = useWords(review);
  const labels = useWords(reading).notes;
  const known = codes.flatMap((code) => notes.filter((note) => note.code === code).map((note) => ({ ...note, code })));
  if (known.length === 0) return null;
  return (
    <aside className="source-notes">
      <p>{words.leftAside}</p>
      <ul>
        {known.map(({ code, count, sample }) => (
          <li key={`${code} ${sample}`}>
            {labels[code]} × {count}
            {sample !== '' && <q>{sample}</q>}
          </li>
        ))}
      </ul>
    </aside>
  );
}

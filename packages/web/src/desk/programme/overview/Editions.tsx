import { textOf } from '@yicun/packs/programme/row';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { useOpened } from '../opened.ts';

/** The issues of the document, the one in force first. */
export function Editions(): ReactNode {
  const words = useWords(programmeWords);
  const { file } = useOpened();
  const editions = (file.records.edition ?? []).toSorted((a, b) => Number(b.data.number) - Number(a.data.number));
  if (editions.length === 0) return null;
  return (
    <section className="panel">
      <h2>{words.editions}</h2>
      <ol className="editions">
        {editions.map((one, at) => (
          <li key={one.id}>
            <span>{words.edition(Number(one.data.number), textOf(one, 'effectiveOn') ?? '')}</span>
            <span className="editions-name">{one.title}</span>
            {at === 0 && <span className="quiet">{words.inForce}</span>}
            {textOf(one, 'summary') && <p className="quiet as-written">{textOf(one, 'summary')}</p>}
          </li>
        ))}
      </ol>
      <p className="quiet">{words.editionsHelp}</p>
    </section>
  );
}
